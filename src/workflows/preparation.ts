import type { Viewer } from '../auth/viewer.js';
import type { NumberKey, PhoneNumberRecord } from '../datasources/contracts/index.js';
import type { OrderJournal } from '../datasources/order-journal.js';
import type { Access } from '../datasources/scope/access.js';
import { canonicalId } from '../datasources/telegent/decode/ids.js';
import type { Credential } from '../datasources/telegent/credentials.js';
import type {
  AccountRecord,
  SubscriberRecord,
  SubscriptionRecord,
} from '../datasources/telegent/records/index.js';
import type { Ledger } from '../store/ledger/ledger.js';
import type { WebhookSettings } from '../webhooks/webhook-settings.js';
import type { LineSecretKeeping } from './lines/line-secrets.js';
import {
  Refused,
  UserErrorCode,
  type WarningCode,
  type UserErrorRecord,
  type WarningRecord,
} from './user-error.js';

/** What a preparation is given. */
export interface PreparationParts {
  readonly viewer: Viewer;
  readonly operationId: string;
  readonly ledger: Ledger;
  readonly journal: OrderJournal;
  /** Access as the viewer's queries have it, caches included. */
  readonly access: Access;
  /** Access past the caches: every list and record is read anew, once. */
  readonly freshAccess: () => Access;
  readonly passwordFor: (operationId: string) => string;
  readonly webhooks: WebhookSettings | null;
  /** A hash of who the viewer is, as operations and workflows are told by it. */
  readonly owner: string;
  readonly lineSecrets: LineSecretKeeping;
  readonly now: number;
}

/** Where a mutation checks its input: what it may look at, and what it finds wrong. All mistakes are collected. */
export class Preparation {
  readonly userErrors: UserErrorRecord[] = [];
  readonly warnings: WarningRecord[] = [];
  /** Where in the input the paths of what is told begin. */
  #place: readonly string[] = [];
  /** The preparation of the whole input, where this one is of a part of it. */
  #whole: Preparation | null = null;
  #fresh: Access | undefined;

  constructor(private readonly parts: PreparationParts) {}

  /** The same preparation for a part of the input that is made like an input of its own: what is told has the part's place. */
  within(...place: readonly string[]): Preparation {
    const part = new Preparation(this.parts);
    part.#place = [...this.#place, ...place];
    part.#whole = this.#whole ?? this;
    return part;
  }

  get viewer(): Viewer {
    return this.parts.viewer;
  }

  get operationId(): string {
    return this.parts.operationId;
  }

  get access(): Access {
    return this.parts.access;
  }

  get ledger(): Ledger {
    return this.parts.ledger;
  }

  /** What the platform is told to reach this server; null where it takes no webhooks in. */
  get webhooks(): WebhookSettings | null {
    return this.parts.webhooks;
  }

  /** What is known of orders. */
  get journal(): OrderJournal {
    return this.parts.journal;
  }

  /** The ledger's time when the preparation began, in milliseconds since the epoch. */
  get now(): number {
    return this.parts.now;
  }

  /** A hash of who the viewer is. */
  get owner(): string {
    return this.parts.owner;
  }

  /** Where workflows keep their secrets. */
  get lineSecrets(): LineSecretKeeping {
    return this.parts.lineSecrets;
  }

  /** For what a refusal rests on, and for what is merged with and written back. */
  get fresh(): Access {
    return this.#whole?.fresh ?? (this.#fresh ??= this.parts.freshAccess());
  }

  /** A strong password for this operation: the same at every call. */
  password(): string {
    return this.parts.passwordFor(this.operationId);
  }

