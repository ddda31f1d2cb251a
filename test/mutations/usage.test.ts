import { afterAll, beforeAll, beforeEach, describe, expect, jest, test } from '@jest/globals';
import { resultsOfNumbers } from '../../src/workflows/usage/number-batches.js';
import { startStack, type Stack, type TestViewer } from '../stack.js';
import { mistakes, mutate, sent } from './mutate.js';

jest.setTimeout(120_000);

/** A family line with data. */
const LINE = '+13855550103';

let stack: Stack;
let demo: Stack['state']['demo'];
beforeAll(async () => {
  stack = await startStack({ quota: 100_000 });
  ({ demo } = stack.state);
});
afterAll(() => stack.stop());
beforeEach(() => stack.resetJournal());

const familyManager = (): TestViewer => ({
  role: 'MANAGER',
  accountId: demo['familyAccountId'],
  subscriberId: demo['familyManagerId'],
});

/** Another line of the family with data, bought in the operator's own console. */
const newLine = async (): Promise<string> => {
  const { PhoneNumberAssigned } = await stack.control<{ PhoneNumberAssigned: string }>('elsewhere', {
    operation: 'provisionNumber',
    body: {
      AccountId: demo['familyAccountId'],
      AssignedSubscriberId: demo['familyManagerId'],
      NumberType: 'mvno',
      MessageType: 'p2p',
      ProductType: 'Sms+Data',
      MessageEnabled: true,
      VoiceEnabled: false,
      MessageRouteId: demo['messageRouteId'],
    },
  });
  return PhoneNumberAssigned;
};

const RESULTS = `results { userErrors { code field } number { e164
  dataUsageSettings { unit notifyAt throttleAt throttleSpeed limitAt renewal { autoRenew periodType periodValue renewalDay } }
} }`;
const settings = (shown: object) => ({
  results: [{ number: { dataUsageSettings: shown }, userErrors: [] }],
});

describe('setDataUsageLimits', () => {
  const limits = (changes: object) => ({ numbers: [LINE], unit: 'MB', limitAt: 500, ...changes });
  const set = (changes: object, as?: TestViewer) =>
    mutate(stack, 'setDataUsageLimits', limits(changes), RESULTS, as);

  test.each([
    ['MB', 1, 1],
    ['GB', 1, 1000],
    ['TB', 2, 2_000_000],
    ['KB', 3000, 3],
    ['B', 4_000_000, 4],
  ])('%s are sent as megabytes', async (unit, limitAt, megabytes) => {
    const { payload } = await set({ unit, limitAt }, familyManager());
    expect(payload).toMatchObject(settings({ unit: 'MB', limitAt: megabytes }));
    const { entries } = await stack.journal();
    expect(entries.at(-1)?.operation).toBe('getDataUsageSettings');
    expect(entries.find(({ operation }) => operation === 'setDataUsageLimits')?.body).toEqual({
      ValueUnit: 'MB',
      LimitValue: megabytes,
      PhoneNumbers: [{ Number: LINE }],
    });
  });

  test('what is filled in is told', async () => {
    const { payload } = await set({ unit: undefined, throttleAt: 400, throttleSpeed: undefined });
    expect(payload).toMatchObject(settings({ unit: 'MB', throttleAt: 400, throttleSpeed: 'MBPS_1' }));
    expect(payload?.warnings).toEqual([
      { code: 'DEFAULT_USED', field: ['unit'] },
      { code: 'DEFAULT_USED', field: ['throttleSpeed'] },
    ]);
  });

  test('thresholds that are left out are gone', async () => {
    await set({ notifyAt: 300, throttleAt: 400, throttleSpeed: 'KBPS_64' });
    const { payload } = await set({ limitAt: 600 });
    expect(payload).toMatchObject(settings({ notifyAt: null, throttleAt: null, limitAt: 600 }));
    expect(payload?.warnings).toEqual([]);
  });

  test.each<[string, object, readonly (readonly [string, string])[]]>([
    ['falling amounts', { notifyAt: 500, throttleAt: 600 }, [['INVALID', 'throttleAt']]],
    ['equal amounts', { notifyAt: 400, throttleAt: 400 }, [['INVALID', 'notifyAt']]],
    ['a notice at the limit', { notifyAt: 500 }, [['INVALID', 'notifyAt']]],
    ['parts of a megabyte', { unit: 'KB', limitAt: 1500 }, [['INVALID', 'limitAt']]],
    ['a speed without a threshold', { throttleSpeed: 'MBPS_5' }, [['INVALID', 'throttleAt']]],
    [
      'amounts that are none',
      { notifyAt: 0, limitAt: 1.5, numbers: [] },
      [
        ['INVALID', 'numbers'],
        ['INVALID', 'notifyAt'],
        ['INVALID', 'limitAt'],
      ],
    ],
  ])('%s are refused, and nothing is sent', async (_what, changes, expected) => {
    const { payload } = await set(changes);
    expect(mistakes(payload)).toEqual(expected);
    expect(await sent(stack, 'setDataUsageLimits')).toBe(0);
  });

  test('numbers of another account, none, and those without data are told one by one', async () => {
    const order = {
      operation: 'provisionNumber',
      body: {
        NumberType: 'mvno',
        MessageType: 'p2p',
        MessageEnabled: true,
        VoiceEnabled: false,
        DataEnabled: false,
        AreaCode: '385',
        ProductType: 'Sms-Only',
        MessageRouteId: demo['messageRouteId'],
        AssignedSubscriberId: demo['familyManagerId'],
        AccountId: demo['familyAccountId'],
      },
    };
    const { PhoneNumberAssigned: withoutData } = await stack.control<{ PhoneNumberAssigned: string }>(
      'elsewhere',
      order,
    );
    const numbers = [LINE, demo['foreignNumber'], '+19995550100', withoutData];
    const { payload } = await set({ numbers }, familyManager());
    expect(mistakes(payload)).toEqual([
      ['NOT_FOUND', 'numbers.1'],
      ['NOT_FOUND', 'numbers.2'],
      ['MISMATCH', 'numbers.3'],
    ]);
    expect(await sent(stack, 'setDataUsageLimits')).toBe(0);
  });

  test('numbers of two accounts do not go together, whoever asks', async () => {
    const { payload } = await set({ numbers: [LINE, demo['foreignNumber']] });
    expect(mistakes(payload)).toEqual([['MISMATCH', 'numbers.1']]);
  });

  test('a lost answer is found out', async () => {
    await stack.control('faults', { operation: 'setDataUsageLimits', kind: 'reset-after' });
    const { payload } = await set({ limitAt: 700 });
    expect(payload).toMatchObject({ ...settings({ limitAt: 700 }), operation: { status: 'CONFIRMED' } });
    expect(await sent(stack, 'setDataUsageLimits')).toBe(1);
  });
});

