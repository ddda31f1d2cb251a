import { afterAll, afterEach, describe, expect, jest, test } from '@jest/globals';
import { address } from '../../src/datasources/telegent/decode/address.js';
import { e164 } from '../../src/datasources/telegent/decode/e164.js';
import { flag } from '../../src/datasources/telegent/decode/flag.js';
import { iccid } from '../../src/datasources/telegent/decode/iccid.js';
import { commaSeparated, text, textList } from '../../src/datasources/telegent/decode/text.js';
import { onUnreadableValue } from '../../src/datasources/telegent/decode/unreadable.js';

const unreadable = jest.fn<(kind: string) => void>();
const stop = onUnreadableValue(unreadable);
afterEach(() => void unreadable.mockClear());
afterAll(stop);

describe('text', () => {
  test.each([
    [' Main Street ', 'Main Street'],
    [993, '993'],
    ['Null', 'Null'],
    ['NULL', null],
    ['', null],
    ['  ', null],
    [null, null],
    [undefined, null],
    [true, null],
    [{}, null],
  ])('%j is %j', (written, expected) => expect(text(written)).toBe(expected));

  test('lists are of texts or of objects, or the only item alone', () => {
    expect(textList(['+1', '', null, '+2'])).toEqual(['+1', '+2']);
    expect(textList([{ Number: '+1' }, { Number: null }, '+2'], 'Number')).toEqual(['+1', '+2']);
    expect(textList({ Number: '+1' }, 'Number')).toEqual(['+1']);
    expect(textList('+1')).toEqual(['+1']);
    expect(textList(null)).toEqual([]);
    expect(textList([{ Number: '+1' }])).toEqual([]);
  });

  test('words between commas', () => {
    expect(commaSeparated('Order_Update, New_Sms,,')).toEqual(['Order_Update', 'New_Sms']);
    expect(commaSeparated(null)).toEqual([]);
  });
});

describe('flag', () => {
  test.each([
    [true, true],
    ['true', true],
    ['True', true],
    [1, true],
    ['Yes', true],
    [false, false],
    ['FALSE', false],
    ['0', false],
    [null, null],
    ['NULL', null],
  ])('%j is %j', (written, expected) => {
    expect(flag(written)).toBe(expected);
    expect(unreadable).not.toHaveBeenCalled();
  });

  test('another word is none, and counted', () => {
    expect(flag('maybe')).toBeNull();
    expect(unreadable.mock.calls).toEqual([['flag']]);
  });
});

test.each([
  ['+18015555555', '+18015555555'],
  ['18015555555', '+18015555555'],
  ['8015555555', '+18015555555'],
  ['(801) 555-5555', '+18015555555'],
  ['+44 20 7946 0000', '+442079460000'],
  ['72345', '72345'],
  ['Telegent', 'Telegent'],
  ['', null],
])('the phone number %j is %j', (written, expected) => expect(e164(written)).toBe(expected));

test.each([
  ['8901240397190557414F', '8901240397190557414'],
  ['8901240397190557414f', '8901240397190557414'],
  ['8901 2403 9719 0557 414', '8901240397190557414'],
  ['12345678900987654321', '12345678900987654321'],
  ['F', null],
  ['NULL', null],
])('the ICCID %j is %j', (written, expected) => expect(iccid(written)).toBe(expected));

test('an ICCID that came as a number has lost digits', () => {
  expect(iccid(JSON.parse('8901240397190557414'))).toBeNull();
  expect(unreadable.mock.calls).toEqual([['iccid']]);
});

test('an address takes the word NULL for null, and is null when nothing is left', () => {
  expect(address({ Street1: '100 Main St', Street2: 'NULL', City: 'Lehi', Zip: 84043 })).toEqual({
    street1: '100 Main St',
    street2: null,
    city: 'Lehi',
    state: null,
    zip: '84043',
    country: null,
  });
  expect(address({ Street1: null, Street2: 'NULL' })).toBeNull();
  expect(address('NULL')).toBeNull();
  expect(address(null)).toBeNull();
});
