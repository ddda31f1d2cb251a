import { ViewerRole, type Viewer } from '../../auth/viewer.js';
import { CredentialLists, type ListMemory } from '../lists/credential-lists.js';
import { onceForEach } from '../lists/once.js';
import type { ListSizes } from '../lists/paged-list.js';
import type { Ingredients } from '../telegent/cache/ingredients.js';
import type { CallOptions, TelegentClient } from '../telegent/client.js';
import type { Credential, CredentialSet } from '../telegent/credentials.js';
import { subscriberById } from '../telegent/reads/subscribers.js';
import type { SubscriberRecord } from '../telegent/records/index.js';
import { AccountOfDistributor } from './account-of-distributor.js';
import { AccountOnItsOwn } from './account-on-its-own.js';
import { DistributorScope } from './distributor-scope.js';
import type { ListedMessages } from './listed-messages.js';
import { ManyAccounts } from './many-accounts.js';
import type { Newcomers } from './newcomers.js';
import { ACCESS_DECISION_MAX_AGE_MS, type Owners } from './owners.js';
import type { ScopeReader } from './scope-reader.js';
import type { Scope } from './scope.js';
import type { WantedRecords } from './wanted-records.js';

/** What the process keeps between requests, for every directory. */
export interface DirectoryMemory {
  readonly lists: ListMemory;
  readonly sizes: ListSizes;
  readonly owners: Owners;
  readonly newcomers: Newcomers;
  readonly messages: ListedMessages;
  readonly wanted: WantedRecords;
}

/** Finds, for one request, which credential and which lists tell about an account. */
export class Directory implements ScopeReader {
  readonly #listsOf: (credential: Credential) => CredentialLists;
  #inAccount: (accountId: string) => Promise<Scope | null>;

  constructor(
    readonly client: TelegentClient,
    readonly credentials: CredentialSet,
    readonly options: CallOptions,
    private readonly memory: DirectoryMemory,
    private readonly viewer: Viewer,
  ) {
    const lists = new Map<Credential, CredentialLists>();
    const listOptions = { ...options, maxAgeMs: ACCESS_DECISION_MAX_AGE_MS };
    this.#listsOf = (credential) => {
      let own = lists.get(credential);
      if (!own)
        lists.set(
          credential,
          (own = new CredentialLists(client, credential, listOptions, memory.lists, memory.sizes)),
        );
      return own;
    };
    this.#inAccount = onceForEach(async (accountId) => this.#scopeOfAccount(accountId));
  }

  get ingredients(): Ingredients | null {
    return this.options.usage?.ingredients ?? null;
  }

  get viewerSubscriberId(): string | null {
    return this.viewer.subscriberId;
  }

  get seesEveryAccount(): boolean {
    return this.viewer.role === ViewerRole.DISTRIBUTOR;
  }

  get wantsOrphans(): boolean {
    return this.viewer.role === ViewerRole.ACCOUNT_ADMIN;
  }

  readSubscriberWith(
    credential: Credential,
    id: string,
    options: CallOptions = { maxAgeMs: ACCESS_DECISION_MAX_AGE_MS },
  ): Promise<SubscriberRecord | null> {
    return this.client.read(credential, subscriberById(id), { ...this.options, ...options });
  }

  readonly readSubscriber = (id: string, options: CallOptions = {}): Promise<SubscriberRecord | null> =>
    this.readSubscriberWith(this.credentials.main, id, { maxAgeMs: ACCESS_DECISION_MAX_AGE_MS, ...options });

  readonly checkSubscriber = (id: string, fresh = false): Promise<SubscriberRecord | null> =>
    this.readSubscriberWith(this.credentials.main, id, { maxAgeMs: 0, fresh, standIn: false });

  /** Whose the messages are that were shown before. */
  get listedMessages(): ListedMessages {
    this.ingredients?.spoil();
    return this.memory.messages;
  }

  /** The lists of the main credential. */
  get main(): CredentialLists {
    return this.#listsOf(this.credentials.main);
  }

  /** The account's own credential, when one is configured. */
  ownCredential(accountId: string): Credential | null {
    const { main, byAccount } = this.credentials;
    return byAccount.get(accountId) ?? (main.accountId === accountId ? main : null);
  }

  /** The narrowest credential that can read what belongs to the account; null when none can. */
  credentialFor(accountId: string): Credential | null {
    return (
      this.ownCredential(accountId) ??
      (this.credentials.main.kind === 'distributor' ? this.credentials.main : null)
    );
  }

  /** The lists read with the credential that `credentialFor` names. */
  listsFor(accountId: string): CredentialLists | null {
    const credential = this.credentialFor(accountId);
    return credential && this.#listsOf(credential);
  }

  /** One account; null when no credential can read it. */
  inAccount(accountId: string): Promise<Scope | null> {
    return this.#inAccount(accountId);
  }

  /** One account with a subscriber in it that the lists do not show yet; null when it is not there. */
  async withNewcomer(accountId: string, subscriberId: string): Promise<Scope | null> {
    const credential = this.credentialFor(accountId);
    if (!credential) return null;
    const { usage } = this.options;
    const { main } = this.credentials;
    const asking = {
      client: this.client,
      credential: main.kind === 'distributor' ? main : credential,
      ...(usage && { usage }),
    };
    // What another request may have asked for cannot be followed.
    this.ingredients?.spoil();
    const newcomer = await this.memory.newcomers.find({ id: subscriberId, accountId }, asking);
    if (!newcomer) return null;
    this.#inAccount = onceForEach(async (id) => this.#scopeOfAccount(id, id === accountId ? newcomer : null));
    return this.#inAccount(accountId);
  }

  /**
   * Whether the numbers of an account can be told without a request. Who sees one account alone has come by any number of it
   * through the list of all.
   */
  async hasNumbersAtHand(): Promise<boolean> {
    if (!this.seesEveryAccount || this.credentials.main.kind !== 'distributor') return true;
    const requests = await Promise.all([this.main.inventoryRequests(), this.main.subscriberRequests()]);
    return requests.every((count) => count === 0);
  }

  /** Every account that the credentials can read. */
  everywhere(): Scope {
    if (this.credentials.main.kind === 'distributor') {
      const wanted = this.memory.wanted.of(this.main.credential);
      return new DistributorScope(this, this.main, this.memory.owners, wanted);
    }
    const accounts = new Set(this.credentials.byAccount.keys());
    if (this.credentials.main.accountId) accounts.add(this.credentials.main.accountId);
    return new ManyAccounts([...accounts].flatMap((accountId) => this.#scopeOfAccount(accountId) ?? []));
  }

  #scopeOfAccount(accountId: string, newcomer: SubscriberRecord | null = null): Scope | null {
    const own = this.ownCredential(accountId);
    if (this.credentials.main.kind === 'distributor') {
      // A DISTRIBUTOR reads with one credential: an account's own shows orphans that the main one cannot place.
      const ownLists = own && !this.seesEveryAccount ? this.#listsOf(own) : null;
      return new AccountOfDistributor(this, accountId, this.main, ownLists, this.memory.owners, newcomer);
    }
    return own && new AccountOnItsOwn(this, accountId, this.#listsOf(own));
  }
}
