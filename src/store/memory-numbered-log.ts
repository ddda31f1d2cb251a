import { KEPT_ENTRIES, type LogEntry, type LogNews, type NumberedLog } from './numbered-log.js';

/** The log of one process, gone with it. */
export class MemoryNumberedLog<Content> implements NumberedLog<Content> {
  readonly isShared = false;
  readonly #entries: LogEntry<Content>[] = [];
  #last = 0;

  constructor(private readonly kept = KEPT_ENTRIES) {}

  append(content: Content): Promise<number> {
    this.#entries.push({ number: ++this.#last, content });
    if (this.#entries.length > this.kept) this.#entries.shift();
    return Promise.resolve(this.#last);
  }

  since(number: number): Promise<LogNews<Content>> {
    const completeAfter = this.#last - this.#entries.length;
    const entries = this.#entries.slice(Math.max(0, number - completeAfter));
    return Promise.resolve({ entries, completeAfter, last: this.#last });
  }
}
