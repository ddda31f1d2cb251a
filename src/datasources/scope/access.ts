import { accountAsSeenBy, isAtLeast, maySeeAccount, maySeeHeldBy } from '../../auth/policies.js';
import { Unauthenticated } from '../../auth/unauthenticated.js';
import { ViewerRole, type Viewer } from '../../auth/viewer.js';
import type { NumberKey, PhoneNumberRecord } from '../contracts/index.js';
import type { CredentialLists } from '../lists/credential-lists.js';
import { NOTHING, once, onceForEach } from '../lists/once.js';
import type { Directory } from './directory.js';
import { ACCESS_DECISION_MAX_AGE_MS } from './owners.js';
import { idOf, type Scope } from './scope.js';
import type { Ingredients } from '../telegent/cache/ingredients.js';
import type { CallOptions, TelegentClient } from '../telegent/client.js';
import type { Credential } from '../telegent/credentials.js';
import { guardianRelationsByParent } from '../telegent/reads/guardian.js';
import type { Read, ReadMany } from '../telegent/request.js';
import type { AccountRecord, SubscriberRecord, SubscriptionRecord } from '../telegent/records/index.js';

/**
 * What the viewer of one request may see: the one gate between records and the graph. Whatever is outside of it is null,
 * in the same words and at the same cost whether it exists or not.
 */
export class Access {
  constructor(
    readonly viewer: Viewer,
    readonly directory: Directory,
  ) {}

  /**
   * The records that the viewer's ids are looked up in. Refuses credentials whose account no credential of the platform can
   * read, or whose subscriber is in another account.
   */
  readonly scope = once(async (): Promise<Scope> => {
    const { role, accountId, subscriberId } = this.viewer;
    if (role === ViewerRole.DISTRIBUTOR) return this.directory.everywhere();
    const scope = accountId === null ? null : await this.directory.inAccount(accountId);
    if (!scope) throw accountNotServed();
    if (accountId === null || subscriberId === null || (await scope.subscriber(subscriberId))) return scope;
    const current = await this.directory.withNewcomer(accountId, subscriberId);
    if (current) return current;
    throw new Unauthenticated('The credentials name a subscriber that is not in their account.');
  });

  isAtLeast(role: ViewerRole): boolean {
    return isAtLeast(this.viewer, role);
  }

  /** What the answer to the request is made of; null where nobody wants to know. */
  get ingredients(): Ingredients | null {
    return this.directory.ingredients;
  }

  /** The credential for what is not an account's list: the one of the viewer's account, the main one for a DISTRIBUTOR. */
  get credential(): Credential {
    const { accountId } = this.viewer;
    const credential =
      accountId === null ? this.directory.credentials.main : this.directory.credentialFor(accountId);
    if (!credential) throw accountNotServed();
    return credential;
  }

  /** True when the viewer's account has a credential of its own, so that the catalogue is its own too. */
  get hasOwnCredential(): boolean {
    const { accountId } = this.viewer;
    return accountId !== null && this.directory.ownCredential(accountId) !== null;
  }

  /** A read that is not one of the lists, with the viewer's credential. */
  read<T>(read: Read<T>, options: CallOptions = {}): Promise<T> {
    return this.#client.read(this.credential, read, { ...this.directory.options, ...options });
  }

  /** A read of many numbers, filled up with those that are likely asked for next. */
  readMany<T>(
    many: ReadMany<T>,
    keys: readonly string[],
    likelyNext: () => Iterable<string>,
  ): Promise<ReadonlyMap<string, T>> {
    return this.#client.readMany(this.credential, many, keys, { ...this.directory.options, likelyNext });
  }

  /** The lists that tell about an account that the viewer may see; null when it may not, or no credential can read it. */
  listsOf(accountId: string): CredentialLists | null {
    return maySeeAccount(this.viewer, accountId) ? this.directory.listsFor(accountId) : null;
  }

  /** The lists of the catalogue: the distributor's where there is one, since all accounts share it; else the account's. */
  catalogOf(accountId: string | null): CredentialLists {
    const { main } = this.directory;
    if (main.credential.kind === 'distributor' || accountId === null) return main;
    const lists = this.directory.listsFor(accountId);
    if (!lists) throw accountNotServed();
    return lists;
  }

  get catalog(): CredentialLists {
    return this.catalogOf(this.viewer.accountId);
  }

  async account(id: string | null | undefined): Promise<AccountRecord | null> {
    if (id == null || !maySeeAccount(this.viewer, id)) return null;
    const account = await (await this.scope()).account(id);
    return account && accountAsSeenBy(this.viewer, account);
  }

  /** What an account holds, for the edges of an account that the viewer may see. */
  async inAccount(accountId: string): Promise<Scope | null> {
    if (!maySeeAccount(this.viewer, accountId)) return null;
    await this.scope();
    return this.directory.inAccount(accountId);
  }

  subscriber(id: string | null): Promise<SubscriberRecord | null> {
    return id === null ? NOTHING : this.#subscriber(id);
  }

  /** Decided once for each: the lines of a page share their subscribers. */
  readonly #subscriber = onceForEach(async (id): Promise<SubscriberRecord | null> => {
    const scope = await this.scope();
    // The role is asked first: which of the other ids exist must not show in what the answer costs.
    const isSeen = maySeeHeldBy(this.viewer, id) || (await this.seesSubscriber(id));
    return isSeen ? scope.subscriber(id) : null;
  });

  /**
   * Who may see what the subscriber holds may see the subscriber; so may its guardian. The role alone: the subscriber must
   * be found in the scope besides.
   */
  async seesSubscriber(id: string): Promise<boolean> {
    return maySeeHeldBy(this.viewer, id) || (await this.#wards()).has(id);
  }

  async number(key: NumberKey): Promise<PhoneNumberRecord | null> {
    const number = await (await this.scope()).number(key);
    return number && maySeeHeldBy(this.viewer, number.subscriberId) ? number : null;
  }

  async subscription(id: string): Promise<SubscriptionRecord | null> {
    const subscription = (await (await this.scope()).subscriptions()).one(idOf, id);
    return subscription && maySeeHeldBy(this.viewer, subscription.subscriberId) ? subscription : null;
  }

  /** Of rows that lie in the viewer's scope, those that it may see by who holds them. */
  held<Row extends { readonly subscriberId: string | null }>(rows: readonly Row[]): readonly Row[] {
    if (this.isAtLeast(ViewerRole.ACCOUNT_ADMIN)) return rows;
    const seen = rows.filter((row) => maySeeHeldBy(this.viewer, row.subscriberId));
    // The same array where nothing is hidden, so that a cached list is sorted once.
    return seen.length === rows.length ? rows : seen;
  }

  /** The subscribers of the same account that a SUBSCRIBER watches over. */
  readonly #wards = once(async (): Promise<ReadonlySet<string>> => {
    const { subscriberId } = this.viewer;
    if (subscriberId === null) return new Set();
    const relations = await this.read(guardianRelationsByParent(subscriberId), {
      maxAgeMs: ACCESS_DECISION_MAX_AGE_MS,
    });
    return new Set(relations.map((relation) => relation.wardId));
  });

  get #client(): TelegentClient {
    return this.directory.client;
  }
}

const accountNotServed = (): Unauthenticated =>
  new Unauthenticated('The credentials name an account that is not served here.');
