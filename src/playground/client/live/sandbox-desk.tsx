import { type SubmitEvent, useCallback, useEffect, useState } from 'react';
import { type OpenPortIn, type SandboxView, act, look } from './sandbox';
import { useSession } from '../session';

const DECLINES = [
  ['1P', '1P: name, address or PIN'],
  ['6B', '6B: transfer PIN'],
  ['8A', '8A: account number'],
  ['6P', '6P: number locked'],
  ['HARD', 'for good: account on hold'],
] as const;

const PACES = [
  [0, 'at once'],
  [200, 'after a fifth of a second'],
  [1000, 'after a second'],
] as const;

/** The part of everybody else: the carriers, the platform's pace, somebody who writes a message. Sandbox only. */
export function SandboxDesk() {
  const { followed, config } = useSession();
  const [view, setView] = useState<SandboxView>();
  const [said, setSaid] = useState('');
  const refresh = useCallback(() => void look().then(setView, (error: Error) => setSaid(error.message)), []);
  // Each answer that names an order may have moved it.
  useEffect(refresh, [refresh, followed]);

  const perform = (action: string, body: object, done: string): void => {
    void act(action, body)
      .then(() => setSaid(done))
      .catch((error: unknown) => setSaid(error instanceof Error ? error.message : String(error)))
      .finally(refresh);
  };
  return (
    <section aria-label="Sandbox" className="desk">
      <h3>Sandbox</h3>
      <p>Play the part of everybody else.</p>
      {view && (
        <>
          <Carrier portIns={view.portIns} followed={followed.orderId} perform={perform} />
          <Sender to={config.demo['familyNumber'] ?? ''} perform={perform} />
          <label className="pace">
            The platform answers
            <select
              value={view.latencyMs}
              onChange={({ target }) =>
                perform('set-latency', { latencyMs: Number(target.value) }, 'The pace is set.')
              }
            >
              {PACES.map(([latencyMs, label]) => (
                <option key={latencyMs} value={latencyMs}>
                  {label}
                </option>
              ))}
            </select>
          </label>
        </>
      )}
      <p role="status" aria-label="What the sandbox did" className="said">
        {said}
      </p>
    </section>
  );
}

type Perform = (action: string, body: object, done: string) => void;

interface CarrierProps {
  readonly portIns: readonly OpenPortIn[];
  /** Chosen by itself once an answer names it. */
  readonly followed: string | undefined;
  readonly perform: Perform;
}

function Carrier({ portIns, followed, perform }: CarrierProps) {
  const [chosen, setChosen] = useState<string>();
  const [code, setCode] = useState<string>(DECLINES[2][0]);
  useEffect(() => setChosen(followed), [followed]);
  const portIn = portIns.find(({ orderId }) => orderId === chosen) ?? portIns[0];
  if (!portIn) return <p>No port-in is open.</p>;
  const { orderId, number } = portIn;
  return (
    <fieldset>
      <legend>Carriers</legend>
      <label>
        Port-in
        <select value={orderId} onChange={({ target }) => setChosen(target.value)}>
          {portIns.map((open) => (
            <option key={open.orderId} value={open.orderId}>
              {open.number}, {open.state}
            </option>
          ))}
        </select>
      </label>
      <button type="button" onClick={() => perform('advance-port-in', { orderId }, `${number} went on.`)}>
        Go on to the next state
      </button>
      <div className="pair">
        <select aria-label="Reason" value={code} onChange={({ target }) => setCode(target.value)}>
          {DECLINES.map(([value, label]) => (
            <option key={value} value={value}>
              {label}
            </option>
          ))}
        </select>
        <button
          type="button"
          onClick={() => perform('decline-port-in', { orderId, code }, `${number} was declined.`)}
        >
          Decline
        </button>
      </div>
    </fieldset>
  );
}

function Sender({ to, perform }: { readonly to: string; readonly perform: Perform }) {
  const submit = (event: SubmitEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const message = Object.fromEntries(new FormData(event.currentTarget));
    perform('deliver-message', message, `The message to ${String(message['to'])} was delivered.`);
  };
  return (
    <form onSubmit={submit}>
      <fieldset>
        <legend>An SMS</legend>
        <label>
          To
          <input name="to" defaultValue={to} required />
        </label>
        <label>
          From
          <input name="from" defaultValue="+18015550177" required />
        </label>
        <label>
          Text
          <input name="text" defaultValue="See you at six?" required />
        </label>
        <button type="submit">Deliver it</button>
      </fieldset>
    </form>
  );
}
