import { afterAll, afterEach, describe, expect, jest, test } from '@jest/globals';
import fc from 'fast-check';
import { onUnknownWord, vocabulary } from '../../src/datasources/telegent/decode/vocabulary.js';
import * as words from '../../src/datasources/telegent/decode/words.js';
import * as records from '../../src/datasources/telegent/records/index.js';

const unknown = jest.fn<(name: string, word: string | null) => void>();
const stop = onUnknownWord(unknown);
afterEach(() => void unknown.mockClear());
afterAll(stop);

enum Fruit {
  RED_APPLE = 'RED_APPLE',
  UNKNOWN = 'UNKNOWN',
}

describe('a vocabulary', () => {
  const fruit = vocabulary('Fruit', Fruit, { pomme: Fruit.RED_APPLE });

  test.each(['RED_APPLE', 'red apple', 'Red-Apple', 'redapple', 'POMME'])('knows %j', (word) => {
    expect(fruit(word)).toBe(Fruit.RED_APPLE);
    expect(unknown).not.toHaveBeenCalled();
  });

  test('is silent about nothing', () => {
    expect([fruit(null), fruit(''), fruit('NULL'), fruit(undefined)]).toEqual([null, null, null, null]);
    expect(unknown).not.toHaveBeenCalled();
  });

  test('counts a word that it does not know', () => {
    expect(fruit('Pear')).toBe(Fruit.UNKNOWN);
    expect(unknown.mock.calls).toEqual([['Fruit', 'pear']]);
  });

  test('tells no more words apart than a metric can bear', () => {
    const any = vocabulary('Any', Fruit);
    for (let index = 0; index < 100; index++) any(`word${index}`);
    any('x'.repeat(50));
    const told = new Set(unknown.mock.calls.map(([, word]) => word));
    expect(unknown).toHaveBeenCalledTimes(101);
    expect(told.size).toBe(21);
    expect(told.has(null)).toBe(true);
  });

  test('reads every spelling of its words by case, dash, underscore and blank', () => {
    const separators = fc.constantFrom('', '-', '_', ' ');
    fc.assert(
      fc.property(separators, fc.boolean(), (separator, upper) => {
        const word = ['red', 'apple'].join(separator);
        expect(fruit(upper ? word.toUpperCase() : word)).toBe(Fruit.RED_APPLE);
      }),
    );
  });
});

test('a listener that was taken away hears nothing more', () => {
  const late = jest.fn<() => void>();
  onUnknownWord(late)();
  vocabulary('Late', Fruit)('pear');
  expect(late).not.toHaveBeenCalled();
});

describe('the words of the platform', () => {
  const {
    AuthenticationType,
    BillingFrequency,
    DataUnit,
    MessageDirection,
    MessageStatus,
    MessageType,
    NumberStatus,
    NumberType,
    OrderType,
    ProductType,
    SubscriberRole,
    ThrottleSpeed,
    VoiceRouteType,
    WebhookEvent,
  } = records;

  test.each<[string, (value: unknown) => string | null, readonly string[], string]>([
    ['numberType', words.numberType, ['MVNO', 'mvno', 'Mvno'], NumberType.MVNO],
    ['numberType', words.numberType, ['IoT', 'iot', 'IOT'], NumberType.IOT],
    ['numberType', words.numberType, ['Voip', 'voip'], NumberType.VOIP],
    ['messageType', words.messageType, ['A2P', 'a2p'], MessageType.A2P],
    ['productType', words.productType, ['Sms-Only', 'sms-only'], ProductType.SMS_ONLY],
    ['productType', words.productType, ['Data-Only', 'data-only'], ProductType.DATA_ONLY],
    ['productType', words.productType, ['Sms+Data', 'sms+data'], ProductType.SMS_DATA],
    ['productType', words.productType, ['Sms+Data+Voice', 'sms+data+voice'], ProductType.SMS_DATA_VOICE],
    ['numberStatus', words.numberStatus, ['Active', 'ACTIVE'], NumberStatus.ACTIVE],
    ['numberStatus', words.numberStatus, ['Cancelled', 'Canceled'], NumberStatus.CANCELLED],
    ['subscriberRole', words.subscriberRole, ['Account Admin', 'AccountAdmin'], SubscriberRole.ACCOUNT_ADMIN],
    ['orderType', words.orderType, ['portin', 'PortIn', 'port-in'], OrderType.PORT_IN],
    [
      'billingFrequency',
      words.billingFrequency,
      ['usage-based', 'Usage Based'],
      BillingFrequency.USAGE_BASED,
    ],
    ['dataUnit', words.dataUnit, ['mb', 'MB'], DataUnit.MB],
    [
      'authenticationType',
      words.authenticationType,
      ['Token', 'Bearer', 'bearer'],
      AuthenticationType.BEARER,
    ],
    ['voiceRouteType', words.voiceRouteType, ['URL', 'Webhook'], VoiceRouteType.URL],
    [
      'messageDirection',
      words.messageDirection,
      ['OUTBOUND', 'Outbound', 'outbound'],
      MessageDirection.OUTBOUND,
    ],
    ['messageStatus', words.messageStatus, ['Delivered', 'delivered'], MessageStatus.DELIVERED],
    ['webhookEvent', words.webhookEvent, ['New_Sms', 'New_SMS'], WebhookEvent.NEW_SMS],
    ['throttleSpeed', words.throttleSpeed, ['64-kbps', 'thr64kbps'], ThrottleSpeed.KBPS_64],
    ['throttleSpeed', words.throttleSpeed, ['512-kbps', 'thr512kbps'], ThrottleSpeed.KBPS_512],
    ['throttleSpeed', words.throttleSpeed, ['1-mbps', 'thr1024kbps', '1000kbps'], ThrottleSpeed.MBPS_1],
    ['throttleSpeed', words.throttleSpeed, ['5-mbps', 'thr5120kbps'], ThrottleSpeed.MBPS_5],
    ['throttleSpeed', words.throttleSpeed, ['100-mbps', 'thr102400kbps'], ThrottleSpeed.MBPS_100],
  ])('%s reads %p as %s', (_, read, spellings, expected) => {
    expect(spellings.map(read)).toEqual(spellings.map(() => expected));
    expect(unknown).not.toHaveBeenCalled();
  });

  test('a billing frequency of 1 means nothing that is documented', () => {
    expect(words.billingFrequency('1')).toBe(BillingFrequency.UNKNOWN);
  });

  test('a filter mode that is no level is no unknown level', () => {
    expect(words.messageFilterLevel('ACTIVE')).toBeNull();
    expect(words.messageFilterLevel('child')).toBe(records.MessageFilterLevel.CHILD);
    expect(unknown).not.toHaveBeenCalled();
  });
});
