import type { ReadOperation } from '../../src/datasources/telegent/request.js';

/** The names of a seed's records. */
export type Demo = Readonly<Record<string, string>>;

/** A read that fields of the graph are answered with. */
export interface AnsweringRead {
  /** The fields, as `Type.field`. */
  readonly fields: readonly [string, ...string[]];
  /** A query of these fields that sends the read from cold. */
  readonly asks: (demo: Demo) => string;
  /** Where it is sent: with the distributor's credential and the demo, unless said otherwise. */
  readonly by?: 'an account on its own' | 'a large inventory' | 'the holder of the number';
}

/** A read whose answer comes with another one, so that no field needs it. */
export interface SparedRead {
  readonly comesWith: ReadOperation;
  readonly why: string;
}

const of =
  (root: string, record: string, selection: string) =>
  (demo: Demo): string =>
    `{ ${root}(id: "${demo[record]}") { ${selection} } }`;
const family = (selection: string) => of('account', 'familyAccountId', selection);
const shop = (selection: string) => of('account', 'shopAccountId', selection);
const number = (selection: string) => of('number', 'familyNumberId', selection);
const guardian = (selection: string) => of('subscriber', 'familyChildId', `guardian { ${selection} }`);

const BY_ID = 'Whole lists are cheaper; it is read by itself only to find out what became of a lost write.';
const WITH_FILTER = 'A filter carries its lists.';

