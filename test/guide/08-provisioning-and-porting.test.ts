import { describe, expect, test } from '@jest/globals';
import { call } from '../mutations/call.js';
import { advance } from '../upstream/passing-time.js';
import { idIn, scenario } from './scenario.js';

const { stack, demo, does, asks } = scenario();

describe('section 8.1: a brand-new number', () => {
  test('availability is checked, the number provisioned, and read back', async () => {
    await stack().resetJournal();
    const { numberAvailability } = await asks(
      `query ($input: NumberAvailabilityInput!) { numberAvailability(input: $input) {
        areas(first: 5) { nodes { areaCode } } } }`,
      { input: { messageType: 'P2P', messageEnabled: true, voiceEnabled: true, page: 1, areaCode: '201' } },
    );
    expect(numberAvailability).toMatchObject({
      areas: { nodes: expect.arrayContaining([{ areaCode: '201' }]) },
    });
    const { entries } = await stack().journal();
    expect(entries.find(({ operation }) => operation === 'searchAvailableNumbers')?.body).toMatchObject({
      NumberType: 'mobile',
      MessageType: 'p2p',
      MessageEnabled: true,
      VoiceEnabled: true,
      PageNumber: 1,
      AreaCode: '201',
    });

    const [accountId, subscriberId] = [demo('familyAccountId'), demo('familyManagerId')];
    const [messageRouteId, voiceRouteId] = [demo('messageRouteId'), demo('voiceRouteId')];
    const { payload, writes } = await does(
      'provisionNumber',
      {
        type: 'MVNO',
        messageType: 'P2P',
        messageEnabled: true,
        voiceEnabled: true,
        dataEnabled: true,
        messageRouteId,
        voiceRouteId,
        areaCode: '201',
        iccid: '8901240397190195850',
        productType: 'SMS_DATA_VOICE',
        subscriberId,
        accountId,
      },
      'number { id } order { orderStatus }',
    );
    expect(writes).toEqual([
      {
        operation: 'provisionNumber',
        body: {
          NumberType: 'mvno',
          MessageType: 'p2p',
          MessageEnabled: true,
          VoiceEnabled: true,
          DataEnabled: true,
          MessageRouteId: messageRouteId,
          VoiceRouteId: voiceRouteId,
          AreaCode: '201',
          ICCID: '8901240397190195850',
          ProductType: 'Sms+Data+Voice',
          AssignedSubscriberId: subscriberId,
          AccountId: accountId,
        },
      },
    ]);
    expect(payload).toMatchObject({ order: { orderStatus: 'COMPLETED' } });
    const document = `query ($id: ID) { number(id: $id) { e164 numberType messageType productType iccid
      subscriber { id } account { id } messageRoute { id } voiceRoute { id } } }`;
    expect(await asks(document, { id: idIn(payload, 'number') })).toEqual({
      number: {
        e164: expect.stringMatching(/^\+1201/),
        numberType: 'MVNO',
        messageType: 'P2P',
        productType: 'SMS_DATA_VOICE',
        iccid: '8901240397190195850',
        subscriber: { id: subscriberId },
        account: { id: accountId },
        messageRoute: { id: messageRouteId },
        voiceRoute: { id: voiceRouteId },
      },
    });
  });

  test('an IoT number is p2p only, and no number is bought without a subscriber', async () => {
    const input = {
      type: 'IOT',
      messageType: 'A2P',
      productType: 'SMS_DATA',
      messageRouteId: demo('messageRouteId'),
      accountId: demo('familyAccountId'),
    };
    const { payload } = await call(stack(), 'provisionNumber', input);
    expect(payload?.userErrors).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ code: 'MISMATCH', field: ['messageType'] }),
        expect.objectContaining({ field: ['subscriberId'] }),
      ]),
    );
  });
});

/** Of its own, since that of section 8.1 serves the number there by now. */
const SIM_OF_PORTED_NUMBER = '8901240397190002080';
const PORTED_NUMBER = '+13136398786';
const BILLING_ADDRESS = {
  street1: '2701 N Thanksgiving Way',
  street2: 'Suite 202',
  city: 'Lehi',
  state: 'UT',
  zip: '84043',
};

const portIn = () => ({
  accountId: demo('familyAccountId'),
  subscriberId: demo('familyManagerId'),
  messageRouteId: demo('messageRouteId'),
  number: PORTED_NUMBER,
  iccid: SIM_OF_PORTED_NUMBER,
  carrierName: 'Verizon',
  accountNumber: '46512222',
  accountPassword: '0000',
  classification: 'MVNO',
  subscriberName: 'Jane Doe',
  billingAddress: BILLING_ADDRESS,
  authorizationSigned: true,
});

/** What the order says a minute later. */
async function statusOf(orderId: string): Promise<unknown> {
  await advance(stack(), 60);
  const { order } = await asks('query ($id: ID!) { order(id: $id) { orderStatus } }', { id: orderId });
  return (order as { orderStatus: string }).orderStatus;
}

/** Seven business days from now, which a wireline needs and every carrier accepts. */
async function inSevenBusinessDays(): Promise<string> {
  const { now } = await stack().control<{ now: number }>('clock');
  const day = new Date(now);
  for (let left = 7; left > 0;) {
    day.setUTCDate(day.getUTCDate() + 1);
    if (day.getUTCDay() % 6 !== 0) left--;
  }
  return day.toISOString().slice(0, 10);
}

