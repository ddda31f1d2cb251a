import type { CallOptions, TelegentClient } from '../telegent/client.js';
import type { Credential } from '../telegent/credentials.js';
import type { NumberRecord, SubscriberRecord } from '../telegent/records/index.js';
import type { Read } from '../telegent/request.js';
import type { Witness } from '../telegent/write.js';
import { INVENTORY, SUBSCRIBERS } from './credential-lists.js';
import { ListSizes, PageReader, rowsOfPages } from './paged-list.js';

/** The platform as it is now, for who has to know whether a write was done: nothing comes from a cache. */
export class FreshWitness implements Witness {
  readonly #pages: PageReader;
  readonly #options: CallOptions;

  constructor(
    private readonly client: TelegentClient,
    private readonly credential: Credential,
    options: Omit<CallOptions, 'fresh'>,
    readonly sentAt: string,
    readonly isClaimed: (thing: string) => Promise<boolean>,
  ) {
    this.#options = { ...options, fresh: true };
    this.#pages = new PageReader(client, credential, this.#options, new ListSizes());
  }

  get accountId(): string | null {
    return this.credential.accountId;
  }

  read<T>(read: Read<T>): Promise<T> {
    return this.client.read(this.credential, read, this.#options);
  }

  async inventory(): Promise<readonly NumberRecord[]> {
    return rowsOfPages(INVENTORY, await this.#pages.all(INVENTORY));
  }

  async subscribers(): Promise<readonly SubscriberRecord[] | null> {
    if (this.accountId !== null) return null;
    return rowsOfPages(SUBSCRIBERS, await this.#pages.all(SUBSCRIBERS));
  }
}
