import type { Store } from '../store.js';
import { DEVICE, ESSENTIAL, FAMILY } from './catalogue.js';
import { address, MB, Planting } from './planting.js';

const STAFF =
  'Ava Chen,Ben Ortiz,Cleo Park,Dev Shah,Eli Novak,Faye Brown,Gus Moreau,Hana Sato,Ivo Klein,Jo Weber';
const DEVICES = ['Register 1', 'Register 2', 'Cold room', 'Roaster', 'Delivery van', 'Door camera'];

/** Coffee Roasters: a manager, an account admin, ten staff, IoT lines and a few phones. */
export function seedShop(store: Store): Record<string, string> {
  const shop = new Planting(store, 'shop', {
    name: 'Corner Coffee Roasters',
    adminEmail: 'office.corner@example.com',
    billingAddress: address('12 Roaster Row', 'Salt Lake City', '84101'),
    createdAt: Date.UTC(2025, 1, 3, 15),
  });
  const messageRouteId = shop.setting(store.messageRoutes, 'MRID', 'messages', {
    RouteName: 'Shop messages',
    MessageUrl: 'https://hooks.example.com/shop/messages',
    MessageUrlMethod: 'POST',
    MessageRouteEnabled: true,
    MessageAuthenticationType: 'Bearer',
    MessagePasswordToken: shop.id('', 'token').slice(1, 25),
  });
  const trunkRouteId = shop.setting(store.voiceRoutes, 'CRID', 'trunk', {
    RouteName: 'Main SIP trunk',
    RouteType: 'Trunk',
    TrunkIp1: '192.0.2.10',
    TrunkIp2: '192.0.2.11',
    TrunkPort1: '5061',
    TrunkPort2: '5060',
    TrunkTransport1: 'TLS',
    TrunkTransport2: 'UDP',
    TrunkUri1: 'https://sip1.shop.example.com',
    TrunkUri2: 'https://sip2.shop.example.com',
    TrunkEnabled1: true,
    TrunkEnabled2: false,
    Trunk1Priortiy: 10,
    Trunk1Weight: 10,
    Trunk2Priortiy: 20,
    Trunk2Weight: 20,
    RouteEnabled: true,
    IntelligentRouteEnabled: false,
  });
  const webhookRouteId = shop.setting(store.voiceRoutes, 'CRID', 'url', {
    RouteName: 'Order line',
    RouteType: 'URL',
    VoiceUrl: 'https://hooks.example.com/shop/calls',
    VoiceUrlMethod: 'POST',
    RouteEnabled: true,
  });

  const manager = shop.subscriber('Nora Lindqvist', 'Manager');
  const admin = shop.subscriber('Omar Haddad', 'Account Admin');
  const staff = STAFF.split(',').map((name) => shop.subscriber(name, 'Subscriber'));
  const voice = { productType: 'Sms+Data+Voice', voiceEnabled: true, messageRouteId } as const;

  const managerLine = shop.line({
    ...voice,
    number: '+18015550121',
    subscriberId: manager.id,
    voiceRouteId: trunkRouteId,
    usedBytes: 3100 * MB,
    packageId: FAMILY,
  });
  staff.slice(0, 3).forEach((person, index) => {
    const number = `+1801555012${index + 2}`;
    shop.line({
      ...voice,
      number,
      subscriberId: person.id,
      voiceRouteId: webhookRouteId,
      packageId: ESSENTIAL,
    });
  });
  DEVICES.forEach((name, index) => {
    shop.line({
      number: `+1801555013${index}`,
      subscriberId: admin.id,
      classification: 'IoT',
      productType: 'Sms+Data',
      messageRouteId,
      callerFirstName: name,
      callerLastName: '',
      usedBytes: index * 14 * MB,
      device: { imei: `35000000000003${index}`, model: 'Quectel', name: 'Quectel BG95', tac: '35000000' },
      packageId: DEVICE,
    });
  });
  const orphan = shop.line({ number: '+18015550199', messageRouteId });
  const subscriptionId = shop.id('SUB', '+18015550130');

  return {
    shopAccountId: shop.accountId,
    shopAdminId: admin.id,
    shopManagerId: manager.id,
    shopStaffId: staff[0]?.id ?? '',
    shopMessageRouteId: messageRouteId,
    shopVoiceRouteId: trunkRouteId,
    orphanNumberId: orphan.id,
    orphanNumber: orphan.number,
    trunkRouteId,
    foreignSubscriberId: staff[0]?.id ?? '',
    foreignNumberId: managerLine.id,
    foreignNumber: managerLine.number,
    foreignSubscriptionId: shop.id('SUB', managerLine.number),
    foreignMessageRouteId: messageRouteId,
    foreignVoiceRouteId: trunkRouteId,
    ...seedOffice(store, shop),
    ...seedAddOns(store, shop, subscriptionId),
  };
}

function seedOffice(store: Store, shop: Planting): Record<string, string> {
  const hours = Object.fromEntries(
    ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'].flatMap((day, index) => [
      [`${day}StartTime`, index < 5 ? '8:00 AM' : ''],
      [`${day}EndTime`, index < 5 ? '5:00 PM' : ''],
    ]),
  );
  const scheduleId = shop.setting(store.schedules, 'SID', 'hours', { Name: 'Business hours', ...hours });
  shop.setting(store.schedules, 'SID', 'weekend', {
    Name: 'Weekend',
    SaturdayStartTime: '9:00 AM',
    SaturdayEndTime: '1:00 PM',
  });
  const workgroupId = shop.setting(store.workgroups, 'WID', 'counter', {
    Name: 'Counter',
    TelegentPhone: '+18015550121',
    Type: 'simultaneous',
    CallOrder: '1',
    AnnouncementText: 'Welcome to Corner Coffee Roasters',
    ScheduleId: scheduleId,
  });
  store.activities.put({
    id: shop.id('WAID', 'counter 1'),
    createdAt: shop.next(),
    workgroupId,
    fields: { Type: 'User', DigitOrder: 1, PhoneNumber: '+18015550122', SmsNotification: true },
  });
  return { scheduleId, workgroupId, serviceId: store.services.all()[0]?.id ?? '' };
}

function seedAddOns(store: Store, shop: Planting, subscriptionId: string): Record<string, string> {
  const thresholdId = shop.setting(store.thresholds, 'THID', 'alert', {
    ThresholdName: '80 MB alert',
    ThresholdType: 'Data',
    ThresholdAmount: 80,
    ThresholdUnit: 'MB',
    ThresholdAction: 'Alert',
  });
  const featureId = shop.setting(store.features, 'FEID', 'roaming', {
    FeatureName: 'International roaming',
    FeatureType: 'Roaming',
    FeatureDescription: 'Data and calls abroad',
  });
  const assigned = { createdAt: shop.next(), subscriptionId };
  store.thresholdAssignments.put({
    id: shop.id('TAID', 'alert'),
    targetId: thresholdId,
    ...assigned,
  });
  store.featureAssignments.put({ id: shop.id('FAID', 'roaming'), targetId: featureId, ...assigned });
  return { thresholdId, featureId };
}
