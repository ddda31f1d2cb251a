import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { orderStatus } from '../../src/datasources/telegent/decode/order-status.js';
import {
  allowedActions,
  isDeclined,
  isFinal,
  isOpen,
  mayBecome,
  OrderAction,
  OrderStatus,
  OrderType,
  stateAfter,
  wasUpdatedBetween,
} from '../../src/datasources/telegent/records/index.js';

const { SUBMITTED, PENDING_CARRIER, ACTION_REQUIRED, SCHEDULED, COMPLETED, REJECTED, CANCELLED, UNKNOWN } =
  OrderStatus;
const OPEN = [SUBMITTED, PENDING_CARRIER, ACTION_REQUIRED, SCHEDULED];
const FINAL = [COMPLETED, REJECTED, CANCELLED];
const BOTH = [OrderAction.UPDATE, OrderAction.CANCEL];

const statuses = fc.constantFrom(...Object.values(OrderStatus));
const open = fc.constantFrom(...OPEN);

const portIn = (status: OrderStatus) => ({ orderType: OrderType.PORT_IN, orderStatus: status });

describe('what may be done', () => {
  test.each(OPEN)('an order that is %s can be updated and cancelled', (status) => {
    expect(allowedActions(portIn(status))).toEqual(BOTH);
    expect([isOpen(status), isFinal(status)]).toEqual([true, false]);
  });

  test.each(FINAL)('nothing follows on %s', (status) => {
    expect(allowedActions(portIn(status))).toEqual([]);
    expect([isOpen(status), isFinal(status)]).toEqual([false, true]);
    fc.assert(fc.property(statuses, (other) => mayBecome(status, other) === (status === other)));
  });

  test('nothing is promised of a state that nobody knows', () => {
    expect(allowedActions(portIn(UNKNOWN))).toEqual([]);
    expect([isOpen(UNKNOWN), isFinal(UNKNOWN)]).toEqual([false, false]);
  });

  test('only what may be a port-in can be changed', () => {
    fc.assert(
      fc.property(statuses, fc.constantFrom(...Object.values(OrderType)), (orderStatus, orderType) => {
        const mayBe = orderType === OrderType.PORT_IN || orderType === OrderType.UNKNOWN;
        const expected = mayBe && OPEN.includes(orderStatus) ? BOTH : [];
        expect(allowedActions({ orderType, orderStatus })).toEqual(expected);
      }),
    );
  });

  test.each([
    ['guide', ['Submitted', 'Pending Carrier Approval', 'Scheduled'], ['Completed', 'Rejected', 'Cancelled']],
    ['newer', ['Pending', 'InProgress', 'ResolutionRequired'], ['Complete', 'Error', 'Cancelled']],
  ])('the vocabulary of the %s documents says the same', (_edition, openWords, finalWords) => {
    const actionsIn = (word: string, code: string | null) =>
      allowedActions(portIn(orderStatus({ word, type: OrderType.PORT_IN, code, message: null })));
    for (const word of openWords) expect([word, actionsIn(word, null)]).toEqual([word, BOTH]);
    for (const word of finalWords) expect([word, actionsIn(word, null)]).toEqual([word, []]);
    // Declined with a code: it can be mended.
    expect(actionsIn(finalWords[1] ?? '', '8A')).toEqual(BOTH);
  });
});

describe('how it goes on', () => {
  test('an update starts again, a cancellation ends, and neither touches what has ended', () => {
    fc.assert(
      fc.property(statuses, (status) => {
        const after = BOTH.map((action) => stateAfter(status, action));
        expect(after).toEqual(OPEN.includes(status) ? [SUBMITTED, CANCELLED] : [null, null]);
      }),
    );
  });

  test('the carriers can bring each open order to an end, and none back to its beginning', () => {
    fc.assert(
      fc.property(open, (status) => {
        expect(FINAL.some((end) => mayBecome(status, end))).toBe(true);
        expect(mayBecome(status, CANCELLED)).toBe(false);
        expect(mayBecome(status, SUBMITTED)).toBe(status === SUBMITTED);
      }),
    );
  });

  test('what may become something may become all that follows on it', () => {
    fc.assert(
      fc.property(statuses, statuses, statuses, (one, other, third) => {
        expect(mayBecome(one, one)).toBe(true);
        if (mayBecome(one, other) && mayBecome(other, third)) expect(mayBecome(one, third)).toBe(true);
      }),
    );
  });

  test('a declined order goes on by an update alone', () => {
    expect([...OPEN, ...FINAL].filter((status) => mayBecome(ACTION_REQUIRED, status))).toEqual([
      ACTION_REQUIRED,
      REJECTED,
    ]);
    expect(Object.values(OrderStatus).filter(isDeclined)).toEqual([ACTION_REQUIRED, REJECTED]);
  });
});

describe('an update that shows', () => {
  test('is none that the carriers could have done', () => {
    fc.assert(
      fc.property(statuses, statuses, (before, after) => {
        if (mayBecome(before, after)) expect(wasUpdatedBetween(before, after)).toBe(false);
      }),
    );
  });

  test('is none of an order that had ended, and never a cancellation', () => {
    fc.assert(
      fc.property(statuses, (status) => {
        for (const end of [...FINAL, UNKNOWN]) expect(wasUpdatedBetween(end, status)).toBe(false);
        expect(wasUpdatedBetween(status, CANCELLED)).toBe(false);
      }),
    );
  });

  test.each([
    [PENDING_CARRIER, SUBMITTED],
    [SCHEDULED, SUBMITTED],
    [ACTION_REQUIRED, SUBMITTED],
    [ACTION_REQUIRED, PENDING_CARRIER],
    [ACTION_REQUIRED, COMPLETED],
  ])('leads from %s to %s', (before, after) => {
    expect(wasUpdatedBetween(before, after)).toBe(true);
  });
});
