import { describe, expect, test } from '@jest/globals';
import { UpstreamError } from '../../src/datasources/telegent/errors.js';
import { OrderStatus, OrderType } from '../../src/datasources/telegent/records/index.js';
import { waitFor } from '../../src/workflows/lines/line-carrier.js';
import { later, progressAfter, progressOf } from '../../src/workflows/lines/line-outcome.js';
import { pendingStep, WorkflowStepName } from '../../src/workflows/lines/line-workflow.js';
import { refusedWith } from '../../src/workflows/mutation-outcome.js';
import { Refused, UserErrorCode } from '../../src/workflows/user-error.js';

const MINUTE = 60_000;
const NOW = 100 * MINUTE;
const step = { ...pendingStep(WorkflowStepName.SUBSCRIPTION), startedAt: NOW };

const told = (code: `${UserErrorCode}`, ...field: readonly string[]) => ({
  code: UserErrorCode[code],
  message: 'Mend it.',
  field,
});
type Told = ReturnType<typeof told>;

describe('a step that is refused', () => {
  test.each<[string, readonly Told[], number, string]>([
    ['for what the user must mend', [told('INVALID')], 0, 'PAUSED'],
    ['while somebody else works on it', [told('IN_PROGRESS')], 60, 'WAITING'],
    ['during maintenance', [told('MAINTENANCE')], 60, 'WAITING'],
    ['for one thing that passes and one that does not', [told('IN_PROGRESS'), told('INVALID')], 0, 'PAUSED'],
    ['as not done, a moment after it was begun', [told('NOT_DONE')], 14, 'WAITING'],
    ['as not done, again and again', [told('NOT_DONE')], 15, 'PAUSED'],
    ['for a number that lists do not have yet', [told('NOT_FOUND', 'numberId')], 14, 'WAITING'],
    ['for a number that lists should have', [told('NOT_FOUND', 'numberId')], 15, 'PAUSED'],
    ['for anything else that is absent', [told('NOT_FOUND', 'packageId')], 0, 'PAUSED'],
  ])('%s', (_what, userErrors, minutes, status) => {
    const now = NOW + minutes * MINUTE;
    const progress = progressOf(refusedWith(userErrors), [], step, now);
    expect(progress.step.status).toBe(status);
    expect(progressAfter(new Refused(userErrors), [], step, now)).toMatchObject({ step: { status } });
  });

  test('by the platform, in words that nobody knows, stops for the user', () => {
    const details = { operation: 'createSubscription', upstreamMessage: 'Not today' } as const;
    const rejected = new UpstreamError('UPSTREAM_REJECTED', 'No', details);
    expect(progressAfter(rejected, ['dataUsage'], step, NOW).step).toMatchObject({
      status: 'PAUSED',
      userErrors: [{ message: expect.stringContaining('Not today'), field: ['dataUsage'] }],
    });
  });
});

test('a platform that does not answer is asked again after 2 seconds, then twice as long, up to 5 minutes', () => {
  const pauses: number[] = [];
  let { failures } = step;
  for (let tries = 0; tries < 10; tries++) {
    const next = later({ ...step, failures }, NOW);
    expect(next.status).toBe('WAITING');
    failures = next.failures ?? 0;
    pauses.push(((next.nextAt ?? 0) - NOW) / 1_000);
  }
  expect(pauses).toEqual([2, 4, 8, 16, 32, 64, 128, 256, 300, 300]);
});

describe('the wait for an order', () => {
  const order = {
    id: 'JNOID-1',
    orderType: OrderType.PORT_IN,
    orderTypeText: null,
    orderStatusText: null,
    statusCode: null,
    statusMessage: null,
    placedAt: null,
    numbers: ['+12015550123'],
  };

  test.each<[`${OrderStatus}`, string]>([
    ['SUBMITTED', 'WAITING'],
    ['PENDING_CARRIER', 'WAITING'],
    ['SCHEDULED', 'WAITING'],
    ['UNKNOWN', 'WAITING'],
    ['ACTION_REQUIRED', 'PAUSED'],
    ['COMPLETED', 'DONE'],
    ['REJECTED', 'FAILED'],
    ['CANCELLED', 'FAILED'],
  ])('that is %s is %s', (orderStatus, status) => {
    const { step: waited, facts } = waitFor({ ...order, orderStatus: OrderStatus[orderStatus] }, NOW);
    const isOpen = status === 'WAITING' || status === 'PAUSED';
    // Others may correct an order that needs somebody, so that both are looked at again.
    expect(waited).toMatchObject({ status, nextAt: isOpen ? NOW + 10 * MINUTE : null });
    expect(facts).toEqual(status === 'DONE' ? { e164: '+12015550123' } : {});
  });
});
