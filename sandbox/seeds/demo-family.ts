import type { Fields, NumberRecord, OrderRecord, SubscriberRecord } from '../records.js';
import type { Store } from '../store.js';
import { DEVICE, ESSENTIAL, FAMILY } from './catalogue.js';
import { address, MB, Planting } from './planting.js';
import { DISTRIBUTOR_ID } from './identity.js';
import { tailOf } from '../table.js';

/** Use of data that the limits of its package have something to say about. */
const [THROTTLED, NEAR_THE_LIMIT, OVER_THE_LIMIT] = [18_400 * MB, 4750 * MB, 5040 * MB];

const INCOMING_NUMBER = '+13075550142';

const VOICE = { productType: 'Sms+Data+Voice', voiceEnabled: true } as const;

const KEYWORDS = JSON.stringify({
  CustomKeywords: ['vape', 'meet me'],
  SystemKeywords: { Profanity: ['darn'], Violence: ['fight'] },
  SeverityMap: { Vape: 'HIGH', Fight: 'MEDIUM' },
});

/** The Rivera Family: a manager and guardian, five more subscribers, eight lines of which one is still being ported in. */
export function seedFamily(store: Store): Record<string, string> {
  const family = new Planting(store, 'family', {
    name: 'The Rivera Family',
    adminEmail: 'maria.rivera@example.com',
    billingAddress: address('2701 N Thanksgiving Way', 'Lehi', '84043'),
  });
  const messageRouteId = family.setting(store.messageRoutes, 'MRID', 'messages', {
    RouteName: 'Family messages',
    MessageUrl: 'https://hooks.example.com/family/messages',
    MessageUrlMethod: 'POST',
    MessageRouteEnabled: true,
    MessageAuthenticationType: 'Basic',
    MessageUsername: 'family',
    MessagePasswordToken: family.id('', 'password').slice(1, 17),
    CallbackMessageUrl: 'https://hooks.example.com/family/receipts',
    CallbackMessageUrlMethod: 'POST',
    IntelligentRouteEnabled: true,
  });
  const voiceRouteId = family.setting(store.voiceRoutes, 'CRID', 'calls', {
    RouteName: 'Family calls',
    RouteType: 'URL',
    VoiceUrl: 'https://hooks.example.com/family/calls',
    VoiceUrlMethod: 'POST',
    RouteEnabled: true,
    IntelligentRouteEnabled: true,
  });
  const routed = { messageRouteId, voiceRouteId };

  const maria = family.subscriber('Maria Rivera', 'Manager', true);
  const daniel = family.subscriber('Daniel Rivera', 'Subscriber');
  const sofia = family.subscriber('Sofia Rivera', 'Subscriber', true);
  const mateo = family.subscriber('Mateo Rivera', 'Subscriber', true);
  const elena = family.subscriber('Elena Rivera', 'Subscriber');
  const lucas = family.subscriber('Lucas Rivera', 'Subscriber');

  const line = (
    subscriber: SubscriberRecord,
    number: string,
    parts: Partial<NumberRecord>,
    packageId: string,
  ) => family.line({ subscriberId: subscriber.id, number, ...routed, ...parts, packageId });

  const portedNumber = '+13855550101';
  const completedPortInOrderId = portIn(store, family, 'Completed', portedNumber, '');
  const mariaPhone = line(
    maria,
    portedNumber,
    {
      ...VOICE,
      orderId: completedPortInOrderId,
      usedBytes: 8200 * MB,
      voicemail: { email: maria.email, firstName: 'Maria', lastName: 'Rivera' },
      ...phone('Apple iPhone 17'),
    },
    FAMILY,
  );
  line(
    maria,
    '+13855550102',
    { productType: 'Data-Only', messageEnabled: false, usedBytes: 120 * MB },
    ESSENTIAL,
  );
  line(daniel, '+13855550103', { ...VOICE, usedBytes: THROTTLED, ...phone('Samsung Galaxy S26') }, FAMILY);
  line(daniel, '+13855550104', { usedBytes: 35 * MB, portOutPin: '4417' }, DEVICE);
  const sofiaPhone = line(sofia, '+13855550105', { ...VOICE, usedBytes: NEAR_THE_LIMIT }, ESSENTIAL);
  const mateoPhone = line(mateo, '+13855550106', { ...VOICE, usedBytes: OVER_THE_LIMIT }, ESSENTIAL);
  line(elena, '+13855550107', { ...VOICE, status: 'Parked' }, ESSENTIAL);
  const openPortInOrderId = portIn(
    store,
    family,
    'ActionRequired',
    INCOMING_NUMBER,
    '8A-ACCOUNT_NUM_REQ_OR_INCORRECT',
  );
  // Bound ahead of its completion, so that the family sees what the losing carrier asks for.
  const incoming = { ...VOICE, status: 'Pending', orderId: openPortInOrderId, purchasedAt: null } as const;
  line(lucas, INCOMING_NUMBER, incoming, ESSENTIAL);
  const rejectedPortInOrderId = portIn(store, family, 'Rejected', '+13075550143', 'ACCOUNT ON HOLD');

  for (const child of [sofia, mateo]) {
    const id = `REL-${tailOf(maria.id)}/${tailOf(child.id)}`;
    const relation = { parentId: maria.id, childId: child.id, relation: 'Parent' };
    store.relations.put({ id, createdAt: family.next(), ...relation });
  }
  const callFilterId = filter(store, family, 'CFID', sofia, sofiaPhone, {
    FilterMode: 'WHITELIST',
    AllowedNumbers: ['+13855550101', '+13855550103'],
    BlockedNumbers: [],
    EnableTranscription: true,
    KeywordFilter: KEYWORDS,
    TranscriptionAction: 'NOTIFY',
    NotificationPhones: ['+13855550101'],
    ApplyToInbound: true,
  });
  filter(store, family, 'CFID', mateo, mateoPhone, {
    FilterMode: 'CHILD',
    AllowedNumbers: ['+13855550101'],
    BlockedNumbers: ['+18015550177'],
    ApplyToInbound: true,
    ApplyToOutbound: true,
    BlockUnknownNumbers: true,
  });
  const messageFilterId = filter(store, family, 'MFID', sofia, sofiaPhone, {
    FilterMode: 'ACTIVE',
    AllowedContacts: ['+13855550101', '+13855550103', '+13855550106'],
    BlockedContacts: ['+18015550177'],
    KeywordFilter: KEYWORDS,
    NotificationPhones: ['+13855550101'],
    ApplyToInbound: true,
    ApplyToOutbound: true,
    BlockLinks: true,
  });
  filter(store, family, 'MFID', mateo, mateoPhone, {
    FilterMode: 'CHILD',
    AllowedContacts: ['+13855550101'],
    BlockedContacts: [],
    ApplyToInbound: true,
    BlockUnknownNumbers: true,
    BlockMedia: true,
  });
  const messageId = conversation(store, family, mariaPhone.number, sofiaPhone.number);
  const webhookId = family.setting(store.webhooks, 'WID', 'webhook', {
    WebhookUrl: 'https://hooks.example.com/family/events',
    Method: 'POST',
    DataFormat: 'json',
    AuthenticationType: 'Token',
    AuthenticationToken: family.id('', 'token').slice(1, 25),
    SubscribedEvents: 'Order_Update,New_Sms',
  });

  return {
    familyAccountId: family.accountId,
    familyManagerId: maria.id,
    familyChildId: sofia.id,
    familyNumberId: mariaPhone.id,
    familyNumber: mariaPhone.number,
    subscriptionId: family.id('SUB', mariaPhone.number),
    messageRouteId,
    voiceRouteId,
    openPortInOrderId,
    openPortInHolderId: lucas.id,
    completedPortInOrderId,
    rejectedPortInOrderId,
    webhookId,
    messageId,
    callFilterId,
    messageFilterId,
  };
}

