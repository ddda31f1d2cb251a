import type { PhoneNumberRecord } from '../contracts/index.js';
import { once, onceForEach } from './once.js';
import type { Ingredients } from '../telegent/cache/ingredients.js';
import type { CallOptions, TelegentClient } from '../telegent/client.js';
import type { Credential } from '../telegent/credentials.js';
import type { Read } from '../telegent/request.js';
import type {
  AccountRecord,
  CallFilterRecord,
  InventoryPage,
  MessageFilterRecord,
  MessageRouteRecord,
  NumberRecord,
  PackageRecord,
  ProductRecord,
  ScheduleRecord,
  ServiceRecord,
  SubscriberPage,
  SubscriberRecord,
  SubscriptionRecord,
  VoiceRouteRecord,
  WebhookRecord,
  WorkgroupRecord,
} from '../telegent/records/index.js';
import { distributorAccounts } from '../telegent/reads/accounts.js';
import { callFilters } from '../telegent/reads/call-filters.js';
import {
  accountPackages,
  accountProducts,
  distributorPackages,
  distributorProducts,
} from '../telegent/reads/catalog.js';
import { messageFilters } from '../telegent/reads/message-filters.js';
import { accountMessageRoutes } from '../telegent/reads/message-routes.js';
import { inventoryPage } from '../telegent/reads/numbers.js';
import { accountServices } from '../telegent/reads/services.js';
import { distributorSubscribersPage } from '../telegent/reads/subscribers.js';
import { accountSubscriptions, distributorSubscriptions } from '../telegent/reads/subscriptions.js';
import { accountVoiceRoutes } from '../telegent/reads/voice-routes.js';
import { accountWebhooks } from '../telegent/reads/webhooks.js';
import { accountSchedules, accountWorkgroups } from '../telegent/reads/workgroups.js';
import { AskedLists } from './asked-lists.js';
import { DerivedFrom, Listing } from './listing.js';
import { PageReader, rowsOfPages, type ListSizes, type PagedList } from './paged-list.js';

/** Rows asked for in a page of a list; the platform's documented pages are smaller, and it may ignore this. */
const ROWS_A_PAGE = 1000;

export const SUBSCRIBERS: PagedList<SubscriberPage, SubscriberRecord> = {
  name: 'subscribers',
  page: (number) => distributorSubscribersPage({ page: number, size: ROWS_A_PAGE }),
  rows: (page) => page.subscribers,
  total: (page) => page.total,
  id: (subscriber) => subscriber.id,
};

export const INVENTORY: PagedList<InventoryPage, NumberRecord> = {
  name: 'inventory',
  page: (number) => inventoryPage({ page: number, size: ROWS_A_PAGE }),
  rows: (page) => page.numbers,
  total: (page) => page.total,
  id: (number) => number.id ?? number.e164,
};

/** The graph shows no number without an id: nothing could refer to it. */
const hasId = (number: NumberRecord): number is PhoneNumberRecord => number.id !== null;

/** Indexed lists, kept beside the cached answers that they were made of. One for the process. */
export class ListMemory {
  /** What of them screens ask for. */
  readonly asked = new AskedLists();
  readonly subscribers = new DerivedFrom<Listing<SubscriberRecord>>();
  readonly inventory = new DerivedFrom<Listing<PhoneNumberRecord>>();
  readonly #unpaged = new WeakMap<readonly object[], unknown>();

  /** The listing of an answer that is itself the whole list. */
  unpaged<Row extends object>(rows: readonly Row[]): Listing<Row> {
    let listing = this.#unpaged.get(rows) as Listing<Row> | undefined;
    if (!listing) this.#unpaged.set(rows, (listing = new Listing(rows)));
    return listing;
  }
}

/**
 * The lists that one credential can read, each read at most once in a request. With a distributor's credential they cover
 * all of its accounts; with an account's, that account alone (and there are no accounts or subscribers to list).
 */
export class CredentialLists {
  private readonly client: TelegentClient;
  readonly #pages: PageReader;

  constructor(
    client: TelegentClient,
    readonly credential: Credential,
    private readonly options: CallOptions,
    private readonly memory: ListMemory,
    sizes: ListSizes,
  ) {
    this.client = memory.asked.noting(client);
    this.#pages = new PageReader(this.client, credential, options, sizes);
  }

  get ingredients(): Ingredients | null {
    return this.options.usage?.ingredients ?? null;
  }

  /** `GET /distributor/accounts`: one request. */
  readonly accounts = this.#list<AccountRecord>(() => distributorAccounts());

  /** `GET /distributor/subscribers`: a request for each 1,000 subscribers. */
  readonly subscribers = once(async () => {
    const pages = await this.#pages.all(SUBSCRIBERS);
    return this.memory.subscribers.of(pages, () => new Listing(rowsOfPages(SUBSCRIBERS, pages)));
  });

  /** Requests that `subscribers()` would take now; null when never seen. */
  subscriberRequests(): Promise<number | null> {
    return this.#pages.requests(SUBSCRIBERS);
  }

  /** `GET /numbers/inventory`: a request for each 1,000 numbers, cancelled ones included. */
  readonly inventory = once(async () => {
    const pages = await this.#pages.all(INVENTORY);
    return this.memory.inventory.of(pages, () => new Listing(rowsOfPages(INVENTORY, pages).filter(hasId)));
  });

  /** Requests that `inventory()` would take now; null when never seen. */
  inventoryRequests(): Promise<number | null> {
    return this.#pages.requests(INVENTORY);
  }

  /** Every subscription, cancelled ones included: one request. */
  readonly subscriptions = this.#list<SubscriptionRecord>(() =>
    this.#isDistributor ? distributorSubscriptions() : accountSubscriptions(),
  );

  /** One request. */
  readonly packages = this.#list<PackageRecord>(() =>
    this.#isDistributor ? distributorPackages() : accountPackages(),
  );

  /** One request. */
  readonly products = this.#list<ProductRecord>(() =>
    this.#isDistributor ? distributorProducts() : accountProducts(),
  );

  /** Of all accounts, with their allow and block lists: one request. */
  readonly callFilters = this.#list<CallFilterRecord>(() => callFilters({}));
  readonly messageFilters = this.#list<MessageFilterRecord>(() => messageFilters({}));

  readonly services = this.#list<ServiceRecord>(() => accountServices());
  readonly workgroups = this.#list<WorkgroupRecord>(() => accountWorkgroups());
  readonly schedules = this.#list<ScheduleRecord>(() => accountSchedules());

  /** By account: one request each. */
  readonly messageRoutes = this.#listOfAccount<MessageRouteRecord>(accountMessageRoutes);
  readonly voiceRoutes = this.#listOfAccount<VoiceRouteRecord>(accountVoiceRoutes);
  readonly webhooks = this.#listOfAccount<WebhookRecord>(accountWebhooks);

  get #isDistributor(): boolean {
    return this.credential.kind === 'distributor';
  }

  #list<Row extends object>(read: () => Read<readonly Row[]>): () => Promise<Listing<Row>> {
    return once(async () =>
      this.memory.unpaged(await this.client.read(this.credential, read(), this.options)),
    );
  }

  #listOfAccount<Row extends object>(
    read: (accountId: string) => Read<readonly Row[]>,
  ): (accountId: string) => Promise<Listing<Row>> {
    return onceForEach(async (accountId) =>
      this.memory.unpaged(await this.client.read(this.credential, read(accountId), this.options)),
    );
  }
}
