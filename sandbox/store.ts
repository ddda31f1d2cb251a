import type * as records from './records.js';
import type { Caller } from './caller.js';
import { Table, tailOf, type Stored } from './table.js';

const AGGREGATOR_ID = 'AGID-1e240000-5c1d-4f6a-9a0e-0000a66e6a70';

/** SIM serials are compared without the filler digit that some answers end in. */
export function bareIccid(iccid: string): string {
  return iccid.replace(/F$/i, '');
}

/** The index key of a subscriber and a phone number together. */
export function filterKey(subscriberId: string, phone: string): string {
  return `${tailOf(subscriberId)} ${phone}`;
}

const accountIndex = { account: (record: { accountId: string }) => tailOf(record.accountId) };
const targetIndex = { target: (record: records.AssignmentRecord) => tailOf(record.targetId) };

const filterIndexes = {
  line: (filter: records.FilterRecord) => filterKey(filter.subscriberId, filter.phone),
  subscriber: (filter: records.FilterRecord) => tailOf(filter.subscriberId),
};

type AnyTable = Pick<Table<Stored>, 'all' | 'clear'>;

/** A credential of the platform: the key is the id of whom it belongs to. */
export interface Credential {
  accountKey: string;
  caller: Caller;
}

/** Everything the emulated platform remembers. Empty until a seed fills it (seeds/seeding.ts). */
export class Store {
  readonly aggregatorId = AGGREGATOR_ID;
  /** The time of the operation that is being done, in milliseconds since the epoch; none while a seed is laid. */
  present: number | undefined;
  private readonly now = (): number | undefined => this.present;
  readonly distributors = new Table<records.DistributorRecord>({}, this.now);
  readonly accounts = new Table<records.AccountRecord, 'distributor'>(
    {
      distributor: (account) => tailOf(account.distributorId),
    },
    this.now,
  );
  readonly subscribers = new Table<records.SubscriberRecord, 'account' | 'email'>(
    {
      ...accountIndex,
      email: (subscriber) => subscriber.email.toLowerCase(),
    },
    this.now,
  );
  readonly numbers = new Table<records.NumberRecord, 'number' | 'iccid' | 'subscriber' | 'status'>(
    {
      number: (number) => number.number,
      iccid: (number) => (number.iccid ? bareIccid(number.iccid) : null),
      subscriber: (number) => (number.subscriberId ? tailOf(number.subscriberId) : null),
      status: (number) => number.status,
    },
    this.now,
  );
  readonly areas = new Table<records.AreaRecord, 'zip'>({ zip: (area) => area.zips }, this.now);
  readonly orders = new Table<records.OrderRecord, 'state' | 'number'>(
    {
      state: (order) => order.state,
      number: (order) => order.numbers,
    },
    this.now,
  );
  readonly messageRoutes = new Table<records.MessageRouteRecord, 'account'>(accountIndex, this.now);
  readonly voiceRoutes = new Table<records.VoiceRouteRecord, 'account'>(accountIndex, this.now);
  readonly messages = new Table<records.MessageRecord, 'owner'>(
    { owner: (message) => message.owner },
    this.now,
  );
  readonly products = new Table<records.ProductRecord>({}, this.now);
  readonly packages = new Table<records.PackageRecord>({}, this.now);
  readonly packageItems = new Table<records.PackageItemRecord, 'package' | 'product'>(
    {
      package: (item) => tailOf(item.packageId),
      product: (item) => tailOf(item.productId),
    },
    this.now,
  );
  readonly subscriptions = new Table<
    records.SubscriptionRecord,
    'subscriber' | 'number' | 'package' | 'iccid'
  >(
    {
      subscriber: (subscription) => tailOf(subscription.subscriberId),
      number: (subscription) => (subscription.numberId ? tailOf(subscription.numberId) : null),
      package: (subscription) => tailOf(subscription.packageId),
      iccid: (subscription) => (subscription.iccid ? bareIccid(subscription.iccid) : null),
    },
    this.now,
  );
  readonly services = new Table<records.ServiceRecord>({}, this.now);
  readonly workgroups = new Table<records.WorkgroupRecord, 'account'>(accountIndex, this.now);
  readonly activities = new Table<records.ActivityRecord, 'workgroup'>(
    {
      workgroup: (activity) => tailOf(activity.workgroupId),
    },
    this.now,
  );
  readonly schedules = new Table<records.ScheduleRecord, 'account'>(accountIndex, this.now);
  readonly relations = new Table<records.RelationRecord, 'parent' | 'child'>(
    {
      parent: (relation) => tailOf(relation.parentId),
      child: (relation) => tailOf(relation.childId),
    },
    this.now,
  );
  readonly callFilters = new Table<records.FilterRecord, 'line' | 'subscriber'>(filterIndexes, this.now);
  readonly messageFilters = new Table<records.FilterRecord, 'line' | 'subscriber'>(filterIndexes, this.now);
  readonly webhooks = new Table<records.WebhookRecord, 'account'>(accountIndex, this.now);
  readonly thresholds = new Table<records.ThresholdRecord, 'account'>(accountIndex, this.now);
  readonly thresholdAssignments = new Table<records.AssignmentRecord, 'target'>(targetIndex, this.now);
  readonly features = new Table<records.FeatureRecord, 'account'>(accountIndex, this.now);
  readonly featureAssignments = new Table<records.AssignmentRecord, 'target'>(targetIndex, this.now);
  /** The seed that it was filled from. */
  seed = '';
  /** Ids of the seeded records that tests and demonstrations ask for by name. */
  named: Readonly<Record<string, string>> = {};

  /** Forgets every record. */
  clear(): void {
    this.present = undefined;
    for (const table of this.tables().values()) table.clear();
  }

  /** The credentials of every distributor and account there is now. */
  get credentials(): Credential[] {
    return [
      ...this.distributors
        .all()
        .map(({ id }) => ({ accountKey: id, caller: { kind: 'distributor', id } as const })),
      ...this.accounts.all().map(({ id }) => ({ accountKey: id, caller: { kind: 'account', id } as const })),
    ];
  }

  /** The raw records of a kind (`numbers`, `orders`, …), or undefined when there is no such kind. */
  records(kind: string): readonly object[] | undefined {
    return this.tables().get(kind)?.all();
  }

  private tables(): Map<string, AnyTable> {
    const own = Object.entries(this) as [string, unknown][];
    return new Map(own.filter((entry): entry is [string, AnyTable] => entry[1] instanceof Table));
  }
}
