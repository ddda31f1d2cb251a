import type { Endpoint } from '../../sandbox/endpoint.js';
import { exampleOf, type Schema } from '../../sandbox/schema.js';
import type { Store } from '../../sandbox/store.js';

export interface ValidRequest {
  query: Record<string, string>;
  body?: Record<string, unknown>;
}

/** Does an operation as a preparation and gives its answer. */
export type Prepare = (operation: string, body: Record<string, unknown>) => Promise<Record<string, unknown>>;

type Values = Record<string, unknown>;

/** Values by the name of a field, from the demo seed; what is not named here takes the specification's example. */
function seededValues(store: Store): Values {
  const demo = store.named;
  const number = demo['familyNumber'];
  const filter = store.messageFilters.get(demo['messageFilterId']);
  const relation = store.relations.all()[0];
  return {
    AccountId: demo['familyAccountId'],
    DistributorId: demo['distributorId'],
    SubscriberId: filter?.subscriberId,
    ParentSubscriberId: relation?.parentId,
    ChildSubscriberId: relation?.childId,
    Number: number,
    PhoneNumber: number,
    PortOutNumber: number,
    From: number,
    To: [{ Number: '+12015550199' }],
    PhoneNumbers: [{ Number: number }],
    MessageRouteId: demo['messageRouteId'],
    VoiceRouteId: demo['voiceRouteId'],
    CallRouteId: demo['voiceRouteId'],
    CallRouteID: demo['voiceRouteId'],
    OrderId: demo['openPortInOrderId'],
    MessageId: demo['messageId'],
    ProductId: demo['productId'],
    PackageId: demo['packageId'],
    PackageItemId: store.packageItems.by('package', tail(demo['packageId']))[0]?.id,
    SubscriptionId: demo['subscriptionId'],
    ServiceId: demo['serviceId'],
    WorkgroupId: demo['workgroupId'],
    WorkgroupActivityId: store.activities.all()[0]?.id,
    WebhookId: demo['webhookId'],
    ThresholdId: demo['thresholdId'],
    ThresholdAssignmentId: store.thresholdAssignments.all()[0]?.id,
    FeatureId: demo['featureId'],
    FeatureAssignmentId: store.featureAssignments.all()[0]?.id,
    CallFilterId: demo['callFilterId'],
    MessageFilterId: demo['messageFilterId'],
    ICCID: store.numbers.get(demo['familyNumberId'])?.iccid,
    EffectiveDate: '01/01/2026',
    Contacts: ['+12015550188'],
    Numbers: ['+12015550188'],
    ApiEndpoint: 'https://api.telegent.com/v1.0/numbers',
  };
}

const tail = (id = ''): string => id.slice(id.indexOf('-') + 1).toLowerCase();

/** What some operations need beyond their required fields, or before them. */
const PARTICULARS: Record<string, (store: Store, prepare: Prepare) => Values | Promise<Values>> = {
  provisionNumber: (store) => {
    const { familyAccountId, messageRouteId } = store.named;
    return { AccountId: familyAccountId, MessageRouteId: messageRouteId, MessageType: 'p2p' };
  },
  getNumber: () => ({ PhoneNumber: undefined, ICCID: undefined }),
  checkPortInEligibility: () => ({ PhoneNumber: '+13135550142', TargetClassification: 'mvno' }),
  portInNumber: () => ({ PortInNumber: '+13135550142' }),
  reactivateNumber: async (store, prepare) => {
    const { familyNumber } = store.named;
    await prepare('changeNumberStatus', {
      StatusChange: 'cancel',
      EffectiveDate: '01/01/2026',
      PhoneNumbers: [{ Number: familyNumber }],
    });
    return ofFamily(store);
  },
  changeNumberStatus: () => ({ StatusChange: 'park' }),
  addThresholdAssignment: ofShop,
  addFeatureAssignment: ofShop,
  getDeviceDetails: ofFamily,
  createMessageRoute: ofFamily,
  createVoiceRoute: (store) => ({ ...ofFamily(store), RouteType: 'Forward' }),
  updateVoicemail: voicemailFirst,
  deleteVoicemail: voicemailFirst,
  getVoicemailInfo: voicemailFirst,
  createSubscriber: () => ({ Name: 'Ada Byron', Email: 'ada.byron@example.com', PhoneNumbers: [] }),
  transferSubscriber: (store) => {
    const { familyAccountId, familyChildId, shopAccountId } = store.named;
    return { SubscriberId: familyChildId, FromAccountId: familyAccountId, ToAccountId: shopAccountId };
  },
  createSubscription: (store) => ({
    SubscriberId: store.named['familyManagerId'],
    SubscriptionId: undefined,
  }),
  createMessageFilter: newFilter,
  createCallFilter: newFilter,
  updateMessageFilter: (store) => ({ FilterId: store.named['messageFilterId'] }),
  updateCallFilter: (store) => ({ FilterId: store.named['callFilterId'] }),
  deleteCallFilter: ofCallFilter,
  getAllowedNumbers: ofCallFilter,
  addAllowedNumbers: ofCallFilter,
  listCallFilterBlockedNumbers: ofCallFilter,
  addCallFilterBlockedNumbers: ofCallFilter,
  getCallFilterKeywords: ofCallFilter,
  removeCallFilterAllowedNumbers: (store, prepare) =>
    listedFirst('addAllowedNumbers', ofCallFilter(store), prepare),
  removeCallFilterBlockedNumbers: (store, prepare) =>
    listedFirst('addCallFilterBlockedNumbers', ofCallFilter(store), prepare),
  removeAllowedContacts: (store, prepare) =>
    listedFirst('addAllowedContacts', ofMessageFilter(store), prepare),
  removeBlockedContacts: (store, prepare) =>
    listedFirst('addBlockedContacts', ofMessageFilter(store), prepare),
  listMessageFilters: () => ({ Phone: undefined, SubscriberId: undefined, AccountId: undefined }),
  getCallFilters: () => ({ Phone: undefined, SubscriberId: undefined, AccountId: undefined }),
  createGuardianRelation: (store) => {
    const guarded = store.subscribers.all().filter(({ guardianCalls }) => guardianCalls);
    const related = new Set(store.relations.all().map(({ childId }) => childId));
    const child = guarded.find(({ id }) => !related.has(id)) ?? guarded.at(-1);
    const parent = guarded.find(({ id }) => id !== child?.id && id !== store.relations.all()[0]?.parentId);
    return { ParentSubscriberId: parent?.id, ChildSubscriberId: child?.id };
  },
  deleteProduct: async (_, prepare) => {
    const product = { SKU: 'spare', Description: 'Spare', Type: 'vas', Cost: 1, BillingFrequency: 'MRC' };
    return { ProductId: (await prepare('createProduct', product))['ProductId'] };
  },
  deletePackage: async (_, prepare) => {
    const bundle = { PackageName: 'Spare', Type: 'sip', Price: 1, Monthly: true };
    return { PackageId: (await prepare('createPackage', bundle))['PackageId'] };
  },
  createWebhook: (store) => ({
    ...ofFamily(store),
    WebhookUrl: 'https://hooks.example.com/telegent',
    SubscribedEvents: 'Order_Update',
  }),
  updateWebhook: (store) => ({ WebhookId: store.named['webhookId'], Method: 'PUT' }),
  deleteWebhook: (store) => ({ WebhookId: store.named['webhookId'] }),
  createThreshold: (store) => ({
    ...ofFamily(store),
    ThresholdName: 'Half',
    ThresholdType: 'Data',
    ThresholdAmount: 50,
    ThresholdUnit: 'MB',
    ThresholdAction: 'Alert',
  }),
  addFeature: (store) => ({ ...ofFamily(store), FeatureName: 'Roaming' }),
};

