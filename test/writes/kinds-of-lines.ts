import type { AnyWriteKind, WriteKind, Json } from '../../src/datasources/telegent/write.js';
import { accountById, distributorAccounts } from '../../src/datasources/telegent/reads/accounts.js';
import { portInEligibility } from '../../src/datasources/telegent/reads/availability.js';
import { callFilters } from '../../src/datasources/telegent/reads/call-filters.js';
import { distributorById } from '../../src/datasources/telegent/reads/distributor.js';
import { messageFilters } from '../../src/datasources/telegent/reads/message-filters.js';
import {
  filterMessages,
  messageDetails,
  searchMessages,
} from '../../src/datasources/telegent/reads/messages.js';
import { inventoryPage, numberByE164, numberByIccid } from '../../src/datasources/telegent/reads/numbers.js';
import { orderById } from '../../src/datasources/telegent/reads/orders.js';
import {
  distributorSubscribersPage,
  subscriberById,
} from '../../src/datasources/telegent/reads/subscribers.js';
import {
  accountSubscriptions,
  distributorSubscriptions,
} from '../../src/datasources/telegent/reads/subscriptions.js';
import { dataUsage, dataUsageSettings } from '../../src/datasources/telegent/reads/usage.js';
import { voicemailInfo } from '../../src/datasources/telegent/reads/voicemail.js';
import { NumberStatus, NumberType, OrderStatus } from '../../src/datasources/telegent/records/index.js';
import * as accounts from '../../src/datasources/telegent/writes/accounts.js';
import * as distributor from '../../src/datasources/telegent/writes/distributor.js';
import * as messages from '../../src/datasources/telegent/writes/messages.js';
import * as numberStatus from '../../src/datasources/telegent/writes/number-status.js';
import * as numbers from '../../src/datasources/telegent/writes/numbers.js';
import * as porting from '../../src/datasources/telegent/writes/porting.js';
import * as provisioning from '../../src/datasources/telegent/writes/provisioning.js';
import * as sims from '../../src/datasources/telegent/writes/sims.js';
import * as subscribers from '../../src/datasources/telegent/writes/subscribers.js';
import * as usage from '../../src/datasources/telegent/writes/usage.js';
import * as voicemail from '../../src/datasources/telegent/writes/voicemail.js';

const NUMBER = '+12015550100';
const OTHER = '+12015550101';
const SIM = '8901';
const PAGE = { page: 1, size: 100 };

interface Tagged {
  readonly operation: string;
  readonly tags: readonly string[];
}

/** A write, and the reads that show its change: those known before its answer, and those that the answer names. */
export interface Example {
  readonly kind: AnyWriteKind;
  readonly body: object;
  readonly result: Json;
  readonly shownBy: readonly Tagged[];
  readonly alsoShownBy: readonly Tagged[];
}

function example<Body extends object, T extends Json, Baseline extends Json>(
  kind: WriteKind<Body, T, Baseline>,
  body: Body,
  result: T,
  shownBy: readonly Tagged[],
  alsoShownBy: readonly Tagged[] = [],
): Example {
  // The table forgets the types that were checked here.
  return { kind, body, result, shownBy, alsoShownBy };
}

const account = (id: string) => [accountById(id), distributorAccounts()];
const subscriber = (id: string) => [subscriberById(id), distributorSubscribersPage(PAGE)];
const line = (e164: string) => [inventoryPage(PAGE), numberByE164(e164), numberByIccid(SIM)];
const subscriptions = [accountSubscriptions(), distributorSubscriptions()];
const filters = [callFilters({}), messageFilters({})];
const used = (e164: string) =>
  [dataUsage, dataUsageSettings].map(({ operation, tags }) => ({ operation, tags: tags(e164) }));
const conversation = (e164: string) => [searchMessages({ e164, ...PAGE }), filterMessages({ e164, ...PAGE })];
const order = orderById('JNUOID-1');

const changed = { e164: NUMBER, orderId: 'JNUOID-1', orderStatus: OrderStatus.COMPLETED };
const PhoneNumbers = [{ Number: NUMBER, ICCID: SIM }];
const set = { numbers: [{ e164: NUMBER, refusal: null }] };

