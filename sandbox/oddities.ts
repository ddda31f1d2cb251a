/**
 * One way in which the values of the platform's answers are spelled oddly: dates in other forms than ISO with a zone,
 * ids with other prefixes, numbers and booleans as text. What openapi.yaml's response schemas fix (field names, bare
 * arrays) is the plain form already.
 */
export interface Oddity {
  name: string;
  /** The fields it changes, as paths by operation: `*` is every item of a list, the empty path the whole answer. */
  fields: Record<string, readonly string[]>;
  /**
   * The odd form of a plain value; one that has none comes back as it is. `index` is the place of its record in the
   * nearest list.
   */
  turn: (value: unknown, index: number) => unknown;
  /** Left out means on. */
  offByDefault?: true;
}

const text =
  (turn: (value: string) => string) =>
  (value: unknown): unknown =>
    typeof value === 'string' ? turn(value) : value;

/** Only the second, fourth ... record of a list is odd, as in the platform's samples. */
const everySecond =
  (turn: (value: unknown) => unknown) =>
  (value: unknown, index: number): unknown =>
    index % 2 === 1 ? turn(value) : value;

const ZONED = /^(\d{4})-(\d\d)-(\d\d)T(\d\d:\d\d:\d\d)(\.\d+)?(Z|[+-]\d\d:\d\d)$/;

/** Mountain Standard Time, the zone of the platform's own samples. */
const MST_OFFSET_MS = -7 * 3_600_000;

const address = ['BillingAddress.Street2', 'MailingAddress.Street2'];

