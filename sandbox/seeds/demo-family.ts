import type { Fields, NumberRecord, OrderRecord, SubscriberRecord } from '../records.js';
import type { Store } from '../store.js';
import { DEVICE, ESSENTIAL, FAMILY } from './catalogue.js';
import { address, MB, Planting } from './planting.js';
import { DISTRIBUTOR_ID } from './identity.js';
import { tailOf } from '../table.js';

const VOICE = { productType: 'Sms+Data+Voice', voiceEnabled: true } as const;

const KEYWORDS = JSON.stringify({
  CustomKeywords: ['vape', 'meet me'],
  SystemKeywords: { Profanity: ['darn'], Violence: ['fight'] },
  SeverityMap: { Vape: 'HIGH', Fight: 'MEDIUM' },
});

const limits = (notify: number, throttle: number, limit: number) => ({
  notify,
  throttle,
  throttleSpeed: '1-mbps',
  limit,
});

/** The Rivera Family: a manager and guardian, five more subscribers, eight lines, port-ins in every end state. */
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
    last: string,
    parts: Partial<NumberRecord>,
    packageId: string,
  ) =>
    family.line({ subscriberId: subscriber.id, number: `+1385555${last}`, ...routed, ...parts, packageId });

  const mariaPhone = line(
    maria,
    '0101',
    { ...VOICE, usedBytes: 8200 * MB, limits: limits(15_000, 18_000, 20_000), ...phone('Apple iPhone 17') },
    FAMILY,
  );
  line(maria, '0102', { productType: 'Data-Only', messageEnabled: false, usedBytes: 120 * MB }, ESSENTIAL);
  line(
    daniel,
    '0103',
    {
      ...VOICE,
      usedBytes: 18_400 * MB,
      limits: limits(15_000, 18_000, 20_000),
      ...phone('Samsung Galaxy S26'),
    },
    FAMILY,
  );
  line(daniel, '0104', { usedBytes: 35 * MB }, DEVICE);
  const sofiaPhone = line(
    sofia,
    '0105',
    { ...VOICE, usedBytes: 4850 * MB, limits: limits(4000, 4500, 5000) },
    ESSENTIAL,
  );
  const mateoPhone = line(
    mateo,
    '0106',
    { ...VOICE, usedBytes: 2000 * MB, limits: limits(1000, 1500, 2000) },
    ESSENTIAL,
  );
  line(elena, '0107', { ...VOICE, status: 'Parked' }, ESSENTIAL);
  line(lucas, '0108', { ...VOICE, usedBytes: 900 * MB, portOutPin: '4417' }, ESSENTIAL);
  store.numbers.put({
    ...mariaPhone,
    orderId: family.id('JNUOID', 'port-in Completed'),
    voicemail: { email: maria.email, firstName: 'Maria', lastName: 'Rivera' },
  });

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
  const openPortInOrderId = portIn(
    store,
    family,
    'ActionRequired',
    '+13075550142',
    '8A-ACCOUNT_NUM_REQ_OR_INCORRECT',
  );
  family.line({ number: '+13075550142', status: 'Porting', orderId: openPortInOrderId, purchasedAt: null });
  const completedPortInOrderId = portIn(store, family, 'Completed', mariaPhone.number, '');
  const rejectedPortInOrderId = portIn(store, family, 'Rejected', '+13075550143', 'ACCOUNT ON HOLD');

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