  /** Notes that something is wrong; the mutation will not be sent. `field` is the path into the input. */
  refuse(code: UserErrorCode, message: string, ...field: readonly (string | number)[]): void {
    const told = { code, message, field: pathOf([...this.#place, ...field]) };
    (this.#whole?.userErrors ?? this.userErrors).push(told);
  }

  warn(code: WarningCode, message: string, ...field: readonly (string | number)[]): void {
    const told = { code, message, field: pathOf([...this.#place, ...field]) };
    (this.#whole?.warnings ?? this.warnings).push(told);
  }

  /** Ends the preparation where something was wrong. */
  stopIfRefused(): void {
    this.#whole?.stopIfRefused();
    if (this.userErrors.length > 0) throw new Refused(this.userErrors);
  }

  /** Waits for what is looked up, side by side, and ends the preparation where any of it was refused. */
  async found<Parts extends Readonly<Record<string, Promise<unknown>>>>(
    parts: Parts,
  ): Promise<{ readonly [Name in keyof Parts]: NonNullable<Awaited<Parts[Name]>> }> {
    const entries = Object.entries(parts);
    const values = await Promise.all(entries.map(([, part]) => part));
    this.stopIfRefused();
    return Object.fromEntries(entries.map(([name], index) => [name, values[index]])) as never;
  }

  /** Looks something up: what a cache has will do, but that there is nothing rests on a fresh look. */
  async find<T>(look: (access: Access) => Promise<T | null>): Promise<T | null> {
    return (await look(this.access)) ?? (await look(this.fresh));
  }

  /**
   * What the input names, as `find` finds it; refused as NOT_FOUND, in the same words, where it does not exist and where it is
   * another account's. `thing` says what it is.
   */
  async named<T>(
    thing: string,
    look: (access: Access) => Promise<T | null>,
    ...field: readonly (string | number)[]
  ): Promise<T | null> {
    const found = await this.find(look);
    if (found === null) this.refuseAbsent(thing, ...field);
    return found;
  }

  refuseAbsent(thing: string, ...field: readonly (string | number)[]): void {
    this.refuse(UserErrorCode.NOT_FOUND, `There is no such ${thing}.`, ...field);
  }

  /**
   * The account that the input names, or the viewer's own; refused as NOT_FOUND alike where it does not exist and where it is
   * another one's. A DISTRIBUTOR, who has none of its own, must name one.
   */
  async account(id: string | null | undefined, ...field: readonly string[]): Promise<AccountRecord | null> {
    const wanted = id ?? this.viewer.accountId;
    if (wanted === null) {
      this.refuse(
        UserErrorCode.INVALID,
        `${field.join('.')} is required: you have no account of your own.`,
        ...field,
      );
      return null;
    }
    return this.named('account', (access) => access.account(canonicalId('account', wanted)), ...field);
  }

  async subscriber(id: string, ...field: readonly (string | number)[]): Promise<SubscriberRecord | null> {
    return this.named('subscriber', (access) => access.subscriber(canonicalId('subscriber', id)), ...field);
  }

  /** A subscriber of one account; one of another account is refused like one that does not exist. */
  async subscriberOf(
    accountId: string | null,
    id: string,
    ...field: readonly (string | number)[]
  ): Promise<SubscriberRecord | null> {
    const subscriber = await this.subscriber(id, ...field);
    if (subscriber === null || (accountId !== null && subscriber.accountId === accountId)) return subscriber;
    this.refuseAbsent('subscriber', ...field);
    return null;
  }

  async number(key: NumberKey, ...field: readonly (string | number)[]): Promise<PhoneNumberRecord | null> {
    const wanted = 'id' in key ? { id: canonicalId('number', key.id) } : key;
    return this.named('number', (access) => access.number(wanted), ...field);
  }

  /**
   * Numbers that must all belong to one account, or to nobody; a number of another account is refused like one that does not
   * exist.
   */
  async numbersOf(
    accountId: string | null | undefined,
    e164s: readonly string[],
    ...field: readonly (string | number)[]
  ): Promise<readonly PhoneNumberRecord[]> {
    const found = await Promise.all(e164s.map((e164, index) => this.number({ e164 }, ...field, index)));
    const wanted = accountId ?? this.viewer.accountId;
    const owners = await Promise.all(found.map(async (number) => number && this.accountIdOf(number)));
    for (const [index, owner] of owners.entries()) {
      if (owner !== null && owner !== wanted) this.refuseAbsent('number', ...field, index);
    }
    return found.filter((number) => number !== null);
  }

  async subscription(id: string, ...field: readonly (string | number)[]): Promise<SubscriptionRecord | null> {
    return this.named('subscription', (access) => access.subscription(id), ...field);
  }

  /** The account of a number; null for one that stands in none. */
  async accountIdOf(number: PhoneNumberRecord): Promise<string | null> {
    return (await this.access.scope()).accountOfNumber(number);
  }

  /** The narrowest credential that can write what belongs to an account, the main one for what belongs to none. */
  credentialFor(accountId: string | null): Credential {
    const { directory } = this.access;
    return (accountId === null ? null : directory.credentialFor(accountId)) ?? directory.credentials.main;
  }
}

const pathOf = (field: readonly (string | number)[]): readonly string[] | null =>
  field.length === 0 ? null : field.map(String);
