import type { Resource, UpstreamOperation } from '../request.js';

/** Where an answer came from. */
export type PlanSource =
  /** The cache of this process. */
  | 'MEMORY'
  /** The cache in the store. */
  | 'STORE'
  /** A cached answer past its life: one refresh runs behind it, or the platform could not answer. */
  | 'STALE'
  /** A list, or a page of one, asked of the platform. */
  | 'LIST'
  /** A call that takes many numbers, asked of the platform. */
  | 'MANY'
  /** One thing, asked of the platform. */
  | 'SINGLE'
  /** A read that was under way already, for whomever. */
  | 'JOINED';

/** A read, or several alike. */
export interface PlannedRead {
  readonly operation: UpstreamOperation;
  readonly resource: Resource;
  /** Parameters: ids and numbers of pages as they are, everything else withheld. Of a many-number call: how many. */
  readonly asked: Readonly<Record<string, string | number>>;
  readonly from: PlanSource;
  readonly why: string;
}

/** A choice between ways to answer the same question. */
export interface PlannedChoice {
  /** The question, such as `subscribers by id`. */
  readonly what: string;
  /** Records that the request wants. */
  readonly wanted: number;
  /** Records that other requests in flight want at the moment, and that count along. */
  readonly wantedByOthers: number;
  /** Upstream requests that each way was thought to take. */
  readonly estimated: Readonly<Record<string, number>>;
  readonly chosen: string;
  readonly why: string;
}

/** What `extensions.plan` shows. */
export interface ShownPlan {
  readonly choices: readonly PlannedChoice[];
  readonly reads: readonly (PlannedRead & { readonly times: number })[];
  /** Reads and choices that are not shown, since there were too many. */
  readonly omitted: number;
}

const MOST_SHOWN = 200;

/** How the reads of one GraphQL request were answered, and why that way; noted only where somebody asked for it. */
export class UpstreamPlan {
  readonly #choices: PlannedChoice[] = [];
  readonly #reads = new Map<string, PlannedRead & { times: number }>();
  #omitted = 0;

  /** Notes a read; those that are alike are counted. */
  read(read: PlannedRead): void {
    const key = JSON.stringify([read.operation, read.resource, read.asked, read.from, read.why]);
    const known = this.#reads.get(key);
    if (known !== undefined) known.times++;
    else if (this.#reads.size < MOST_SHOWN) this.#reads.set(key, { ...read, times: 1 });
    else this.#omitted++;
  }

  choice(choice: PlannedChoice): void {
    if (this.#choices.length < MOST_SHOWN) this.#choices.push(choice);
    else this.#omitted++;
  }

  shown(): ShownPlan {
    return { choices: this.#choices, reads: [...this.#reads.values()], omitted: this.#omitted };
  }
}
