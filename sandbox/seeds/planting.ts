import { activationCode, iccidOf, newLine } from '../line.js';
import type {
  Address,
  Fields,
  MessageRouteRecord,
  NumberRecord,
  Role,
  SubscriberRecord,
} from '../records.js';
import type { Store } from '../store.js';
import { tailOf, type Table } from '../table.js';
import { DATA_PLANS, NO_ADDRESS } from './catalogue.js';
import { DISTRIBUTOR_ID, idOf, SEEDED_AT } from './identity.js';
import { plantPurchase } from './purchase.js';

const MINUTE = 60_000;
export const MB = 1_000_000;

/** What a seeded line is known by and what sets it apart from a plain one. */
export type LineParts = Partial<NumberRecord> & { number: string; packageId?: string };

export function address(street: string, city: string, zip: string): Address {
  return { ...NO_ADDRESS, Street1: street, City: city, State: 'UT', Zip: zip, Country: 'USA' };
}

/** Puts the records of one account into the store, a minute after another. */
export class Planting {
  readonly accountId: string;
  private clock: number;

  constructor(
    private readonly store: Store,
    private readonly key: string,
    account: { name: string; adminEmail: string; billingAddress: Address; createdAt?: number },
  ) {
    this.accountId = idOf('AID', `account ${key}`);
    this.clock = account.createdAt ?? SEEDED_AT;
    store.accounts.put({
      createdAt: this.next(),
      mailingAddress: NO_ADDRESS,
      ...account,
      id: this.accountId,
      distributorId: DISTRIBUTOR_ID,
    });
  }

  /** A later moment than any given before. */
  next(): number {
    return (this.clock += MINUTE);
  }

  id(prefix: string, name: string): string {
    return idOf(prefix, `${this.key} ${name}`);
  }

  subscriber(name: string, role: Role, guardian = false): SubscriberRecord {
    const email = `${name.toLowerCase().replaceAll(' ', '.')}@example.com`;
    return this.store.subscribers.put({
      id: this.id('TSUID', name),
      createdAt: this.next(),
      accountId: this.accountId,
      name,
      email,
      role,
      guardianCalls: guardian,
      guardianMessages: guardian,
    });
  }

  /** A route, webhook, workgroup, schedule, threshold or feature of the account. */
  setting(table: Table<MessageRouteRecord, 'account'>, prefix: string, name: string, fields: Fields): string {
    const record = { id: this.id(prefix, name), createdAt: this.next(), accountId: this.accountId, fields };
    return table.put(record).id;
  }

  /**
   * A number with its SIM and the order that it was bought with, and, when a package is given, the data limits of that and
   * its subscription.
   */
  line({ packageId, ...parts }: LineParts): NumberRecord {
    const createdAt = this.next();
    const orderId =
      parts.orderId ?? plantPurchase(this.store, this.id('TNOID', parts.number), parts.number, createdAt).id;
    const serial = Number.parseInt(tailOf(this.id('X', parts.number)).slice(0, 8), 16);
    const [callerFirstName = '', ...rest] =
      this.store.subscribers.get(parts.subscriberId)?.name.split(' ') ?? [];
    const line = this.store.numbers.put(
      newLine({
        id: this.id('NID', parts.number),
        createdAt,
        holder: DISTRIBUTOR_ID,
        iccid: iccidOf(serial),
        activationCode: activationCode(this.id('X', `esim ${parts.number}`).slice(2, 18).replace('-', '')),
        callerFirstName,
        callerLastName: rest.join(' '),
        limits: (packageId && DATA_PLANS[packageId]) || null,
        ...parts,
        orderId,
      }),
    );
    if (packageId && line.subscriberId) this.subscription(line, line.subscriberId, packageId);
    return line;
  }

  private subscription(line: NumberRecord, subscriberId: string, packageId: string): void {
    this.store.subscriptions.put({
      id: this.id('SUB', line.number),
      createdAt: this.next(),
      subscriberId,
      numberId: line.id,
      iccid: line.iccid,
      packageId,
      type: line.classification.toLowerCase(),
      active: true,
    });
  }
}
