import type { GraphiQLPlugin } from '@graphiql/react';
import { useSession } from './session';
import { useOpenTab } from './open-tab';

/** The journeys as a list: each opens in a tab of its own, however much the tabs were edited or closed. */
function JourneysPanel() {
  const { journeys } = useSession();
  const openTab = useOpenTab();
  return (
    <section aria-label="Journeys" className="journeys">
      <h2>Journeys</h2>
      <p>One operation for each screen of an app. Each opens in a new tab.</p>
      <ul>
        {journeys.map((journey) => (
          <li key={journey.title}>
            <button type="button" onClick={() => openTab(journey.operation, journey.variables?.())}>
              <strong>{journey.title}</strong>
              <span>{journey.summary}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

function JourneysIcon() {
  return (
    <svg viewBox="0 0 24 24" fill="none" stroke="currentColor" strokeWidth="1.6" aria-hidden="true">
      <circle cx="5.5" cy="18.5" r="2.5" />
      <circle cx="18.5" cy="5.5" r="2.5" />
      <path d="M8 18.5h7a3.25 3.25 0 0 0 0-6.5H9a3.25 3.25 0 0 1 0-6.5h7" />
    </svg>
  );
}

export const journeysPlugin: GraphiQLPlugin = {
  title: 'Journeys',
  icon: JourneysIcon,
  content: JourneysPanel,
};