function phone(name: string): Pick<NumberRecord, 'device'> {
  const [model = ''] = name.split(' ');
  return { device: { imei: '350000000000019', model, name, tac: '35000000' } };
}

function filter(
  store: Store,
  family: Planting,
  prefix: 'CFID' | 'MFID',
  subscriber: SubscriberRecord,
  line: NumberRecord,
  fields: Fields,
): string {
  const table = prefix === 'CFID' ? store.callFilters : store.messageFilters;
  const id = family.id(prefix, subscriber.name);
  return table.put({
    id,
    createdAt: family.next(),
    subscriberId: subscriber.id,
    phone: line.number,
    fields,
  }).id;
}

/** A few messages of the manager's line; answers the id of the last one sent. */
function conversation(store: Store, family: Planting, owner: string, child: string): string {
  const said: readonly [direction: 'Inbound' | 'Outbound', body: string][] = [
    ['Outbound', 'Home by six?'],
    ['Inbound', 'Practice runs late, 6:30'],
    ['Outbound', 'Fine. I will pick you up.'],
  ];
  const ids = said.map(([direction, body]) => {
    const createdAt = family.next();
    const sent = direction === 'Outbound';
    return store.messages.put({
      id: family.id('TMID', body),
      createdAt,
      direction,
      type: 'p2p',
      campaignId: '',
      cost: sent ? 0.0045 : 0,
      to: [sent ? child : owner],
      from: sent ? owner : child,
      owner,
      body,
      media: [],
      encodedMedia: [],
      deliveredAt: createdAt + 2000,
    }).id;
  });
  return ids[2] ?? '';
}

function portIn(
  store: Store,
  family: Planting,
  state: OrderRecord['state'],
  number: string,
  message: string,
): string {
  const createdAt = family.next();
  return store.orders.put({
    id: family.id('JNUOID', `port-in ${state}`),
    createdAt,
    type: 'portin',
    state,
    message,
    numbers: [number],
    holder: DISTRIBUTOR_ID,
    changedAt: createdAt,
    dueAt: null,
    change: null,
  }).id;
}