test('more than a hundred numbers are set in several writes, with a result for each', async () => {
  const numbers: string[] = [];
  while (numbers.length < 101) numbers.push(await newLine());
  await stack.control('faults', {
    operation: 'setDataUsageLimits',
    kind: 'status',
    status: 400,
    message: 'Strange words',
    match: { PhoneNumbers: numbers.slice(100).map((Number) => ({ Number })) },
  });
  const input = { numbers, unit: 'MB', limitAt: 900 };
  const selection = 'results { userErrors { code } }';
  const { payload } = await mutate(stack, 'setDataUsageLimits', input, selection);
  const codes = (payload?.['results'] as { userErrors: { code: string }[] }[]).map(({ userErrors }) =>
    userErrors.map(({ code }) => code).join(),
  );
  expect(codes).toEqual(numbers.map((_, index) => (index < 100 ? '' : 'NOT_DONE')));
  expect(mistakes(payload)).toEqual([['NOT_DONE', null]]);
  expect(await sent(stack, 'setDataUsageLimits')).toBe(2);
});

describe('setDataUsageRenewal', () => {
  const renew = (changes: object, as?: TestViewer) =>
    mutate(
      stack,
      'setDataUsageRenewal',
      { numbers: [LINE], autoRenew: true, periodType: 'MONTH', periodValue: 1, renewalDay: 31, ...changes },
      RESULTS,
      as,
    );

  test('is remembered, since the platform never shows it', async () => {
    await renew({});
    const { payload } = await renew({ autoRenew: false, periodType: 'WEEK', renewalDay: 7 }, familyManager());
    const renewal = { autoRenew: false, periodType: 'WEEK', periodValue: 1, renewalDay: 7 };
    expect(payload).toMatchObject(settings({ renewal }));
    const query = `query ($n: E164) { number(number: $n) { dataUsageSettings { renewal { renewalDay } } } }`;
    const { data } = await stack.query(query, { n: LINE });
    expect(data).toEqual({ number: { dataUsageSettings: { renewal: { renewalDay: 7 } } } });
  });

  test('a period that is left out is told', async () => {
    const { payload } = await renew({ periodValue: null });
    expect(payload?.warnings).toEqual([{ code: 'DEFAULT_USED', field: ['periodValue'] }]);
  });

  test.each([
    ['MONTH', 32],
    ['WEEK', 8],
    ['MONTH', 0],
  ])('a %s has no day %i', async (periodType, renewalDay) => {
    const { payload } = await renew({ periodType, renewalDay });
    expect(mistakes(payload)).toEqual([['INVALID', 'renewalDay']]);
    expect(await sent(stack, 'updateDataUsageRenewalInfo')).toBe(0);
  });

  test('what was used is set to zero only when asked for', async () => {
    const used = async (number: string) => {
      const query = 'query ($n: E164) { number(number: $n) { dataUsage { used } } }';
      const { data } = await stack.query<{ number: { dataUsage: { used: number } } }>(query, { n: number });
      return data.number.dataUsage.used;
    };
    expect(await used(LINE)).toBeGreaterThan(0);
    await renew({});
    expect(await used(LINE)).toBeGreaterThan(0);
    await renew({ resetUsage: true });
    expect(await used(LINE)).toBe(0);
  });
});

test('what the platform says of one number is the result of that number alone', () => {
  const numbers = ['+12015550101', '+12015550102', '+12015550103', '+12015550104'];
  const refusals = [null, 'Phone number does not belong to account', 'Strange words'];
  const told = refusals.map((refusal, index) => ({ e164: numbers[index] ?? '', refusal }));
  const results = resultsOfNumbers(
    numbers.map((e164) => ({ id: `NID-${e164}`, e164 })),
    { 'numbers-1': { numbers: told }, 'numbers-4': null },
  );
  expect(results.map(({ userErrors }) => userErrors.map(({ code }) => code))).toEqual([
    [],
    ['NEEDS_SUPPORT'],
    ['NOT_DONE'],
    ['NOT_DONE'],
  ]);
  expect(results[2]?.userErrors[0]?.message).toContain('Strange words');
});
