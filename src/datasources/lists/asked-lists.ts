import type { CallOptions, TelegentClient } from '../telegent/client.js';
import type { Credential } from '../telegent/credentials.js';
import type { Read } from '../telegent/request.js';

/** A list, or a page of one, that screens have asked for. */
export interface AskedList {
  readonly credential: Credential;
  readonly read: Read<unknown>;
  /** How often it was asked for since the last look. */
  asks: number;
}

/** The lists that somebody who waits has asked for. One for the process. */
export class AskedLists {
  readonly #lists = new Map<string, AskedList>();

  /** The same client, which notes what is asked through it. */
  noting(client: TelegentClient): TelegentClient {
    return {
      ...client,
      read: (credential, read, options) => {
        if (isOfScreen(options)) this.#note(credential, read);
        return client.read(credential, read, options);
      },
    };
  }

  /** What was asked for since the last look. */
  take(): ReadonlyMap<string, AskedList> {
    const taken = new Map(this.#lists);
    this.#lists.clear();
    return taken;
  }

  #note<T>(credential: Credential, read: Read<T>): void {
    const key = `${credential.id} ${read.operation} ${JSON.stringify(read.query)}`;
    const known = this.#lists.get(key);
    if (known !== undefined) known.asks++;
    else if (this.#lists.size < MOST_LISTS) this.#lists.set(key, { credential, read, asks: 1 });
  }
}

const MOST_LISTS = 1_000;

const isOfScreen = ({ priority = 'interactive', fresh = false }: CallOptions = {}): boolean =>
  priority === 'interactive' && !fresh;