export const ODDITIES: readonly Oddity[] = [
  {
    name: 'booleansAsText',
    fields: { listNumberInventory: ['PhoneNumbers.*.MessageEnabled', 'PhoneNumbers.*.VoiceEnabled'] },
    turn: everySecond((value) => (typeof value === 'boolean' ? String(value) : value)),
  },
  {
    name: 'subscriberIdPrefix',
    fields: {
      listNumberInventory: ['PhoneNumbers.*.AssignedSubscriberId'],
      listDistributorSubscriptions: ['Results.*.SubscriberId'],
      listSubscriptions: ['Results.*.SubscriberId'],
    },
    turn: everySecond(text((id) => id.replace(/^TSUID-/, 'SID-'))),
  },
  {
    name: 'filterSubscriberIdPrefix',
    fields: {
      updateMessageFilter: ['SubscriberId'],
      addAllowedContacts: ['SubscriberId'],
      removeAllowedContacts: ['SubscriberId'],
      addBlockedContacts: ['SubscriberId'],
      removeBlockedContacts: ['SubscriberId'],
    },
    turn: text((id) => id.replace(/^TSUID-/, 'SID-')),
  },
  {
    name: 'numberIdPrefix',
    fields: { listNumberInventory: ['PhoneNumbers.*.Tnid'], getNumber: ['TNID'], updateNumber: ['Tnid'] },
    turn: text((id) => id.replace(/^NID-/, 'TNID-')),
  },
  {
    name: 'nullAsText',
    fields: {
      getAccount: address,
      createAccount: address,
      updateAccount: address,
      listDistributorAccounts: ['*.BillingAddress.Street2', '*.MailingAddress.Street2', ...address],
      getDistributor: address,
      createDistributor: address,
      updateDistributor: address,
    },
    turn: (value) => value ?? 'NULL',
  },
  {
    name: 'accountListOfOne',
    fields: { listDistributorAccounts: [''] },
    turn: (value) => (Array.isArray(value) && value.length === 1 ? (value[0] as unknown) : value),
  },
  {
    name: 'iccidTrailingF',
    fields: { getNumber: ['Iccid'], updateNumber: ['Iccid'] },
    turn: text((iccid) => iccid.replace(/(\d)$/, '$1F')),
  },
  {
    name: 'upperCaseMessageType',
    fields: { getNumber: ['MessageType'] },
    turn: text((type) => type.toUpperCase()),
  },
  {
    name: 'capitalNumberType',
    fields: { getNumber: ['NumberType'] },
    turn: text((type) => type.charAt(0).toUpperCase() + type.slice(1)),
  },
  {
    name: 'subscriptionTypeCase',
    fields: { listSubscriptions: ['Results.*.Type'], listDistributorSubscriptions: ['Results.*.Type'] },
    turn: everySecond(text((type) => type.toUpperCase())),
  },
  {
    name: 'upperCaseDirection',
    fields: { getMessageDetails: ['Direction'] },
    turn: text((direction) => direction.toUpperCase()),
  },
  {
    name: 'lowerCaseMessageWords',
    fields: { filterMessages: ['Messages.*.Direction', 'Messages.*.Status'] },
    turn: text((word) => word.toLowerCase()),
  },
  {
    name: 'messageIdPrefix',
    fields: { filterMessages: ['Messages.*.MessageId'] },
    turn: text((id) => id.replace(/^TMID-/, 'MSG-')),
  },
  {
    name: 'costWithDollar',
    fields: { searchMessages: ['Results.*.Cost'] },
    turn: text((cost) => cost.replace(/^(?=\d)/, '$')),
  },
  {
    name: 'amountsAsText',
    fields: { listPackageItems: ['*.Price'] },
    turn: everySecond((value) => (typeof value === 'number' ? value.toFixed(2) : value)),
  },
  {
    name: 'billingFrequencyAsDigit',
    fields: {
      listProducts: ['Results.*.BillingFrequency'],
      listDistributorProducts: ['Results.*.BillingFrequency'],
    },
    turn: everySecond((value) => (value === 'MRC' ? '1' : value)),
  },
  {
    name: 'totalBesideTheList',
    fields: {
      listProducts: ['TotalProducts'],
      listPackages: ['TotalPackages'],
      listAccountSchedules: ['TotalSchedules'],
    },
    turn: (value) => (typeof value === 'number' ? value + 1 : value),
  },
  {
    name: 'keywordsWithoutBraces',
    fields: {
      createMessageFilter: ['KeywordFilter'],
      updateMessageFilter: ['KeywordFilter'],
      listMessageFilters: ['*.KeywordFilter'],
    },
    turn: text((json) => json.replace(/^\{(.*)\}$/s, '$1')),
  },
  {
    name: 'throttleSpeedSpelling',
    fields: { getDataUsageSettings: ['PhoneNumbers.*.ThrottleSpeed'] },
    turn: text((speed) =>
      speed.replace(/^(\d+)-(k|m)bps$/, (_, amount: string, unit) => {
        return `thr${Number(amount) * (unit === 'm' ? 1024 : 1)}kbps`;
      }),
    ),
  },
  {
    name: 'monthDayYear',
    fields: {
      listNumberInventory: ['PhoneNumbers.*.OriginalDatePurchased'],
      getNumber: ['OriginalDatePurchased'],
    },
    turn: text((date) => date.replace(/^(\d{4})-(\d\d)-(\d\d)(T.*)?$/, '$2/$3/$1')),
  },
  {
    name: 'dateWithoutZone',
    fields: {
      getNumberOrder: ['OrderDate'],
      listNumberInventory: ['PhoneNumbers.*.NextSwapResetDate'],
      getNumber: ['NextSwapResetDate'],
      changeNumberStatus: ['EffectiveDate'],
      getMessageDetails: ['CreatedOn'],
    },
    turn: text((date) => date.replace(/(T[\d:.]+)Z$/, '$1')),
  },
  {
    name: 'timeZoneDate',
    fields: { sendMessage: ['CreatedOn'] },
    turn: text((date) => {
      if (!ZONED.test(date)) return date;
      const [day, time] = new Date(Date.parse(date) + MST_OFFSET_MS).toISOString().split('T');
      return `${time?.slice(0, 8)} MST ${day}`;
    }),
  },
  {
    name: 'sevenFractionDigits',
    fields: {
      searchAvailableNumbers: ['RequestDate'],
      provisionNumber: ['OrderDate'],
      portInNumber: ['OrderDate'],
      setPortOutPin: ['OrderDate'],
      updateNumber: ['UpdateOrderDate'],
      deleteMessageFilter: ['DateDeleted'],
      deleteCallFilter: ['DateDeleted'],
      deleteGuardianRelation: ['DateDeleted'],
      reportDeviceDelivery: ['DeliveredOn'],
    },
    turn: text((date) =>
      date.replace(ZONED, (_, year, month, day, time, fraction: string | undefined, zone: string) => {
        const digits = (fraction ?? '.').padEnd(8, '0').slice(0, 8);
        return `${year}-${month}-${day}T${time}${digits}${zone === 'Z' ? '+00:00' : zone}`;
      }),
    ),
  },
  {
    name: 'nullSubscriberAccount',
    fields: { listDistributorSubscribers: ['Subscribers.*.Account'] },
    turn: () => null,
    offByDefault: true,
  },
];
