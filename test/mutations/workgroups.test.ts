import { afterAll, beforeAll, beforeEach, describe, expect, jest, test } from '@jest/globals';
import { startStack, type Stack, type TestViewer } from '../stack.js';
import { mutated } from './mutated.js';

jest.setTimeout(120_000);

let stack: Stack;
let shop: TestViewer;
let family: TestViewer;
let demo: Readonly<Record<string, string>>;
beforeAll(async () => {
  stack = await startStack({ quota: 100_000 });
  ({ demo } = stack.state);
  shop = { role: 'ACCOUNT_ADMIN', accountId: demo['shopAccountId'] };
  family = { role: 'ACCOUNT_ADMIN', accountId: demo['familyAccountId'] };
});
afterAll(() => stack.stop());
beforeEach(() => stack.resetJournal());

const bodies = async (operation: string): Promise<readonly unknown[]> =>
  (await stack.journal()).entries.filter((entry) => entry.operation === operation).map(({ body }) => body);

const create = (input: object, as = shop) =>
  mutated(
    stack,
    'createWorkgroup',
    { name: 'Support', type: 'IVR', ...input },
    'workgroup { id schedule { id } }',
    as,
  );

async function member(input: object): Promise<string> {
  const payload = await mutated(
    stack,
    'createWorkgroupActivity',
    { workgroupId: demo['workgroupId'], ...input },
    'workgroupActivity { id }',
    shop,
  );
  expect(payload.userErrors).toEqual([]);
  return (payload['workgroupActivity'] as { id: string }).id;
}

describe('what an input names of the account', () => {
  test('goes to the platform in its words', async () => {
    const { shopManagerId, foreignNumber, scheduleId, workgroupId } = demo;
    const { workgroup } = await create({
      number: foreignNumber,
      scheduleId,
      onHours: { subscriberId: shopManagerId },
      offHours: { workgroupId },
    });
    expect(workgroup).toMatchObject({ schedule: { id: scheduleId } });
    expect(await bodies('createWorkgroup')).toEqual([
      {
        Name: 'Support',
        TelegentPhone: foreignNumber,
        Type: 'IVR',
        ScheduleId: scheduleId,
        OnHoursType: 'User',
        OnHoursId: shopManagerId,
        OffHoursType: 'Workgroup',
        OffHoursId: workgroupId,
        AccountId: shop.accountId,
      },
    ]);
  });

  const foreign = () => ({
    number: demo['foreignNumber'],
    tollFreeNumber: demo['foreignNumber'],
    scheduleId: demo['scheduleId'],
    onHours: { subscriberId: demo['shopManagerId'] },
    offHours: { workgroupId: demo['workgroupId'] },
  });
  const absent = {
    number: '+12015550199',
    tollFreeNumber: '+12015550199',
    scheduleId: 'SID-0',
    onHours: { subscriberId: 'TSUID-0' },
    offHours: { workgroupId: 'WID-0' },
  };

  test('must be its own, and another one is refused like none, all at once', async () => {
    const told = await create(foreign(), family);
    expect(new Set(told.userErrors.map(({ code }) => code))).toEqual(new Set(['NOT_FOUND']));
    expect(told.userErrors.map(({ field }) => field?.join('.')).sort()).toEqual([
      'number',
      'offHours.workgroupId',
      'onHours.subscriberId',
      'scheduleId',
      'tollFreeNumber',
    ]);
    const none = await create(absent, family);
    const inOrder = (errors: typeof told.userErrors) => errors.map((error) => JSON.stringify(error)).sort();
    expect(inOrder(none.userErrors)).toEqual(inOrder(told.userErrors));
    expect(await bodies('createWorkgroup')).toEqual([]);
  });

  test('is refused to a DISTRIBUTOR as well, who may see it', async () => {
    const input = { name: 'Mixed', type: 'IVR', accountId: family.accountId, ...foreign() };
    const { userErrors } = await mutated(stack, 'createWorkgroup', input);
    expect(userErrors).toHaveLength(5);
    expect(await bodies('createWorkgroup')).toEqual([]);
  });

  test('is one person or one workgroup for a time of day', async () => {
    const { shopManagerId: subscriberId, workgroupId } = demo;
    const { userErrors } = await create({ onHours: {}, offHours: { subscriberId, workgroupId } });
    expect(userErrors.map(({ field }) => field)).toEqual([['onHours'], ['offHours']]);
  });
});

describe('updateWorkgroup', () => {
  test('sends nothing where everything is as asked', async () => {
    const { workgroup } = await create({});
    const { id: workgroupId } = workgroup as { id: string };
    const input = { workgroupId, name: 'Support', type: 'IVR' };
    const { warnings } = await mutated(stack, 'updateWorkgroup', input, '', shop);
    expect(warnings).toMatchObject([{ code: 'NOTHING_TO_DO' }]);
    const changed = await mutated(
      stack,
      'updateWorkgroup',
      { ...input, scheduleId: demo['scheduleId'] },
      'workgroup { schedule { id } }',
      shop,
    );
    expect(changed['workgroup']).toEqual({ schedule: { id: demo['scheduleId'] } });
  });
});