/** An example of each kind of write of accounts, lines, port-ins, usage and messages. */
export const EXAMPLES: readonly Example[] = [
  example(
    accounts.createAccount,
    { AccountName: 'Acme' },
    { accountId: 'AID-1' },
    [distributorAccounts(), distributorById('DID-1')],
    account('AID-1'),
  ),
  example(accounts.updateAccount, {}, { accountId: 'AID-1' }, account('AID-1')),
  example(
    distributor.createDistributor,
    { DistributorName: 'D' },
    { distributorId: 'DID-1' },
    [],
    [distributorById('DID-1')],
  ),
  example(distributor.updateDistributor, { DistributorId: 'DID-1' }, { distributorId: 'DID-1' }, [
    distributorById('DID-1'),
  ]),
  example(
    subscribers.createSubscriber,
    { Name: '', Email: '', PhoneNumbers: [NUMBER], Role: 'Subscriber', Password: '', AccountId: 'AID-1' },
    { subscriberId: 'TSUID-1', accountId: null },
    [distributorSubscribersPage(PAGE), ...account('AID-1'), ...line(NUMBER)],
    subscriber('TSUID-1'),
  ),
  example(
    subscribers.updateSubscriber,
    { SubscriberId: 'SID-1', PhoneNumbers: [NUMBER] },
    { subscriberId: 'TSUID-1', accountId: null },
    [...subscriber('TSUID-1'), ...line(NUMBER), numberByE164(OTHER)],
  ),
  example(
    subscribers.transferSubscriber,
    { SubscriberId: 'TSUID-1', FromAccountId: 'AID-1', ToAccountId: 'AID-2' },
    { subscriberId: 'TSUID-1', accountId: 'AID-2' },
    [
      ...subscriber('TSUID-1'),
      ...account('AID-1'),
      ...account('AID-2'),
      ...line(NUMBER),
      ...subscriptions,
      ...filters,
      ...conversation(NUMBER),
    ],
  ),
  example(
    provisioning.provisionNumber,
    {
      NumberType: 'mvno',
      MessageType: 'p2p',
      MessageEnabled: true,
      VoiceEnabled: false,
      ProductType: 'Sms+Data',
      ICCID: `${SIM}F`,
    },
    { ...changed, numberId: 'NID-1', iccid: SIM, subscriberId: null },
    [inventoryPage(PAGE), numberByIccid(SIM)],
    [numberByE164(NUMBER), ...used(NUMBER), order],
  ),
  example(
    numbers.updateNumber,
    { Number: NUMBER, Iccid: SIM },
    changed,
    [...line(NUMBER), ...used(NUMBER), ...subscriptions],
    [order],
  ),
  example(
    numbers.reactivateNumber,
    { PhoneNumber: NUMBER },
    { e164: NUMBER, accountId: null, numberStatus: NumberStatus.ACTIVE },
    [...line(NUMBER), ...used(NUMBER), ...subscriptions],
  ),
  example(numbers.refreshNnid, { PhoneNumber: NUMBER }, { e164: NUMBER, nnid: null }, [numberByE164(NUMBER)]),
  example(
    numberStatus.changeNumberStatus,
    { StatusChange: 'swap', EffectiveDate: '03/04/2026', PhoneNumbers },
    { orderId: 'JNUOID-1', orderStatus: OrderStatus.COMPLETED, message: null, numbers: [OTHER] },
    [...line(NUMBER), ...used(NUMBER), ...subscriptions, ...filters],
    [...line(OTHER), ...used(OTHER), order],
  ),
  example(
    sims.updateSimStatus,
    { ICCID: SIM, MSISDN: NUMBER, SimStatus: 'Empty' },
    { iccid: SIM, simStatus: null },
    [...line(NUMBER), ...used(NUMBER), ...subscriptions],
  ),
  example(sims.clearSimStatus, { ICCID: SIM }, { iccid: SIM, simStatus: null }, [
    ...line(NUMBER),
    ...subscriptions,
  ]),
  example(
    porting.portInNumber,
    {
      PortInNumber: NUMBER,
      CurrentCarrierName: '',
      CurrentAccountNumber: '',
      CurrentAccountPassword: '',
      CurrentBillingAddress: { Street1: '', City: '', State: '', Zip: '' },
    },
    changed,
    [...line(NUMBER), portInEligibility(NUMBER, NumberType.MVNO)],
    [order],
  ),
  example(porting.updatePortIn, { OrderId: 'JNUOID-1', ICCID: SIM }, { orderId: 'JNUOID-1' }, [
    order,
    ...line(NUMBER),
  ]),
  example(porting.cancelPortIn, { OrderId: 'JNUOID-1' }, { orderId: 'JNUOID-1' }, [order, ...line(NUMBER)]),
  example(porting.setPortOutPin, { PortOutNumber: NUMBER, PortOutPIN: '' }, changed, line(NUMBER), [order]),
  example(usage.setDataUsageLimits, { ValueUnit: 'MB', LimitValue: 1, PhoneNumbers }, set, used(NUMBER)),
  example(
    usage.updateDataUsageRenewalInfo,
    { PhoneNumbers, AutoRenew: true, PeriodType: 'M', RenewalDay: 1 },
    set,
    used(NUMBER),
  ),
  ...[voicemail.activateVoicemail, voicemail.updateVoicemail, voicemail.deleteVoicemail].map((kind) =>
    example(kind as typeof voicemail.updateVoicemail, { PhoneNumber: NUMBER }, { e164: NUMBER }, [
      voicemailInfo(NUMBER),
    ]),
  ),
  example(
    messages.sendMessage,
    { From: NUMBER, To: [{ Number: OTHER }], Body: '' },
    { messageId: 'TMID-1' } as messages.SentMessage,
    [...conversation(NUMBER), ...conversation(OTHER)],
  ),
  example(
    messages.reportDeviceDelivery,
    { MessageId: 'MSG-1' },
    { messageId: 'TMID-1', deliveryStatus: null, deliveredAt: null },
    [messageDetails('TMID-1'), ...conversation(NUMBER)],
  ),
];
