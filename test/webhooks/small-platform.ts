import { QUIET } from '../porting/quiet-listeners.js';
import { systemClock } from '../../src/clock.js';
import { OrderJournal } from '../../src/datasources/order-journal.js';
import type { PhoneNumberRecord } from '../../src/datasources/contracts/index.js';
import type { SourceFactory } from '../../src/datasources/source-factory.js';
import { Listing } from '../../src/datasources/lists/listing.js';
import type { SubscriberRecord } from '../../src/datasources/telegent/records/index.js';
import type { UpstreamUsage } from '../../src/datasources/telegent/upstream-usage.js';
import type { GraphEvent } from '../../src/realtime/event.js';
import { MemoryLedger } from '../../src/store/ledger/memory-ledger.js';
import { createWebhooks } from '../../src/webhooks/create-webhooks.js';
import { ManualClock } from '../client/manual-clock.js';

/** Two numbers of two accounts, and one that nobody holds. */
export const OURS = { id: 'NID-1', e164: '+13855550101', subscriberId: 'TSUID-1', accountId: 'AID-1' };
export const THEIRS = { id: 'NID-2', e164: '+13855550102', subscriberId: 'TSUID-2', accountId: 'AID-2' };
export const ORPHAN = { id: 'NID-3', e164: '+13855550103', subscriberId: null, accountId: null };

const ORDER_OF = new Map([[THEIRS.id, 'JNOID-2']]);

/** What takes events in, with lists that are there at once and everything it does written down. */
export function smallPlatform({ clock = new ManualClock(), ledger = new MemoryLedger(clock) } = {}) {
  const published: GraphEvent[] = [];
  const outcomes: string[] = [];
  const dropped: string[] = [];
  const due: string[] = [];
  const unknown: string[] = [];
  const faults: unknown[] = [];
  const platform = {
    clock,
    ledger,
    published,
    outcomes,
    dropped,
    due,
    unknown,
    faults,
    /** Requests that reading the lists takes. */
    listRequests: 2,
    listReads: 0,
    isDown: false,
    lines: [OURS, THEIRS, ORPHAN] as {
      id: string;
      e164: string;
      subscriberId: string | null;
      accountId: string | null;
    }[],
    publish: async (event: GraphEvent): Promise<void> => void published.push(event),
    create: () => {
      const { receiver, messages } = createWebhooks({
        client: {
          drop: async (tags) => void dropped.push(...tags),
          mark: () => {
            const since = dropped.length;
            return (tags) => !dropped.slice(since).some((one) => tags.includes(one));
          },
        },
        factory: { access } as unknown as SourceFactory,
        ledger,
        journal: new OrderJournal(ledger, QUIET, systemClock),
        clock,
        publisher: { publish: (event) => platform.publish(event) },
        orderDue: async (id) => void due.push(id),
        observer: { webhook: (route, outcome) => void outcomes.push(`${route} ${outcome}`) },
        onUnknown: (_route, fields) => void unknown.push(...fields),
        onFault: (error) => void faults.push(error),
      });
      return { receiver, messages };
    },
  };
  const access = ({ usage }: { usage: UpstreamUsage }) => ({
    directory: {
      everywhere: () => {
        platform.listReads++;
        usage.requests += platform.listRequests;
        const answer = <Row>(rows: readonly unknown[]): Promise<Listing<Row>> =>
          platform.isDown ? Promise.reject(new Error('down')) : Promise.resolve(new Listing(rows as Row[]));
        return {
          numbers: () =>
            answer<PhoneNumberRecord>(
              platform.lines.map((line) => ({ ...line, orderId: ORDER_OF.get(line.id) ?? null })),
            ),
          subscribers: () =>
            answer<SubscriberRecord>(
              platform.lines.flatMap(({ subscriberId: id, accountId }) =>
                id === null ? [] : { id, accountId },
              ),
            ),
        };
      },
    },
  });
  return platform;
}

/** An inbound message as the platform writes it. */
export const inbound = (fields: object = {}): object => ({
  Message_ID: 'TMID-1',
  Owner: OURS.e164,
  To: OURS.e164,
  From: '+18015550177',
  Message_Body: 'Hello',
  Segment: 1,
  ...fields,
});

/** Where an event comes in: at the address of the distributor, of our account, of the other one. */
export const EVERYBODY = { accountId: null };
export const ACCOUNT = { accountId: OURS.accountId };
export const OTHERS = { accountId: THEIRS.accountId };

type Platform = ReturnType<typeof smallPlatform>;

/** Counts of what became of events, since the platform was made. */
export const counted = ({ outcomes }: Platform): Readonly<Record<string, number>> =>
  outcomes.reduce<Record<string, number>>((sums, one) => ({ ...sums, [one]: (sums[one] ?? 0) + 1 }), {});

export const bodies = ({ published }: Platform): unknown[] =>
  published.map((event) => (event.type === 'message' ? event.message.body : event.type));
