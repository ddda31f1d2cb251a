import { hash } from 'node:crypto';
import type { UpstreamUsage } from '../../datasources/telegent/upstream-usage.js';
import { ageOf, NOTHING_UPSTREAM, type UpstreamReport } from '../upstream-report.js';

/** Whether a kept answer may still be given. */
export interface ResponseLife {
  isTrue(): boolean;
}

/** What a log line and the metrics tell of an operation. */
export interface OperationTold {
  readonly operationName: string | undefined;
  readonly operationHash: string | undefined;
  readonly cost: number | undefined;
}

interface ResponseParts {
  /** JSON of `data`. */
  readonly data: string;
  /** Everything in `extensions` but `upstream`. */
  readonly extensions: Readonly<Record<string, unknown>>;
  readonly contentType: string;
  readonly told: OperationTold;
  readonly usage: UpstreamUsage;
  /** Null where it serves only who waits for it already. */
  readonly life: ResponseLife | null;
}

/** What was sent last, and what it was made of. */
interface Sent {
  readonly upstream: UpstreamReport;
  readonly quotaRemaining: number | null;
  readonly body: Buffer;
}

const OVERHEAD_BYTES = 1_000;

/** An answer without errors, as bytes; what it says of its own cost is added for each who gets it. */
export class KeptResponse {
  readonly contentType: string;
  readonly etag: string;
  readonly told: OperationTold;
  readonly life: ResponseLife | null;
  readonly bytes: number;
  readonly #head: Buffer;
  /** What a hit costs upstream, the same for everybody. */
  readonly #hit: UpstreamReport;
  #last: Sent | undefined;
  readonly #staleHits: number;
  readonly #oldestStaleAt: number | null;

  constructor({ data, extensions, contentType, told, usage, life }: ResponseParts) {
    const others = JSON.stringify(extensions).slice(1, -1);
    this.#head = Buffer.from(`{"data":${data},"extensions":{${others}${others && ','}"upstream":`);
    this.contentType = contentType;
    this.etag = etagOf(data);
    this.told = told;
    this.life = life;
    this.bytes = 2 * this.#head.length + OVERHEAD_BYTES;
    this.#hit = { ...NOTHING_UPSTREAM, cacheHits: usage.ingredients?.reads ?? 0 };
    this.#staleHits = usage.staleHits;
    this.#oldestStaleAt = usage.oldestStaleAt;
  }

  /** What it costs upstream to give it: to who finds it, and to who waited while it was made. */
  upstream(how: 'hit' | 'joined', now: number): UpstreamReport {
    if (how === 'hit') return this.#hit;
    const oldestAge = ageOf(this.#oldestStaleAt, now);
    return { ...NOTHING_UPSTREAM, coalesced: this.#hit.cacheHits, staleHits: this.#staleHits, oldestAge };
  }

  /**
   * Its bytes, with what it costs upstream and, unless null, what is left of the quota. Those that were sent last are sent
   * again where nothing else is to be told.
   */
  body(upstream: UpstreamReport, quotaRemaining: number | null): Buffer {
    const last = this.#last;
    if (last?.upstream === upstream && last.quotaRemaining === quotaRemaining) return last.body;
    const shown = quotaRemaining === null ? upstream : { ...upstream, quotaRemaining };
    const body = Buffer.concat([this.#head, Buffer.from(`${JSON.stringify(shown)}}}`)]);
    this.#last = { upstream, quotaRemaining, body };
    return body;
  }
}

/** Names the state of `data`; weak, since the counters beside it differ from answer to answer. */
export const etagOf = (data: string): string => `W/"${hash('sha256', data, 'base64url').slice(0, 27)}"`;

/** Whether a client has this state already (RFC 9110, 13.1.2). */
export function isKnownTo(ifNoneMatch: string | undefined, etag: string): boolean {
  if (ifNoneMatch === undefined) return false;
  const weak = (tag: string): string => tag.trim().replace(/^W\//, '');
  return ifNoneMatch.trim() === '*' || ifNoneMatch.split(',').some((tag) => weak(tag) === weak(etag));
}
