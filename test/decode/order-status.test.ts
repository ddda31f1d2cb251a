import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import {
  correctableDeclines,
  orderStatus,
  statusMessage,
} from '../../src/datasources/telegent/decode/order-status.js';
import { OrderStatus, OrderType } from '../../src/datasources/telegent/records/index.js';

const portIn = (word: unknown, decline?: string): OrderStatus =>
  orderStatus({ word, type: OrderType.PORT_IN, ...statusMessage(decline) });

describe('both vocabularies', () => {
  test.each([
    ['Submitted', OrderStatus.SUBMITTED],
    ['Pending', OrderStatus.SUBMITTED],
    ['Pending Carrier Approval', OrderStatus.PENDING_CARRIER],
    ['InProgress', OrderStatus.PENDING_CARRIER],
    ['In Progress', OrderStatus.PENDING_CARRIER],
    ['ResolutionRequired', OrderStatus.ACTION_REQUIRED],
    ['Scheduled', OrderStatus.SCHEDULED],
    ['Completed', OrderStatus.COMPLETED],
    ['Complete', OrderStatus.COMPLETED],
    ['COMPLETE', OrderStatus.COMPLETED],
    ['Rejected', OrderStatus.REJECTED],
    ['Error', OrderStatus.REJECTED],
    ['Cancelled', OrderStatus.CANCELLED],
    ['Canceled', OrderStatus.CANCELLED],
    ['Updated', OrderStatus.UNKNOWN],
    [null, OrderStatus.UNKNOWN],
  ])('%j is %s', (word, expected) => expect(portIn(word)).toBe(expected));
});

describe('a declined port-in', () => {
  test.each(Object.keys(correctableDeclines))('can be mended after %s', (code) => {
    expect(portIn('Rejected', `${code}-ANY`)).toBe(OrderStatus.ACTION_REQUIRED);
    expect(portIn('Error', `${code}-ANY`)).toBe(OrderStatus.ACTION_REQUIRED);
  });

  test.each([...Object.keys(correctableDeclines), '9Z'])('can be mended after %s without a text', (code) => {
    expect(portIn('Rejected', code)).toBe(OrderStatus.ACTION_REQUIRED);
    expect(portIn('Error', ` ${code} `)).toBe(OrderStatus.ACTION_REQUIRED);
  });

  test('waits for a person when its code is unknown', () => {
    expect(portIn('Error', '9Z-SOMETHING_NEW')).toBe(OrderStatus.ACTION_REQUIRED);
  });

  test.each(['2H-ACCOUNT_ON_HOLD', '3G-GROUP PLAN', '4R-NUMBER RECENTLY ACTIVATED'])(
    'is final for %s',
    (decline) => {
      expect(portIn('Rejected', decline)).toBe(OrderStatus.REJECTED);
    },
  );

  test('is final without a code', () => {
    expect(portIn('Error', 'The number cannot be ported')).toBe(OrderStatus.REJECTED);
    expect(portIn('Error')).toBe(OrderStatus.REJECTED);
  });

  test('needs action when the platform says so, whatever the reason', () => {
    expect(portIn('ResolutionRequired', '2H-ACCOUNT HOLD')).toBe(OrderStatus.ACTION_REQUIRED);
  });
});

test('only a port-in can be corrected', () => {
  const provision = { word: 'Error', type: OrderType.PROVISION, code: '8A', message: null };
  expect(orderStatus(provision)).toBe(OrderStatus.REJECTED);
  expect(orderStatus({ ...provision, type: OrderType.UNKNOWN })).toBe(OrderStatus.ACTION_REQUIRED);
});

test.each([
  ['8A-ACCOUNT_NUM_REQ_OR_INCORRECT', '8A', 'ACCOUNT_NUM_REQ_OR_INCORRECT'],
  ['6P-REMOVE NUMBER LOCK ON VERIZON ACCOUNT', '6P', 'REMOVE NUMBER LOCK ON VERIZON ACCOUNT'],
  ['1P-NAME-OR-ADDRESS', '1P', 'NAME-OR-ADDRESS'],
  ['6B - PIN', '6B', 'PIN'],
  ['6B-', '6B', null],
  ['1P', '1P', null],
  ['FAILED', null, 'FAILED'],
  ['404', null, '404'],
  ['No port-in request found', null, 'No port-in request found'],
  ['Not available', null, 'Not available'],
  ['', null, null],
  [null, null, null],
])('the message %j is code %j and text %j', (written, code, message) => {
  expect(statusMessage(written)).toEqual({ code, message });
});

const codes = fc.stringMatching(/^[0-9A-Z]{1,8}$/);

test('code and text are split at the first dash', () => {
  fc.assert(
    fc.property(codes, fc.stringMatching(/^[A-Z0-9][A-Z0-9 _-]{0,30}[A-Z0-9]$/), (code, message) => {
      fc.pre(message !== 'NULL');
      expect(statusMessage(`${code}-${message}`)).toEqual({ code, message });
    }),
  );
});

test('a code changes only a decline, and only to an open state', () => {
  const words = [
    'Submitted',
    'InProgress',
    'Scheduled',
    'Complete',
    'Cancelled',
    'Rejected',
    'Error',
    'Lost',
  ];
  fc.assert(
    fc.property(
      fc.constantFrom(...words),
      codes,
      fc.constantFrom(...Object.values(OrderType)),
      (word, code, type) => {
        const without = orderStatus({ word, type, code: null, message: null });
        const withCode = orderStatus({ word, type, code, message: null });
        if (without === OrderStatus.REJECTED) {
          expect([OrderStatus.REJECTED, OrderStatus.ACTION_REQUIRED]).toContain(withCode);
        } else {
          expect(withCode).toBe(without);
        }
      },
    ),
  );
});
