import { afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals';
import { startStack, type Stack, type TestViewer } from '../stack.js';
import { familyViewers } from '../tenancy/viewers.js';
import { familyOf, run, sent } from './guardian-world.js';

jest.setTimeout(120_000);

let stack: Stack;
let ids: Readonly<Record<'maria' | 'daniel' | 'sofia' | 'mateo', string>>;
beforeEach(async () => {
  stack = await startStack({ quota: 10_000 });
  const { Maria, Daniel, Sofia, Mateo } = await familyOf(stack);
  ids = {
    maria: Maria?.id ?? '',
    daniel: Daniel?.id ?? '',
    sofia: Sofia?.id ?? '',
    mateo: Mateo?.id ?? '',
  };
});
afterEach(() => stack.stop());

const as = (name: string): TestViewer => {
  const viewer = familyViewers(stack)[name];
  if (!viewer) throw new Error(`There is no ${name}`);
  return viewer;
};

describe('setGuardianFeatures', () => {
  const SHOWN = 'guardian { callsEnabled messagesEnabled } subscriber { name }';

  test('a switch that is left out stays as it is, and is sent all the same', async () => {
    const switched = await run(
      stack,
      'setGuardianFeatures',
      { subscriberId: ids.sofia, callsEnabled: false },
      { selection: SHOWN, as: as('manager') },
    );
    expect(switched).toMatchObject({
      guardian: { callsEnabled: false, messagesEnabled: true },
      subscriber: { name: 'Sofia Rivera' },
      warnings: [],
    });
    expect(await sent(stack, 'configureGuardianFeatures')).toEqual([
      {
        SubscriberId: ids.sofia,
        EnableIntelligentGuardianCalls: false,
        EnableIntelligentGuardianMessages: true,
      },
    ]);
  });

  test('nothing is sent where it is so already, whatever was cached', async () => {
    const input = { subscriberId: ids.daniel, messagesEnabled: true };
    await run(stack, 'setGuardianFeatures', input, { selection: SHOWN });
    const again = await run(stack, 'setGuardianFeatures', input);
    expect(again).toMatchObject({ warnings: [{ code: 'NOTHING_TO_DO' }], operation: null });
    await stack.control('elsewhere', {
      operation: 'configureGuardianFeatures',
      body: { SubscriberId: ids.daniel, EnableIntelligentGuardianMessages: false },
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
    const { Daniel, Lucas } = await familyOf(stack);
    expect(await add(Daniel?.id ?? '', Lucas?.id ?? '')).toMatchObject({
      userErrors: [
        { code: 'WRONG_STATE', field: ['guardianId'] },
        { code: 'WRONG_STATE', field: ['wardId'] },
      ],
    });
    expect(await sent(stack, 'createGuardianRelation')).toEqual([]);
  });

  test('nobody watches over oneself, nor over the own guardian', async () => {
    const refused = [{ code: 'MISMATCH', field: ['wardId'] }];
    expect((await add(ids.maria, ids.maria)).userErrors).toEqual(refused);
    expect((await add(ids.sofia, ids.maria)).userErrors).toEqual(refused);
    expect(await sent(stack, 'createGuardianRelation')).toEqual([]);
  });

  test('what is there already is told, and under another name refused', async () => {
    expect(await add(ids.maria, ids.sofia)).toMatchObject({
      userErrors: [],
      warnings: [{ code: 'NOTHING_TO_DO' }],
      operation: null,
    });
    expect((await add(ids.maria, ids.sofia, 'Aunt')).userErrors).toEqual([
      { code: 'TAKEN', field: ['guardianId'] },
    ]);
  });

  test('someone of another account is nobody, and not even a distributor joins two accounts', async () => {
    const { foreignSubscriberId = '' } = stack.state.demo;
    expect((await add(foreignSubscriberId, ids.sofia)).userErrors).toEqual([
      { code: 'NOT_FOUND', field: ['guardianId'] },
    ]);
    const joined = { guardianId: foreignSubscriberId, wardId: ids.sofia, relation: 'Teacher' };
    expect((await run(stack, 'addGuardian', joined)).userErrors).toEqual([
      { code: 'MISMATCH', field: ['wardId'] },
    ]);
  });

  test('a relation that has ended closes the filters of the ward at once', async () => {
    const change = (numbers: string[]) =>
      run(
        stack,
        'addBlockedNumbers',
        { subscriberId: ids.sofia, filterId: stack.state.demo['callFilterId'], numbers },
        { as: as('guardian') },
      );
    expect((await change(['+18015550191'])).userErrors).toEqual([]);
    const ended = { guardianId: ids.maria, wardId: ids.sofia };
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
