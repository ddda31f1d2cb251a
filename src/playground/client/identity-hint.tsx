import { useGraphiQL } from '@graphiql/react';
import type { Identity } from './config';
import type { Journey } from './journeys';

interface IdentityHintProps {
  readonly journeys: readonly Journey[];
  readonly identities: readonly Identity[];
  readonly selected: Identity | undefined;
  readonly onSelect: (identity: Identity) => void;
}

/** Says that the journey in front is for another role, and offers the identity that has it. */
export function IdentityHint({ journeys, identities, selected, onSelect }: IdentityHintProps) {
  const query = useGraphiQL((state) => state.tabs[state.activeTabIndex]?.query);
  const needed = journeys.find(({ operation }) => operation === query)?.role;
  const identity = identities.find(({ role }) => role === needed);
  if (!identity || selected?.role === needed) return null;
  return (
    <p className="identity-hint">
      This journey is for {needed}.
      <button type="button" onClick={() => onSelect(identity)}>
        Ask as {identity.label}
      </button>
    </p>
  );
}
