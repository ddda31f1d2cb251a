import { useOpenTab } from '../open-tab';
import correctPortIn from './correct-port-in.graphql';
import document from './order.graphql';
import { Heard, Status } from './status';
import { type LiveDocument, useLive } from './use-live';

interface Decline {
  readonly code: string | null;
  readonly message: string | null;
  readonly correctable: boolean;
  readonly remedy: string;
  readonly requiredFields: readonly string[];
}

interface Order {
  readonly id: string;
  readonly orderStatus: string;
  readonly e164s: readonly string[];
  readonly allowedActions: readonly string[];
  readonly decline: Decline | null;
  readonly timeline: readonly {
    readonly status: string;
    readonly code: string | null;
    readonly seenAt: string;
  }[];
}

const live: LiveDocument = {
  document,
  // Each look may cost a request of the minute's quota.
  lookEveryMs: 3000,
  query: { name: 'LookAtOrder', field: 'order' },
  subscription: { name: 'FollowOrder', field: 'orderUpdated' },
};

const isOver = ({ orderStatus }: Order): boolean =>
  ['COMPLETED', 'REJECTED', 'CANCELLED'].includes(orderStatus);

/** An order as the carriers move it on, with what they ask for and the way to answer. */
export function FollowedPortIn({ id }: { readonly id: string }) {
  const { value: order, heard, error } = useLive(id, live, isOver);
  return (
    <section aria-label="Order" className="followed">
      <header>
        <h3>{order?.e164s[0] ?? 'An order'}</h3>
        {order && (
          <span role="status">
            <Status status={order.orderStatus} />
          </span>
        )}
      </header>
      <p className="id">
        <code>{id}</code>
        <Heard heard={heard} isOver={order !== null && isOver(order)} />
      </p>
      {error && <p className="trouble">{error}</p>}
      {order?.decline && <Declined order={order} decline={order.decline} />}
      {order && (
        <ol className="timeline" aria-label="Timeline">
          {order.timeline.map(({ status, code, seenAt }) => (
            <li key={`${seenAt} ${status} ${code}`}>
              <time dateTime={seenAt}>{new Date(seenAt).toLocaleTimeString()}</time>
              <Status status={status} />
              {code && <code>{code}</code>}
            </li>
          ))}
        </ol>
      )}
    </section>
  );
}

function Declined({ order, decline }: { readonly order: Order; readonly decline: Decline }) {
  const openTab = useOpenTab();
  const correct = (): void => openTab(correctPortIn, correctionOf(order.id, decline));
  return (
    <div className="decline" role="alert">
      <p>
        <strong>{decline.code ?? 'Refused'}</strong> {decline.message}
      </p>
      <p>{decline.remedy}</p>
      {decline.correctable && order.allowedActions.includes('UPDATE') && (
        <button type="button" onClick={correct}>
          Correct it in a new tab
        </button>
      )}
    </div>
  );
}

const EXAMPLE_ADDRESS = { street1: '12 Roaster Row', city: 'Salt Lake City', state: 'UT', zip: '84101' };
const EXAMPLES: Readonly<Record<string, unknown>> = {
  accountNumber: '4470-1183',
  accountPassword: '4821',
  subscriberName: 'Ava Chen',
  billingAddress: EXAMPLE_ADDRESS,
};

/** Variables of a correction: the details that the carrier doubts, to be replaced by the right ones. */
function correctionOf(orderId: string, { requiredFields }: Decline): string {
  const details = requiredFields.map((field) => [field, EXAMPLES[field] ?? '']);
  return JSON.stringify({ input: { orderId, ...Object.fromEntries(details) } }, null, 2);
}
