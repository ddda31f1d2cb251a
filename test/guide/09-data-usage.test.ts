import { describe, expect, test } from '@jest/globals';
import { call } from '../mutations/call.js';
import { scenario } from './scenario.js';

const { stack, demo, does, asks } = scenario();

describe('section 9: data usage limits and thresholds', () => {
  test('all three thresholds of two numbers are set in one call, and read back', async () => {
    const numbers = [demo('familyNumber'), '+13855550105'];
    const { writes } = await does(
      'setDataUsageLimits',
      {
        unit: 'MB',
        notifyAt: 8,
        throttleAt: 10,
        throttleSpeed: 'MBPS_1',
        limitAt: 15,
        numbers,
      },
      '',
    );
    expect(writes).toEqual([
      {
        operation: 'setDataUsageLimits',
        body: {
          ValueUnit: 'MB',
          NotifyValue: 8,
          ThrottleValue: 10,
          ThrottleSpeed: '1-mbps',
          LimitValue: 15,
          PhoneNumbers: numbers.map((Number) => ({ Number })),
        },
      },
    ]);
    for (const number of numbers) {
      const document = `query ($number: E164) { number(number: $number) {
        dataUsageSettings { unit notifyAt throttleAt throttleSpeed limitAt } dataUsage { used unit } } }`;
      expect(await asks(document, { number })).toMatchObject({
        number: {
          dataUsageSettings: {
            unit: 'MB',
            notifyAt: 8,
            throttleAt: 10,
            throttleSpeed: 'MBPS_1',
            limitAt: 15,
          },
        },
      });
    }
  });

  test('notify before throttle before limit', async () => {
    const input = { unit: 'MB', notifyAt: 12, throttleAt: 10, limitAt: 15, numbers: [demo('familyNumber')] };
    const { payload } = await call(stack(), 'setDataUsageLimits', input);
    expect(payload?.userErrors).toMatchObject([{ code: 'INVALID', field: ['notifyAt'] }]);
  });
});
