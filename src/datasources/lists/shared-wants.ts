import type { UpstreamPlan } from '../telegent/plan/upstream-plan.js';
import { chooseRead } from './choose-read.js';

/** The two ways to answer wants of one kind, for one operation. */
export interface Ways<Key, Row> {
  /** Requests that reading the whole list takes now; null when its size was never seen. */
  readonly listRequests: () => Promise<number | null>;
  /** Reads the list, and answers how to find a row in it. */
  readonly list: () => Promise<(key: Key) => Row | null>;
  readonly single: (key: Key, signal: AbortSignal) => Promise<Row | null>;
  /** Whether single reads have to wait for quota at the moment. */
  readonly isQuotaUsedUp: () => boolean;
  readonly plan: UpstreamPlan | null;
}

/** Why a single read is given up; made once, since an abort without a reason makes an error with its trace each time. */
const ANSWERED = new Error('A list has answered');

interface Want<Key, Row> {
  readonly key: Key;
  readonly answer: (row: Row | null) => void;
}

/**
 * Records of one kind that operations in flight want, by single reads that may still wait for quota. When so many are
 * wanted together that the list takes no more requests, it is read, and answers all of them: what has not been sent by then
 * never is. One for each credential and kind.
 */
export class SharedWants<Key, Row> {
  readonly #wants = new Set<Want<Key, Row>>();

  constructor(
    private readonly what: string,
    private readonly nameOf: (key: Key) => string,
  ) {}

  /** The rows of the keys in their order, each failure in its place. */
  async load(keys: readonly Key[], ways: Ways<Key, Row>): Promise<(Row | null | Error)[]> {
    const listRequests = await ways.listRequests();
    const others = ways.isQuotaUsedUp() ? this.#othersThan(keys) : 0;
    const chosen = chooseRead({ wanted: keys.length + others, listRequests });
    ways.plan?.choice({
      what: this.what,
      wanted: keys.length,
      wantedByOthers: others,
      estimated: { list: listRequests ?? 1, singles: keys.length + others },
      chosen,
      why: `${listRequests === null ? 'the list was never read, one page tells' : 'the fewest requests'}; at a tie the list`,
    });
    if (chosen === 'singles') return settled(keys.map((key) => this.#single(key, ways)));
    const wanted = [...this.#wants];
    const find = await ways.list();
    for (const want of wanted) want.answer(find(want.key));
    return keys.map(find);
  }

  #othersThan(keys: readonly Key[]): number {
    const own = new Set(keys.map(this.nameOf));
    const names = new Set([...this.#wants].map(({ key }) => this.nameOf(key)));
    return [...names].filter((name) => !own.has(name)).length;
  }

  /** A single read, unless a list answers before it. */
  async #single(key: Key, { single }: Ways<Key, Row>): Promise<Row | null> {
    const answered = new AbortController();
    let want: Want<Key, Row> | undefined;
    const listed = new Promise<Row | null>((resolve) => {
      want = { key, answer: resolve };
      this.#wants.add(want);
    });
    try {
      return await Promise.race([single(key, answered.signal), listed]);
    } finally {
      if (want) this.#wants.delete(want);
      answered.abort(ANSWERED);
    }
  }
}

/** What the reads have answered, each failure in its place. */
async function settled<T>(reads: readonly Promise<T>[]): Promise<(T | Error)[]> {
  const answers = await Promise.allSettled(reads);
  return answers.map((read) => (read.status === 'fulfilled' ? read.value : (read.reason as Error)));
}