function ofFamily(store: Store): Values {
  return { AccountId: store.named['familyAccountId'] };
}

function ofCallFilter(store: Store): Values {
  const filter = store.callFilters.get(store.named['callFilterId']);
  return { SubscriberId: filter?.subscriberId, CallFilterId: filter?.id };
}

function ofMessageFilter(store: Store): Values {
  const filter = store.messageFilters.get(store.named['messageFilterId']);
  return { SubscriberId: filter?.subscriberId, MessageFilterId: filter?.id };
}

async function listedFirst(operation: string, filter: Values, prepare: Prepare): Promise<Values> {
  const key = operation.includes('Contacts') ? 'Contacts' : 'Numbers';
  await prepare(operation, { ...filter, [key]: ['+12015550188'] });
  return filter;
}

async function voicemailFirst(store: Store, prepare: Prepare): Promise<Values> {
  const body = { PhoneNumber: store.named['familyNumber'], PIN: '4711' };
  await prepare('activateVoicemail', {
    ...body,
    FirstName: 'Ana',
    LastName: 'Rivera',
    Email: 'ana@example.com',
  });
  return {};
}

/** The threshold and the feature of the demo are the shop's. */
function ofShop({ named: { foreignSubscriptionId } }: Store): Values {
  return { SubscriptionId: foreignSubscriptionId };
}

/** A subscriber with Guardian on, and a number of theirs without any filter. */
async function newFilter(store: Store, prepare: Prepare): Promise<Values> {
  const { familyManagerId, familyNumber } = store.named;
  await prepare('configureGuardianFeatures', {
    SubscriberId: familyManagerId,
    EnableIntelligentGuardianCalls: true,
    EnableIntelligentGuardianMessages: true,
  });
  return { SubscriberId: familyManagerId, Phone: familyNumber };
}

/** The smallest valid request of an operation; ids are those of the demo seed. */
export async function validRequest(
  endpoint: Endpoint,
  store: Store,
  prepare: Prepare,
): Promise<ValidRequest> {
  const particulars = (await PARTICULARS[endpoint.id]?.(store, prepare)) ?? {};
  const values = { ...seededValues(store), ...particulars };
  const query: Record<string, string> = {};
  for (const name of Object.keys(endpoint.querySchema().properties ?? {})) {
    if (typeof values[name] === 'string') query[name] = values[name];
  }
  const schema = endpoint.bodySchema();
  if (schema === undefined) return { query };
  const wanted = new Set([...(schema.required ?? []), ...Object.keys(particulars)]);
  return { query, body: objectOf(schema, [...wanted], values) };
}

function objectOf(schema: Schema, names: string[], values: Values): Record<string, unknown> {
  const body: Record<string, unknown> = {};
  for (const name of names) {
    const field = schema.properties?.[name];
    if (field !== undefined) body[name] = values[name] ?? exampleOf(field, { sent: {}, now: new Date(0) });
  }
  return body;
}
