import { describe, expect, test } from '@jest/globals';
import { inventoryPage, numberByE164, numberByIccid } from '../../src/datasources/telegent/reads/numbers.js';
import {
  MessageType,
  NumberStatus,
  NumberType,
  ProductType,
} from '../../src/datasources/telegent/records/index.js';

const E164 = '+12015550100';
const inventory = inventoryPage({ page: 2, size: 1000 });

/** A number as the inventory has it; the values are the platform's own forms. */
const ROW = {
  Number: '+18015555555',
  Tnid: 'TNID-9772956561858',
  OrderId: 'TNOID-ddbaad7c',
  NumberType: 'mobile',
  MessageEnabled: 'true',
  MessageType: 'p2p',
  Classification: 'MVNO',
  VoiceEnabled: true,
  MessageRouteId: 'MRID-1',
  VoiceRouteId: 'T9992774',
  Status: 'Active',
  OriginalDatePurchased: '02/05/2023',
  AssignedSubscriberId: 'SID-1',
  Iccid: '8901240397190557414F',
  Cnam: 'ABC Corp',
  QrActivationLink: 'https://api.telegent.com/qr-activation-link',
  SwapsRemaining: '1',
  NextSwapResetDate: '2025-12-04T22:09:41.56',
  ProductType: 'Sms+Data+Voice',
  PortOutPin: '9876',
};

const numberIn = (fields: object) => inventory.decode({ PhoneNumbers: [{ ...ROW, ...fields }] }).numbers[0];

test('the inventory is asked for everything, its page number as text', () => {
  expect(inventory.query).toEqual({ PageNumber: '2', Filter: 'All', TotalNumbersRequested: 1000 });
});

test('a number of the inventory', () => {
  expect(inventory.decode({ TotalResults: '346', PageNumber: 2, PhoneNumbers: [ROW] })).toEqual({
    total: 346,
    pageNumber: 2,
    numbers: [
      {
        id: 'NID-9772956561858',
        e164: '+18015555555',
        numberType: NumberType.MVNO,
        numberTypeText: 'MVNO',
        messageType: MessageType.P2P,
        messageTypeText: 'p2p',
        productType: ProductType.SMS_DATA_VOICE,
        productTypeText: 'Sms+Data+Voice',
        numberStatus: NumberStatus.ACTIVE,
        numberStatusText: 'Active',
        messageEnabled: true,
        voiceEnabled: true,
        messageRouteId: 'MRID-1',
        voiceRouteId: 'T9992774',
        orderId: 'TNOID-ddbaad7c',
        purchasedOn: '2023-02-05',
        subscriberId: 'TSUID-1',
        iccid: '8901240397190557414',
        callerName: 'ABC Corp',
        qrLink: 'https://api.telegent.com/qr-activation-link',
        swapsRemaining: 1,
        nextSwapResetAt: '2025-12-04T22:09:41.560Z',
        portOutPinIssued: true,
      },
    ],
  });
});

describe('the kind of a number', () => {
  test.each([
    ['its classification in any case', { Classification: 'iot' }, NumberType.IOT, 'iot'],
    [
      'unknown when nothing but mobile is told',
      { Classification: null, NumberType: 'Mobile' },
      NumberType.UNKNOWN,
      null,
    ],
    ['another word in NumberType', { Classification: '', NumberType: 'voip' }, NumberType.VOIP, 'voip'],
    [
      'unknown for a new word, which is kept',
      { Classification: 'satellite' },
      NumberType.UNKNOWN,
      'satellite',
    ],
  ])('is %s', (_, fields, numberType, numberTypeText) => {
    expect(numberIn(fields)).toMatchObject({ numberType, numberTypeText });
  });
});

test('a port-out PIN is told of, never told', () => {
  expect(numberIn({ PortOutPin: '' })?.portOutPinIssued).toBe(false);
  expect(numberIn({ PortOutPin: null })?.portOutPinIssued).toBe(false);
  expect(numberIn({ PortOutPin: 'NULL' })?.portOutPinIssued).toBe(false);
  expect(JSON.stringify(numberIn({ PortOutPin: '9876' }))).not.toContain('9876');
});

describe('a number read alone', () => {
  test('is asked for by number or SIM', () => {
    expect(numberByE164(E164).query).toEqual({ Number: E164 });
    expect(numberByIccid('8901240397190557414').query).toEqual({ ICCID: '8901240397190557414' });
  });

  test('spells its id in another way and does not carry its product type', () => {
    const { Tnid: TNID, ProductType: _product, PortOutPin: _pin, ...rest } = ROW;
    expect(numberByE164(E164).decode({ ...rest, TNID, MessageType: 'A2P' })).toMatchObject({
      id: 'NID-9772956561858',
      messageType: MessageType.A2P,
      productType: undefined,
      portOutPinIssued: null,
    });
  });

  test('may have no id', () => {
    expect(numberByE164(E164).decode({ Number: E164 })).toMatchObject({ id: null, e164: E164 });
  });

  test('is null when there is none', () => {
    expect(numberByE164(E164).decode({ Number: null })).toBeNull();
    expect(numberByE164(E164).whenNotFound).toEqual({ value: null });
  });
});
