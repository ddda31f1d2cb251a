import { describe, expect, test } from '@jest/globals';
import { UndecodableAnswer } from '../../src/datasources/telegent/errors.js';
import { RefusedAnswer } from '../../src/datasources/telegent/write.js';
import {
  setDataUsageLimits,
  updateDataUsageRenewalInfo,
} from '../../src/datasources/telegent/writes/usage.js';
import { exampleAnswer } from '../decode/example-answer.js';
import { witnessOf } from './shown-platform.js';

const [ONE, TWO] = ['+12015550100', '+12015550101'] as const;
const PhoneNumbers = [{ Number: ONE }, { Number: TWO }];
const LIMITS = { ValueUnit: 'MB' as const, NotifyValue: 10, ThrottleValue: 15, LimitValue: 20, PhoneNumbers };
const RENEWAL = { PhoneNumbers, AutoRenew: true, PeriodType: 'M' as const, RenewalDay: 1, ResetUsage: true };
const BOTH = {
  numbers: [
    { e164: ONE, refusal: null },
    { e164: TWO, refusal: null },
  ],
};

describe('each number has its own result', () => {
  const decode = (answer: object | null) => updateDataUsageRenewalInfo.decode(answer, RENEWAL);

  test('where the answer tells one', () => {
    const rows = [
      { Number: ONE, Status: 'Success' },
      { Number: TWO, Status: 'Error', StatusMessage: 'No data' },
    ];
    expect(decode({ Status: 'Complete', PhoneNumbers: rows })).toEqual({
      numbers: [
        { e164: ONE, refusal: null },
        { e164: TWO, refusal: 'No data' },
      ],
    });
    expect(decode({ Status: 'Error', StatusMessage: 'Some failed', PhoneNumbers: rows })).toEqual({
      numbers: [
        { e164: ONE, refusal: null },
        { e164: TWO, refusal: 'No data' },
      ],
    });
  });

  test('and else that of all', () => {
    expect(decode({ Status: 'Complete', PhoneNumbers })).toEqual(BOTH);
    expect(decode({ Status: 'Complete', PhoneNumbers: null })).toEqual(BOTH);
    const example = exampleAnswer('setDataUsageLimits') as never;
    expect(setDataUsageLimits.decode(example, LIMITS)).toEqual(BOTH);
  });

  test.each([
    [{ Status: 'Error', StatusMessage: 'No data', PhoneNumbers }],
    [{ Status: 'Error', StatusMessage: 'No data' }],
    [
      {
        Status: 'Complete',
        PhoneNumbers: PhoneNumbers.map((row) => ({ ...row, Status: 'Error', StatusMessage: 'No data' })),
      },
    ],
    [
      {
        Status: 'Complete',
        PhoneNumbers: PhoneNumbers.map((row) => ({ ...row, Status: 'Off', StatusMessage: 'No data' })),
      },
    ],
  ])('%j refuses all', (answer) => {
    expect(() => decode(answer)).toThrow(new RefusedAnswer('No data'));
  });

  test.each([[null], [{}], [[]]])('%j says nothing', (answer) => {
    expect(() => decode(answer)).toThrow(UndecodableAnswer);
  });
});

describe('limits', () => {
  const settingsOf = (shown: object) => ({ NotifyValue: 10, ThrottleValue: 15, LimitValue: 20, ...shown });
  const look = (shown: readonly object[], body: object = {}) => {
    const rows = shown.map((row, index) => ({ Number: [ONE, TWO][index], ...row }));
    const answers = { getDataUsageSettings: { PhoneNumbers: rows } };
    return setDataUsageLimits.look({ ...LIMITS, ...body }, null, witnessOf({ answers }));
  };

  test('show on every number', async () => {
    expect(await look([settingsOf({}), settingsOf({ ValueUnit: 'MB' })])).toEqual({ found: BOTH });
    const inKB = { NotifyValue: 10_000, ThrottleValue: 15_000, LimitValue: '20000', ValueUnit: 'KB' };
    expect(await look([settingsOf({}), inKB])).toEqual({ found: BOTH });
  });

  test('are absent where one number shows others, or none', async () => {
    expect(await look([settingsOf({}), settingsOf({ LimitValue: 21 })])).toBe('absent');
    expect(await look([settingsOf({}), settingsOf({ NotifyValue: null })])).toBe('absent');
    expect(await look([settingsOf({})])).toBe('absent');
  });

  test('count with the speed that was asked for', async () => {
    const both = (ThrottleSpeed: string) => [settingsOf({ ThrottleSpeed }), settingsOf({ ThrottleSpeed })];
    const body = { ThrottleSpeed: '1-mbps' };
    expect(await look(both('thr1024kbps'), body)).toEqual({ found: BOTH });
    expect(await look(both('thr512kbps'), body)).toBe('absent');
  });

  test('are read back a hundred numbers a call', async () => {
    const many = Array.from({ length: 150 }, (_, index) => ({ Number: `+1201555${String(1000 + index)}` }));
    const asked: unknown[] = [];
    const witness = witnessOf({});
    await setDataUsageLimits.look({ ...LIMITS, PhoneNumbers: many }, null, {
      ...witness,
      read: async (read) => {
        asked.push(read.body);
        return read.decode({ PhoneNumbers: [] });
      },
    });
    expect(asked).toEqual([{ PhoneNumbers: many.slice(0, 100) }, { PhoneNumbers: many.slice(100) }]);
  });
});

describe('a renewal', () => {
  const usage = (...used: (string | null)[]) =>
    witnessOf({
      answers: {
        getDataUsageInfo: { PhoneNumbers: used.map((Used, index) => ({ Number: [ONE, TWO][index], Used })) },
      },
    });
  const look = (used: (string | null)[], before: (number | null)[], body: object = {}) => {
    const baseline: Record<string, number | null> = {};
    for (const [index, bytes] of before.entries()) baseline[index === 0 ? ONE : TWO] = bytes;
    return updateDataUsageRenewalInfo.look({ ...RENEWAL, ...body }, baseline, usage(...used));
  };

  test('shows by usage that was set to zero', async () => {
    expect(await look(['0 B', '1 MB'], [5_000, 2_000_000])).toEqual({ found: BOTH });
    expect(await look(['5 KB', '3 MB'], [5_000, 2_000_000])).toBe('absent');
    expect(await look(['0 B', '3 MB'], [5_000, 2_000_000])).toBe('unclear');
  });

  test('cannot be told where nothing was used before', async () => {
    expect(await look(['0 B', '0 B'], [0, 0])).toBe('unclear');
    expect(await look(['0 B', '0 B'], [5_000, null])).toBe('unclear');
    expect(await look(['0 B', null], [5_000, 5_000])).toBe('unclear');
  });

  test('may be repeated where usage is kept', async () => {
    expect(await look([], [], { ResetUsage: false })).toBe('absent');
    expect(
      await updateDataUsageRenewalInfo.baseline?.({ ...RENEWAL, ResetUsage: false }, witnessOf({})),
    ).toEqual({});
  });

  test('has the bytes that were used for a baseline', async () => {
    expect(await updateDataUsageRenewalInfo.baseline?.(RENEWAL, usage('5 KB', null))).toEqual({
      [ONE]: 5_000,
      [TWO]: null,
    });
  });
});
