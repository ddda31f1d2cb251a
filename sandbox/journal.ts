import type { Fault } from './faults.js';

/** One request that reached the platform. */
export interface Entry {
  /** Milliseconds since the epoch, on the sandbox clock. */
  at: number;
  /** operationId, or `unknown` when the path or the method is not in the specification. */
  operation: string;
  method: string;
  path: string;
  query: Record<string, string>;
  /** The body as JSON, its secrets masked. */
  body?: unknown;
  /** Status answered; null while none is, and when the connection was cut instead. */
  status: number | null;
  /** When its work was done, on the sandbox clock; null while it is not, and where it never is. */
  effectAt: number | null;
  /** Kind of the fault that struck it. */
  fault?: Fault['kind'];
  /** AccountKey the request was made with, when it was known. */
  credential?: string;
  /** Path that a token was asked for. */
  tokenFor?: string;
}

/** Entries kept; older ones are dropped, the counts stay exact. */
const KEPT = 50_000;

const SECRET = /(password|secret|token|pin)$/i;
const MASK = '***';

/** A copy of `value` in which every field that holds a secret is masked. */
export function masked(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(masked);
  if (typeof value !== 'object' || value === null || value instanceof Date) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, field]) => [
      name,
      SECRET.test(name) && field !== null && typeof field !== 'object' ? MASK : masked(field),
    ]),
  );
}

/** A body's text as the journal keeps it. */
export function maskedBody(text: string): unknown {
  if (text === '') return undefined;
  try {
    return masked(JSON.parse(text));
  } catch {
    return '(not JSON)';
  }
}

/** Every platform request in the order of arrival, with counts by operation. */
export class Journal {
  #entries: Entry[] = [];
  readonly #byOperation = new Map<string, number>();
  #tokenRequests = 0;
  #refused429 = 0;

  /** Notes a request as it arrives; its operation is counted by `count`, its status set by `answered`. */
  arrived(entry: Omit<Entry, 'operation' | 'status' | 'effectAt'>): Entry {
    const full: Entry = { ...entry, operation: 'unknown', status: null, effectAt: null };
    this.#entries.push(full);
    if (this.#entries.length > 2 * KEPT) this.#entries = this.#entries.slice(-KEPT);
    return full;
  }

  count(entry: Entry, operation: string): void {
    entry.operation = operation;
    if (operation === 'createToken') this.#tokenRequests++;
    else this.#byOperation.set(operation, (this.#byOperation.get(operation) ?? 0) + 1);
  }

  answered(entry: Entry, status: number): void {
    entry.status = status;
    if (status === 429) this.#refused429++;
  }

  /** Counts (token requests apart) and, unless left out, the entries. */
  report(withEntries: boolean): Record<string, unknown> {
    const byOperation = Object.fromEntries(this.#byOperation);
    const counts = {
      total: [...this.#byOperation.values()].reduce((sum, count) => sum + count, 0),
      tokenRequests: this.#tokenRequests,
      refused429: this.#refused429,
      byOperation,
    };
    if (!withEntries) return counts;
    return { ...counts, entries: this.#entries };
  }

  clear(): void {
    this.#entries = [];
    this.#byOperation.clear();
    this.#tokenRequests = 0;
    this.#refused429 = 0;
  }
}