describe('members', () => {
  test.each([
    [() => ({ subscriberId: demo['shopManagerId'] }), { Type: 'User', ReferenceUserId: 'shopManagerId' }],
    [() => ({ number: demo['foreignNumber'] }), { Type: 'User', PhoneNumber: 'foreignNumber' }],
  ])('are people by id or number', async (input, wanted) => {
    await member(input());
    const named = Object.entries(wanted).map(([name, value]) => [name, demo[value] ?? value]);
    expect(await bodies('createWorkgroupActivity')).toEqual([
      { WorkgroupId: demo['workgroupId'], ...Object.fromEntries(named) },
    ]);
  });

  test('are no mixture, and no workgroup is its own', async () => {
    const { workgroupId, shopManagerId: subscriberId } = demo;
    const input = { workgroupId, memberWorkgroupId: workgroupId, subscriberId };
    const { userErrors } = await mutated(stack, 'createWorkgroupActivity', input, '', shop);
    expect(userErrors).toMatchObject([
      { code: 'MISMATCH', field: ['memberWorkgroupId'] },
      { code: 'MISMATCH', field: ['memberWorkgroupId'] },
    ]);
    const workgroupActivityId = await member({ subscriberId });
    const circle = { workgroupActivityId, memberWorkgroupId: workgroupId };
    const told = await mutated(stack, 'updateWorkgroupActivity', circle, '', shop);
    expect(told.userErrors).toMatchObject([{ code: 'MISMATCH', field: ['memberWorkgroupId'] }]);
  });

  test.each(['updateWorkgroupActivity', 'deleteWorkgroupActivity'] as const)(
    '%s of another account cannot be told from none',
    async (name) => {
      const workgroupActivityId = await member({ subscriberId: demo['shopManagerId'] });
      const foreign = await mutated(stack, name, { workgroupActivityId }, '', family);
      const none = await mutated(stack, name, { workgroupActivityId: 'WAID-0' }, '', family);
      expect(foreign.userErrors).toMatchObject([{ code: 'NOT_FOUND', field: ['workgroupActivityId'] }]);
      expect(none).toEqual(foreign);
      expect(await bodies(name)).toEqual([]);
    },
  );

  test("that were made elsewhere are the platform's to check, where it can", async () => {
    const body = { WorkgroupId: demo['workgroupId'], Type: 'User', PhoneNumber: demo['foreignNumber'] };
    const made = await stack.control<{ WorkgroupActivityId: string }>('elsewhere', {
      operation: 'createWorkgroupActivity',
      body,
    });
    const input = { workgroupActivityId: made.WorkgroupActivityId, digitOrder: 4 };
    // Only the distributor's credential is configured, which reaches every account.
    const admin = await mutated(stack, 'updateWorkgroupActivity', input, '', shop);
    expect(admin.userErrors).toMatchObject([{ code: 'NOT_FOUND' }]);
    const blind = { ...input, number: demo['foreignNumber'] };
    expect((await mutated(stack, 'updateWorkgroupActivity', blind)).userErrors).toMatchObject([
      { code: 'INVALID', field: ['workgroupId'] },
    ]);
    expect(await mutated(stack, 'updateWorkgroupActivity', input)).toMatchObject({
      userErrors: [],
      operation: { status: 'CONFIRMED' },
    });
    const gone = await mutated(stack, 'deleteWorkgroupActivity', { workgroupActivityId: 'WAID-0' });
    expect(gone.userErrors).toMatchObject([{ code: 'NOT_FOUND', field: ['workgroupActivityId'] }]);
  });

  test('move between workgroups of one account', async () => {
    const { workgroup } = await create({});
    const { id: workgroupId } = workgroup as { id: string };
    const workgroupActivityId = await member({ subscriberId: demo['shopManagerId'], digitOrder: 3 });
    const input = { workgroupActivityId, workgroupId };
    const selection = 'workgroup { id } workgroupActivity { digitOrder memberType }';
    const told = await mutated(stack, 'updateWorkgroupActivity', input, selection, shop);
    expect(told).toMatchObject({
      workgroup: { id: workgroupId },
      workgroupActivity: { digitOrder: 3, memberType: 'USER' },
    });
    const nothing = await mutated(stack, 'updateWorkgroupActivity', { workgroupActivityId }, '', shop);
    expect(nothing).toMatchObject({ warnings: [{ code: 'NOTHING_TO_DO' }], operation: null });
  });
});
