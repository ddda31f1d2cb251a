import type { GraphQLFormattedError, GraphQLSchema } from 'graphql';
import type { Authenticate } from '../auth/authenticate.js';
import type { Viewer } from '../auth/viewer.js';
import { within, type Clock } from '../clock.js';
import { SlowConsumer } from '../realtime/inbox.js';
import type { Logger } from './logging.js';
import type { Metrics } from './metrics.js';
import type { OpenConnections } from './open-connections.js';
import type { Subscriptions } from './subscriptions.js';

/** What carries subscriptions needs, whichever it is. */
export interface CarrierParts {
  readonly schema: GraphQLSchema;
  readonly subscriptions: Subscriptions;
  readonly open: OpenConnections;
  readonly authenticate: Authenticate;
  /** By which credentials expire. */
  readonly clock: Clock;
  readonly corsOrigins: readonly string[];
  readonly metrics: Metrics;
  readonly logger: Logger;
}

/** Real milliseconds between two signs of life on a connection. */
export const PING_MS = 12_000;
/** Real milliseconds for which a client may leave an answer untaken. */
const UNTAKEN_MS = 15_000;
/** Real milliseconds that a client has to close a connection that is closed from here. */
export const CLOSING_MS = 2_000;

export const STOPPING = 'The server stops: connect again.';

export const tooMany = (what: 'connections' | 'subscriptions'): GraphQLFormattedError => ({
  message: `Too many ${what} of this viewer are open.`,
  extensions: { code: 'RATE_LIMITED', retryAfter: 30 },
});

/** Waits until what is written has left the process; rejects with SlowConsumer when it does not. */
export const untilTaken = (write: (done: () => void) => void): Promise<void> =>
  within(UNTAKEN_MS, new Promise<void>(write), () => Promise.reject(new SlowConsumer()));

/** Calls back when the credentials of a viewer expire, unless the connection is gone before. */
export async function whenExpired(
  { expiresAt }: Viewer,
  clock: Clock,
  gone: AbortSignal,
  expired: () => void,
): Promise<void> {
  if (expiresAt === null) return;
  await clock.sleep(Math.max(0, expiresAt - clock.now()), gone).then(expired, () => undefined);
}