describe('section 8.2: a number is ported in', () => {
  let orderId = '';

  test('step 1: eligibility', async () => {
    await stack().resetJournal();
    const { portInEligibility } = await asks(
      'query ($input: PortInEligibilityInput!) { portInEligibility(input: $input) { eligible } }',
      { input: { number: PORTED_NUMBER, classification: 'MVNO' } },
    );
    expect(portInEligibility).toEqual({ eligible: true });
    const { entries } = await stack().journal();
    expect(entries.find(({ operation }) => operation === 'checkPortInEligibility')?.body).toEqual({
      PhoneNumber: PORTED_NUMBER,
      TargetClassification: 'mvno',
    });
  });

  test('step 2: nothing is submitted without a signed authorization; with one, the order is', async () => {
    const unsigned = await call(stack(), 'submitPortIn', { ...portIn(), authorizationSigned: false });
    expect(unsigned.payload?.userErrors).toMatchObject([{ field: ['authorizationSigned'] }]);

    const { payload, writes } = await does('submitPortIn', portIn(), 'order { id orderStatus }');
    expect(writes).toEqual([
      {
        operation: 'portInNumber',
        body: {
          PortInNumber: PORTED_NUMBER,
          ICCID: SIM_OF_PORTED_NUMBER,
          CurrentCarrierName: 'Verizon',
          CurrentAccountNumber: '46512222',
          CurrentAccountPassword: '***',
          TargetPortinClassification: 'mvno',
          SubscriberName: 'Jane Doe',
          CurrentBillingAddress: {
            Street1: '2701 N Thanksgiving Way',
            Street2: 'Suite 202',
            City: 'Lehi',
            State: 'UT',
            Zip: '84043',
          },
        },
      },
    ]);
    expect(payload).toMatchObject({ order: { orderStatus: 'SUBMITTED' } });
    orderId = idIn(payload, 'order');
  });

  test('step 3: what the losing carrier rejects is mended in the open order', async () => {
    await stack().control(`portins/${orderId}`, {
      to: 'ActionRequired',
      code: '8A',
      message: 'ACCOUNT_NUM_REQ_OR_INCORRECT',
    });
    expect(await statusOf(orderId)).toBe('ACTION_REQUIRED');
    // As the specification writes a day; the guide writes 04/23/2026.
    const portInDate = await inSevenBusinessDays();
    const { writes } = await does(
      'updatePortIn',
      {
        orderId,
        carrierName: 'Sinch',
        subscriberName: 'Jane M. Doe',
        accountNumber: '7617',
        accountPassword: '0813',
        portInDate,
        billingAddress: { ...BILLING_ADDRESS, street2: '' },
      },
      'order { orderStatus }',
    );
    expect(writes).toEqual([
      {
        operation: 'updatePortIn',
        body: {
          OrderId: orderId,
          CurrentCarrierName: 'Sinch',
          SubscriberName: 'Jane M. Doe',
          CurrentAccountNumber: '7617',
          CurrentAccountPassword: '***',
          PortInDate: portInDate,
          CurrentBillingAddress: {
            Street1: '2701 N Thanksgiving Way',
            Street2: '',
            City: 'Lehi',
            State: 'UT',
            Zip: '84043',
          },
        },
      },
    ]);
    expect(await statusOf(orderId)).toBe('SUBMITTED');
  });

  test('step 4: an order is cancelled by its id, for good', async () => {
    const { writes } = await does('cancelPortIn', { orderId }, 'order { orderStatus }');
    expect(writes).toEqual([{ operation: 'cancelPortIn', body: { OrderId: orderId } }]);
    expect(await statusOf(orderId)).toBe('CANCELLED');
    const again = await call(stack(), 'updatePortIn', { orderId, accountNumber: '1' });
    expect(again.payload?.userErrors).toMatchObject([{ code: 'WRONG_STATE' }]);
  });

  test('step 5: a fresh order is watched until it is completed', async () => {
    const { payload } = await does('submitPortIn', { ...portIn(), allowRepeat: true }, 'order { id }');
    const fresh = idIn(payload, 'order');
    expect(fresh).not.toBe(orderId);
    const seen = [await statusOf(fresh)];
    for (const to of ['PendingCarrier', 'Scheduled', 'Completed']) {
      await stack().control(`portins/${fresh}`, { to });
      seen.push(await statusOf(fresh));
    }
    expect(seen).toEqual(['SUBMITTED', 'PENDING_CARRIER', 'SCHEDULED', 'COMPLETED']);
  });
});

describe('section 8.3: a number is ported out', () => {
  test('its PIN is issued, and never shown', async () => {
    const number = demo('familyNumber');
    const { writes } = await does('issuePortOutPin', { number, pin: '1234' }, 'number { portOutPinIssued }');
    expect(writes).toEqual([
      { operation: 'setPortOutPin', body: { PortOutNumber: number, PortOutPIN: '***' } },
    ]);
    expect(
      await asks('query ($number: E164) { number(number: $number) { portOutPinIssued } }', { number }),
    ).toEqual({
      number: { portOutPinIssued: true },
    });
    expect(stack().output()).not.toContain('1234');
  });

  test('a line is not cancelled meanwhile, unless forced', async () => {
    const input = { change: 'CANCEL', numbers: [{ number: demo('familyNumber') }] };
    const { payload } = await call(stack(), 'changeNumberStatus', input);
    expect(payload?.userErrors).toMatchObject([{ code: 'CONFIRMATION_REQUIRED' }]);
  });
});
