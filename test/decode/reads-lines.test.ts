import { describe, expect, test } from '@jest/globals';
import { availabilityPage, portInEligibility } from '../../src/datasources/telegent/reads/availability.js';
import { deviceDetails } from '../../src/datasources/telegent/reads/devices.js';
import {
  filterMessages,
  messageDetails,
  searchMessages,
} from '../../src/datasources/telegent/reads/messages.js';
import { orderById } from '../../src/datasources/telegent/reads/orders.js';
import { dataUsage, dataUsageSettings } from '../../src/datasources/telegent/reads/usage.js';
import { voicemailInfo } from '../../src/datasources/telegent/reads/voicemail.js';
import {
  DataUnit,
  MessageFormat,
  MessageType,
  NumberType,
  OrderStatus,
  ThrottleSpeed,
} from '../../src/datasources/telegent/records/index.js';

const E164 = '+12015550100';

test('an order takes its state from both vocabularies and its carrier code', () => {
  const decode = (order: object) =>
    orderById('JNUOID-1').decode({ OrderId: 'JNUOID-1', OrderType: 'PortIn', ...order });
  const declined = {
    OrderStatus: 'Error',
    OrderStatusMessage: '8A-ACCOUNT_NUM',
    OrderDate: '2025-12-08T00:12:08.89',
  };
  expect(decode(declined)).toMatchObject({
    orderStatus: OrderStatus.ACTION_REQUIRED,
    orderStatusText: 'Error',
    statusCode: '8A',
    statusMessage: 'ACCOUNT_NUM',
    placedAt: '2025-12-08T00:12:08.890Z',
    numbers: [],
  });
  expect(decode({ PhoneNumbersOrdered: { Number: E164 } })?.numbers).toEqual([E164]);
});

describe('usage', () => {
  test('is asked for many numbers and answered by number, in one unit', () => {
    expect(dataUsage.body([E164])).toEqual({ PhoneNumbers: [{ Number: E164 }] });
    const answer = {
      PhoneNumbers: [
        {
          Number: '12015550100',
          Status: 'ACTIVE',
          Used: '500 KB',
          Remaining: '20 MB',
          CurrentBehavior: 'Active',
        },
        { Number: '+12015550101', Status: 'Error', StatusMessage: 'Data is not enabled' },
        { Number: '+12015550102', Status: 'SUSPENDED', StatusMessage: 'SIM suspended', Used: '1 MB' },
      ],
    };
    const decoded = dataUsage.decode(answer);
    expect(decoded.get(E164)).toMatchObject({
      used: 0.5,
      remaining: 20,
      unit: DataUnit.MB,
      usedText: '500 KB',
    });
    expect(decoded.get('+12015550101')).toBeNull();
    expect(decoded.get('+12015550102')).toMatchObject({
      used: 1,
      remaining: null,
      status: 'SUSPENDED',
      statusMessage: 'SIM suspended',
    });
    expect(decoded.has('+12015550103')).toBe(false);
  });

  test('settings read the speed in the spelling of the answer, and megabytes where no unit is told', () => {
    const row = {
      Number: E164,
      Status: 'Success',
      NotifyValue: '14',
      LimitValue: 20,
      ThrottleSpeed: 'thr1024kbps',
    };
    expect(dataUsageSettings.decode({ PhoneNumbers: row }).get(E164)).toEqual({
      e164: E164,
      unit: DataUnit.MB,
      unitText: null,
      notifyAt: 14,
      throttleAt: null,
      throttleSpeed: ThrottleSpeed.MBPS_1,
      throttleSpeedText: 'thr1024kbps',
      limitAt: 20,
    });
  });
});

test('a device or a voicemail of which nothing is told is none', () => {
  const refused = { PhoneNumber: E164, Status: 'Error', StatusMessage: 'No device seen', IMEI: '' };
  expect(deviceDetails(E164, 'AID-1').decode(refused)).toBeNull();
  expect(deviceDetails(E164).body).toEqual({ PhoneNumber: E164 });
  expect(voicemailInfo(E164).decode({ PhoneNumber: E164, Email: 'NULL' })).toBeNull();
  expect(voicemailInfo(E164).decode({ VoicemailEnabled: 'false' })).toMatchObject({ enabled: false });
});

describe('messages', () => {
  test('are one message under both prefixes, with the receiver as text or as a list', () => {
    const details = messageDetails('TMID-1').decode({
      MessageId: 'MSG-1',
      To: '+12015550101, +12015550102',
      Type: 'P2P',
      Region: ' United States ',
    });
    expect(details).toMatchObject({
      id: 'TMID-1',
      to: ['+12015550101', '+12015550102'],
      messageType: MessageType.P2P,
      region: 'United States',
      owner: undefined,
    });
    const { messages } = searchMessages({ e164: E164, page: 1, size: 25 }).decode({
      Results: [
        {
          MessageID: 'TMID-1',
          To: [{ Number: E164 }],
          Cost: '$0.0045',
          MmsMedia: [{ MediaUrl: 'https://m.example' }],
        },
      ],
    });
    expect(messages).toMatchObject([{ id: 'TMID-1', to: [E164], cost: '0.0045', format: MessageFormat.MMS }]);
  });

  test('a filtered page may say its size where the search has its rows', () => {
    const read = filterMessages({ e164: E164, page: 1, size: 25 });
    const row = { MessageId: 'MSG-1', CreatedAt: '2025-05-01T12:00:00Z' };
    expect(read.decode({ Messages: [row], Results: 25, Total: 100 })).toMatchObject({ total: 100, pages: 4 });
    expect(read.decode({ Results: [row], Total: 1 })).toMatchObject({
      messages: [{ id: 'TMID-1' }],
      pages: null,
    });
  });
});

describe('availability', () => {
  test('asks in the platform’s words and reads codes as text', () => {
    const search = {
      areaCode: '201',
      zipCode: null,
      messageType: MessageType.P2P,
      messageEnabled: true,
      voiceEnabled: null,
      page: 2,
    };
    const read = availabilityPage(search);
    expect(read.body).toEqual({
      NumberType: 'mobile',
      MessageType: 'p2p',
      MessageEnabled: true,
      VoiceEnabled: false,
      PageNumber: 2,
      AreaCode: '201',
      ZipCode: '',
    });
    const areas = [{ NGP: 'SAG', AreaCode: 201, Zipcode: 601 }, { NGP: 'SAG' }];
    expect(read.decode({ ResultsTotal: '7700', AvailableNumberAreas: areas })).toEqual({
      total: 7700,
      areas: [{ areaCode: '201', zipCode: '00601', ngp: 'SAG' }],
    });
  });

  test('eligibility must be told', () => {
    const read = portInEligibility(E164, NumberType.IOT);
    expect(read.body).toEqual({ PhoneNumber: E164, TargetClassification: 'iot' });
    expect(read.decode({ Eligible: 'false', Message: 'Not portable' })).toMatchObject({
      eligible: false,
      reason: 'Not portable',
    });
    expect(() => read.decode({ Message: 'Not portable' })).toThrow('Eligible is missing');
    expect(() => read.decode(null)).toThrow('the answer is empty');
  });
});