/** What each read of the platform answers. */
export const reads: Readonly<Record<ReadOperation, AnsweringRead | SparedRead>> = {
  getAccount: {
    fields: ['Query.account', 'Account.name'],
    asks: family('name'),
    by: 'an account on its own',
  },
  listDistributorAccounts: {
    fields: ['Query.accounts', 'Account.totalSubscribers'],
    asks: () => '{ accounts { nodes { totalSubscribers } } }',
  },
  getDistributor: {
    fields: ['Query.distributor', 'Distributor.name'],
    asks: of('distributor', 'distributorId', 'name'),
  },

  getSubscriber: {
    fields: ['Query.subscriber', 'Subscriber.name'],
    asks: of('subscriber', 'familyChildId', 'name'),
    by: 'an account on its own',
  },
  listDistributorSubscribers: {
    fields: ['Account.subscribers', 'Subscriber.email'],
    asks: family('subscribers { nodes { email } }'),
  },

  listMessageRoutes: { fields: ['Account.messageRoutes'], asks: family('messageRoutes { name }') },
  getMessageRoute: { fields: ['Query.messageRoute'], asks: of('messageRoute', 'messageRouteId', 'name') },
  listVoiceRoutes: {
    fields: ['Account.voiceRoutes', 'VoiceRoute.enabled'],
    asks: family('voiceRoutes { enabled }'),
  },
  getVoiceRoute: {
    fields: ['Query.voiceRoute', 'VoiceRoute.url'],
    asks: of('voiceRoute', 'voiceRouteId', 'url'),
  },

  listDistributorProducts: {
    fields: ['Query.product', 'Account.products'],
    asks: ({ productId, familyAccountId }) =>
      `{ product(id: "${productId}") { sku } account(id: "${familyAccountId}") { products { sku } } }`,
  },
  listProducts: {
    fields: ['Account.products'],
    asks: family('products { sku }'),
    by: 'an account on its own',
  },
  getProduct: { comesWith: 'listDistributorProducts', why: BY_ID },
  listDistributorPackages: {
    fields: ['Query.package', 'Account.packages'],
    asks: ({ packageId, familyAccountId }) =>
      `{ package(id: "${packageId}") { name } account(id: "${familyAccountId}") { packages { name } } }`,
  },
  listPackages: {
    fields: ['Account.packages'],
    asks: family('packages { name }'),
    by: 'an account on its own',
  },
  getPackage: { comesWith: 'listDistributorPackages', why: BY_ID },
  listPackageItems: { fields: ['Package.items'], asks: of('package', 'packageId', 'items { price }') },
  listServices: {
    fields: ['Query.service', 'Account.services'],
    asks: ({ serviceId, shopAccountId }) =>
      `{ service(id: "${serviceId}") { name } account(id: "${shopAccountId}") { services { name } } }`,
  },
  getService: { comesWith: 'listServices', why: BY_ID },
  listServiceItems: { fields: ['Service.items'], asks: of('service', 'serviceId', 'items { price }') },

  listDistributorSubscriptions: {
    fields: ['Query.subscription', 'PackageSubscription.active'],
    asks: of('subscription', 'subscriptionId', 'active'),
  },
  listSubscriptions: {
    fields: ['Account.subscriptions'],
    asks: family('subscriptions { nodes { active } }'),
    by: 'an account on its own',
  },
  getSubscription: { comesWith: 'listDistributorSubscriptions', why: BY_ID },
  getPackageSubscriptions: {
    comesWith: 'listDistributorSubscriptions',
    why: 'Every subscription names its package.',
  },
  getThreshold: {
    fields: ['Query.threshold', 'Threshold.name'],
    asks: of('threshold', 'thresholdId', 'name'),
  },
  listThresholdAssignments: {
    fields: ['Threshold.assignments'],
    asks: of('threshold', 'thresholdId', 'assignments { active }'),
  },
  getFeature: { fields: ['Query.feature', 'Feature.name'], asks: of('feature', 'featureId', 'name') },
  listFeatureAssignments: {
    fields: ['Feature.assignments'],
    asks: of('feature', 'featureId', 'assignments { active }'),
  },

  searchAvailableNumbers: {
    fields: ['Query.numberAvailability'],
    asks: () => '{ numberAvailability(input: { areaCode: "212" }) { total } }',
  },
  listNumberInventory: { fields: ['Query.number', 'PhoneNumber.numberStatus'], asks: number('numberStatus') },
  getNumber: {
    fields: ['Query.number'],
    asks: ({ familyNumber }) => `{ number(number: "${familyNumber}") { numberStatus } }`,
    by: 'a large inventory',
  },
  getNumberOrder: {
    fields: ['Query.order', 'NumberOrder.orderStatus'],
    asks: of('order', 'openPortInOrderId', 'orderStatus'),
  },
  checkPortInEligibility: {
    fields: ['Query.portInEligibility'],
    asks: () => '{ portInEligibility(input: { number: "+12125550143", classification: MVNO }) { eligible } }',
  },
  getDataUsageInfo: { fields: ['PhoneNumber.dataUsage'], asks: number('dataUsage { used }') },
  getDataUsageSettings: {
    fields: ['PhoneNumber.dataUsageSettings'],
    asks: number('dataUsageSettings { limitAt }'),
  },
  getDeviceDetails: { fields: ['PhoneNumber.device'], asks: number('device { model }') },
  getVoicemailInfo: { fields: ['PhoneNumber.voicemail'], asks: number('voicemail { enabled }') },

  getMessageDetails: { fields: ['Query.message'], asks: of('message', 'messageId', 'messageStatus') },
  filterMessages: { fields: ['PhoneNumber.messages'], asks: number('messages { nodes { messageStatus } }') },
  searchMessages: {
    fields: ['Message.mediaUrls'],
    asks: number('messages { nodes { mediaUrls } }'),
    by: 'the holder of the number',
  },

  getGuardianFeatures: {
    fields: ['Guardian.callsEnabled', 'Guardian.messagesEnabled'],
    asks: guardian('callsEnabled messagesEnabled'),
  },
  getGuardianRelationsByParent: { fields: ['Guardian.wards'], asks: guardian('wards { relation }') },
  getGuardianRelationsByChild: { fields: ['Guardian.guardians'], asks: guardian('guardians { relation }') },
  getCallFilters: {
    fields: ['Guardian.callFilters', 'CallFilter.allowedNumbers', 'CallFilter.blockedNumbers'],
    asks: guardian('callFilters { allowedNumbers blockedNumbers }'),
  },
  getAllowedNumbers: { comesWith: 'getCallFilters', why: WITH_FILTER },
  listCallFilterBlockedNumbers: { comesWith: 'getCallFilters', why: WITH_FILTER },
  getCallFilterKeywords: {
    fields: ['CallFilter.keywordFilter'],
    asks: guardian('callFilters { keywordFilter { customKeywords } }'),
  },
  listMessageFilters: {
    fields: [
      'Guardian.messageFilters',
      'MessageFilter.allowedContacts',
      'MessageFilter.blockedContacts',
      'MessageFilter.keywordFilter',
    ],
    asks: guardian('messageFilters { allowedContacts blockedContacts keywordFilter { customKeywords } }'),
  },
  listAllowedContacts: { comesWith: 'listMessageFilters', why: WITH_FILTER },
  getBlockedContacts: { comesWith: 'listMessageFilters', why: WITH_FILTER },
  getMessageFilterKeywords: {
    comesWith: 'listMessageFilters',
    why: 'A message filter carries its keywords.',
  },

  listAccountWebhooks: { fields: ['Account.webhooks'], asks: family('webhooks { active }') },
  getWebhook: { fields: ['Query.webhook'], asks: of('webhook', 'webhookId', 'active') },
  listWorkgroups: { fields: ['Account.workgroups'], asks: shop('workgroups { name }') },
  getWorkgroup: {
    fields: ['Query.workgroup', 'Workgroup.schedule'],
    asks: of('workgroup', 'workgroupId', 'schedule { name }'),
  },
  listAccountSchedules: { fields: ['Account.schedules'], asks: shop('schedules { name }') },
};
