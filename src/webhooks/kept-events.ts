import { randomUUID } from 'node:crypto';
import type { EventRoute } from '../datasources/telegent/records/index.js';
import type { Ledger } from '../store/ledger/ledger.js';

/** How long events are kept that nobody may need, and how many of them. */
const KEPT_MS = 24 * 3_600_000;
const MOST_KEPT = 500;
/** So many more may stand there until some are taken away. */
const SLACK = 50;

const INDEX = 'webhook/kept';
const SECRET = /(password|secret|token|pin)$/i;
const DEEPEST = 20;

/** An event as it came, without secrets. */
export interface KeptEvent {
  readonly route: EventRoute;
  /** Milliseconds since the epoch, by the ledger's clock. */
  readonly receivedAt: number;
  /** JSON; text where it was none. */
  readonly payload: unknown;
}

/** Raw events for whoever has to find out what the platform sends: the last ones, for a day. */
export class KeptEvents {
  #keptSinceLook = 0;

  constructor(private readonly ledger: Ledger) {}

  /** Rejects where the ledger does not take it. */
  async keep(route: EventRoute, payload: unknown): Promise<void> {
    const receivedAt = await this.ledger.now();
    const value: KeptEvent = { route, receivedAt, payload: withoutSecrets(payload) };
    const place = { expiresAt: receivedAt + KEPT_MS, indexes: { [INDEX]: receivedAt } };
    await this.ledger.commit([{ put: `webhook/kept/${randomUUID()}`, value, ...place }]);
    if (this.#keptSinceLook++ % SLACK === 0) await this.#takeAwayOldest();
  }

  /** The newest first. */
  async newest(limit: number): Promise<readonly KeptEvent[]> {
    const entries = await this.ledger.list(INDEX, { limit, descending: true });
    const found = await this.ledger.get<KeptEvent>(...entries.map(({ key }) => key));
    return entries.flatMap(({ key }) => found.get(key)?.value ?? []);
  }

  async #takeAwayOldest(): Promise<void> {
    const entries = await this.ledger.list(INDEX, { limit: 2 * MOST_KEPT });
    const surplus = entries.slice(0, Math.max(0, entries.length - MOST_KEPT));
    if (surplus.length > 0) await this.ledger.commit(surplus.map(({ key }) => ({ delete: key })));
  }
}

function withoutSecrets(value: unknown, depth = 0): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (depth > DEEPEST) return null;
  if (Array.isArray(value)) return value.map((item) => withoutSecrets(item, depth + 1));
  return Object.fromEntries(
    Object.entries(value).map(([name, field]) => [
      name,
      SECRET.test(name) && field !== null ? '***' : withoutSecrets(field, depth + 1),
    ]),
  );
}
