import { afterAll, beforeAll, beforeEach, describe, expect, jest, test } from '@jest/globals';
import { startStack, type Stack, type TestViewer } from '../stack.js';
import { familyViewers } from '../tenancy/viewers.js';
import { newcomer, relative } from './guardian-cases.js';
import { run, sent, WHITELIST_WITH_KEYWORDS, wardWith } from './guardian-world.js';
import type { World } from './mutation-case.js';
import { createWorld } from './world.js';

jest.setTimeout(120_000);

let stack: Stack;
let world: World;
let maria: string;
let sofia: string;
beforeAll(async () => {
  stack = await startStack({ quota: 10_000 });
  world = createWorld(stack);
  ({ familyManagerId: maria = '', familyChildId: sofia = '' } = stack.state.demo);
});
afterAll(() => stack.stop());
beforeEach(() => stack.resetJournal());

const as = (name: string): TestViewer => {
  const viewer = familyViewers(stack)[name];
  if (!viewer) throw new Error(`There is no ${name}`);
  return viewer;
};

describe('setGuardianFeatures', () => {
  const SHOWN = 'guardian { callsEnabled messagesEnabled } subscriber { name }';

  test('a switch that is left out stays as it is, and is sent all the same', async () => {
    const subscriberId = await relative(world);
    const switched = await run(
      stack,
      'setGuardianFeatures',
      { subscriberId, callsEnabled: false },
      { selection: SHOWN, as: as('manager') },
    );
    expect(switched).toMatchObject({
      guardian: { callsEnabled: false, messagesEnabled: true },
      subscriber: { name: expect.stringContaining('Relative') },
      warnings: [],
    });
    expect(await sent(stack, 'configureGuardianFeatures')).toEqual([
      {
        SubscriberId: subscriberId,
        EnableIntelligentGuardianCalls: false,
        EnableIntelligentGuardianMessages: true,
      },
    ]);
  });

  test('nothing is sent where it is so already, whatever was cached', async () => {
    const subscriberId = await newcomer(world);
    const input = { subscriberId, messagesEnabled: true };
    await run(stack, 'setGuardianFeatures', input, { selection: SHOWN });
    const again = await run(stack, 'setGuardianFeatures', input);
    expect(again).toMatchObject({ warnings: [{ code: 'NOTHING_TO_DO' }], operation: null });
    await stack.control('elsewhere', {
      operation: 'configureGuardianFeatures',
      body: { SubscriberId: subscriberId, EnableIntelligentGuardianMessages: false },
    });
    const anew = await run(stack, 'setGuardianFeatures', input);
    expect(anew).toMatchObject({ warnings: [], operation: { status: 'CONFIRMED' } });
    expect(await sent(stack, 'configureGuardianFeatures')).toHaveLength(2);
  });
});

describe('addGuardian and removeGuardian', () => {
  const add = (guardianId: string, wardId: string, relation = 'Parent') =>
    run(stack, 'addGuardian', { guardianId, wardId, relation }, { as: as('manager') });

  test('both need Guardian, and each who lacks it is told', async () => {
    expect(await add(await newcomer(world), await newcomer(world))).toMatchObject({
      userErrors: [
        { code: 'WRONG_STATE', field: ['guardianId'] },
        { code: 'WRONG_STATE', field: ['wardId'] },
      ],
    });
    expect(await sent(stack, 'createGuardianRelation')).toEqual([]);
  });

  test('nobody watches over oneself, nor over the own guardian', async () => {
    const refused = [{ code: 'MISMATCH', field: ['wardId'] }];
    expect((await add(maria, maria)).userErrors).toEqual(refused);
    expect((await add(sofia, maria)).userErrors).toEqual(refused);
    expect(await sent(stack, 'createGuardianRelation')).toEqual([]);
  });

  test('what is there already is told, and under another name refused', async () => {
    expect(await add(maria, sofia)).toMatchObject({
      userErrors: [],
      warnings: [{ code: 'NOTHING_TO_DO' }],
      operation: null,
    });
    expect((await add(maria, sofia, 'Aunt')).userErrors).toEqual([{ code: 'TAKEN', field: ['guardianId'] }]);
  });

  test('someone of another account is nobody, and not even a distributor joins two accounts', async () => {
    const { foreignSubscriberId = '' } = stack.state.demo;
    expect((await add(foreignSubscriberId, sofia)).userErrors).toEqual([
      { code: 'NOT_FOUND', field: ['guardianId'] },
    ]);
    const joined = { guardianId: foreignSubscriberId, wardId: sofia, relation: 'Teacher' };
    expect((await run(stack, 'addGuardian', joined)).userErrors).toEqual([
      { code: 'MISMATCH', field: ['wardId'] },
    ]);
  });

  test('a relation that has ended closes the filters of the ward at once', async () => {
    const { subscriberId, filterId } = await wardWith(world, 'createCallFilter', WHITELIST_WITH_KEYWORDS);
    const change = (numbers: string[]) =>
      run(stack, 'addBlockedNumbers', { subscriberId, filterId, numbers }, { as: as('guardian') });
    expect((await change(['+18015550191'])).userErrors).toEqual([]);
    const ended = { guardianId: maria, wardId: subscriberId };
    expect(
      await run(stack, 'removeGuardian', ended, {
        selection: 'formerGuardian { name } guardian { guardians { relation } }',
      }),
    ).toMatchObject({ formerGuardian: { name: 'Maria Rivera' }, guardian: { guardians: [] } });
    expect((await change(['+18015550192'])).userErrors).toEqual([
      { code: 'NOT_FOUND', field: ['subscriberId'] },
    ]);
    expect(await run(stack, 'removeGuardian', ended)).toMatchObject({
      userErrors: [],
      warnings: [{ code: 'NOTHING_TO_DO' }],
      operation: null,
    });
  });
});
