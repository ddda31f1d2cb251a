import { ViewerRole } from '../auth/viewer.js';
import { carriesData } from './carries-data.js';
import type { LostNumbers } from './lost-numbers.js';
import type { Access } from './scope/access.js';
import type {
  Connection,
  Esim,
  NumberCriteria,
  NumberKey,
  NumberSource,
  Page,
  PhoneNumberRecord,
} from './contracts/index.js';
import { byE164 } from './paging/orderings.js';
import { paginate } from './paging/pagination.js';
import { e164Of, holderOf, idOf } from './scope/scope.js';
import { canonicalId } from './telegent/decode/ids.js';
import { esimOf } from './telegent/esim.js';
import { deviceDetails } from './telegent/reads/devices.js';
import { numberByE164 } from './telegent/reads/numbers.js';
import { voicemailInfo } from './telegent/reads/voicemail.js';
import type {
  AccountRecord,
  CallFilterRecord,
  DeviceRecord,
  MessageFilterRecord,
  MessageRecord,
  MessageRouteRecord,
  OrderRecord,
  SubscriberRecord,
  SubscriptionRecord,
  VoicemailRecord,
  VoiceRouteRecord,
} from './telegent/records/index.js';

/** `Subscriber.numbers` is a plain list of at most this many; the connection beside it walks them all. */
const NUMBERS_IN_A_PLAIN_LIST = 100;

const messageRouteOf = (number: PhoneNumberRecord): string | null => number.messageRouteId;
const voiceRouteOf = (number: PhoneNumberRecord): string | null => number.voiceRouteId;

/** Rests on `GET /numbers/inventory` and `GET /numbers`. */
export class Numbers implements NumberSource {
  constructor(
    private readonly access: Access,
    private readonly lost: LostNumbers,
  ) {}

  async find(key: NumberKey): Promise<PhoneNumberRecord | null> {
    const wanted = 'id' in key ? { id: canonicalId('number', key.id) } : key;
    return (await this.access.number(wanted)) ?? ('iccid' in wanted ? null : this.#lost(wanted));
  }

  /** An account's admin sees the numbers that the platform has lost the account of, where the ledger knows it. */
  async #lost(key: { readonly id: string } | { readonly e164: string }): Promise<PhoneNumberRecord | null> {
    const { accountId } = this.access.viewer;
    if (accountId === null || !this.access.isAtLeast(ViewerRole.ACCOUNT_ADMIN)) return null;
    const lost = await this.lost.find(key);
    if (lost?.accountId !== accountId) return null;
    const number = await this.access.read(numberByE164(lost.e164));
    // With a subscriber it has an account again, and that is not this one.
    return number?.id === lost.id && number.subscriberId === null ? { ...number, id: lost.id } : null;
  }

  /** A single read leaves the product type out; the inventory has it. */
  async complete(number: PhoneNumberRecord): Promise<PhoneNumberRecord> {
    if (number.productType !== undefined) return number;
    return (await (await this.access.scope()).numbers()).one(idOf, number.id) ?? number;
  }

  async ofAccount(
    account: AccountRecord,
    { status }: NumberCriteria,
    page: Page,
  ): Promise<Connection<PhoneNumberRecord>> {
    const numbers = await (await this.access.inAccount(account.id))?.numbers();
    const rows = numbers?.rows ?? [];
    return this.#page(status === null ? rows : rows.filter((row) => row.numberStatus === status), page);
  }

  async withData(account: AccountRecord): Promise<readonly PhoneNumberRecord[]> {
    const numbers = await (await this.access.inAccount(account.id))?.numbers();
    return this.access
      .held(numbers?.rows ?? [])
      .filter(({ productType }) => carriesData(productType) !== false);
  }

  async ofSubscriber(subscriber: SubscriberRecord): Promise<readonly PhoneNumberRecord[]> {
    const rows = this.access.held(await this.#heldBy(subscriber));
    return [...rows].sort((one, other) => (one.e164 < other.e164 ? -1 : 1)).slice(0, NUMBERS_IN_A_PLAIN_LIST);
  }

  async pageOfSubscriber(subscriber: SubscriberRecord, page: Page): Promise<Connection<PhoneNumberRecord>> {
    return this.#page(await this.#heldBy(subscriber), page);
  }

  async ofMessageRoute(route: MessageRouteRecord, page: Page): Promise<Connection<PhoneNumberRecord>> {
    const numbers = await (await this.access.scope()).numbers();
    return this.#page(numbers.all(messageRouteOf, route.id), page);
  }

  async ofVoiceRoute(route: VoiceRouteRecord, page: Page): Promise<Connection<PhoneNumberRecord>> {
    const numbers = await (await this.access.scope()).numbers();
    return this.#page(numbers.all(voiceRouteOf, route.id), page);
  }

  async ofOrder(order: OrderRecord, page: Page): Promise<Connection<PhoneNumberRecord>> {
    const numbers = await (await this.access.scope()).numbers();
    return this.#page(
      order.numbers.flatMap((e164) => numbers.one(e164Of, e164) ?? []),
      page,
    );
  }

  async ofSubscription(subscription: SubscriptionRecord): Promise<PhoneNumberRecord | null> {
    return subscription.numberId === null ? null : this.access.number({ id: subscription.numberId });
  }

  async ofFilter(filter: CallFilterRecord | MessageFilterRecord): Promise<PhoneNumberRecord | null> {
    return filter.e164 === null ? null : this.access.number({ e164: filter.e164 });
  }

  async ofMessage(message: MessageRecord): Promise<PhoneNumberRecord | null> {
    const candidates = message.owner ? [message.owner] : [message.from, ...message.to];
    for (const e164 of candidates) {
      const number = e164 === null ? null : await this.access.number({ e164 });
      if (number) return number;
    }
    return null;
  }

  async esimOf(number: PhoneNumberRecord): Promise<Esim | null> {
    // A secret is kept nowhere else.
    this.access.ingredients?.spoil();
    return this.#maySeeDevice(number) && number.qrLink !== null ? esimOf(number.qrLink) : null;
  }

  async deviceOf(number: PhoneNumberRecord): Promise<DeviceRecord | null> {
    const accountId = this.#maySeeDevice(number) ? await this.#accountIdOf(number) : undefined;
    return accountId === undefined ? null : this.access.read(deviceDetails(number.e164, accountId));
  }

  async voicemailOf(number: PhoneNumberRecord): Promise<VoicemailRecord | null> {
    return this.access.read(voicemailInfo(number.e164, await this.#accountIdOf(number)));
  }

  /** The platform wants the account beside the number from a distributor. */
  async #accountIdOf(number: PhoneNumberRecord): Promise<string | undefined> {
    return (await (await this.access.scope()).accountOfNumber(number)) ?? undefined;
  }

  #maySeeDevice(number: PhoneNumberRecord): boolean {
    return (
      this.access.isAtLeast(ViewerRole.MANAGER) || number.subscriberId === this.access.viewer.subscriberId
    );
  }

  async #heldBy(subscriber: SubscriberRecord): Promise<readonly PhoneNumberRecord[]> {
    return (await (await this.access.scope()).numbers()).all(holderOf, subscriber.id);
  }

  #page(rows: readonly PhoneNumberRecord[], page: Page): Connection<PhoneNumberRecord> {
    return paginate(this.access.held(rows), page, byE164);
  }
}
