import type { Caller } from './caller.js';
import type { Settings } from './settings.js';
import type { Store } from './store.js';

/** One authorised call, already checked against the specification. */
export interface Call {
  /** operationId in openapi.yaml. */
  operation: string;
  /** Query values as sent, under the specification's names. */
  query: Record<string, string>;
  body: Record<string, unknown>;
  caller: Caller;
  store: Store;
  /** The present on the sandbox clock. */
  now: Date;
  settings: Settings;
  /** Lists show the records as they were at this instant (list lag); undefined when lists are up to date. */
  visibleBefore: Date | undefined;
}

/** A request the platform turns down: answered as `{StatusCode, Message}` with this status. */
export class Refusal extends Error {
  constructor(
    readonly status: number,
    message: string,
    /** Seconds named in the `Retry-After` header, when the answer has one. */
    readonly retryAfter?: number,
  ) {
    super(message);
    this.name = 'Refusal';
  }
}

/**
 * Does what the operation says and returns its plain answer: the specification's field names and types, every instant
 * as ISO in UTC with a Z, every id with its usual prefix (`NID-`, `TSUID-`, `TMID-`), amounts without a currency sign.
 * The platform's odd spellings are put in afterwards (oddities.ts).
 */
export type Handler = (call: Call) => unknown;

/** The handlers of one domain, by operationId. */
export type Domain = Record<string, Handler>;
