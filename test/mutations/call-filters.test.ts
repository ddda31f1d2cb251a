import { afterAll, beforeAll, beforeEach, describe, expect, jest, test } from '@jest/globals';
import { startStack, type Stack, type TestViewer } from '../stack.js';
import { familyViewers } from '../tenancy/viewers.js';
import { FATHER, lineOf, MOTHER, newcomer, STRANGER, type Line } from './guardian-cases.js';
import {
  CHILD_LEVEL,
  run,
  sent,
  wardWith,
  WHITELIST_WITH_KEYWORDS,
  type WardFilter,
} from './guardian-world.js';
import type { World } from './mutation-case.js';
import { createWorld } from './world.js';

jest.setTimeout(120_000);

let stack: Stack;
let world: World;
/** A ward whose calls are filtered: WHITELIST of both parents, transcribed, with keywords. */
let sofia: WardFilter;
/** A ward with an age level. */
let mateo: WardFilter;
/** Someone without Guardian. */
let daniel: Line;
beforeAll(async () => {
  stack = await startStack({ quota: 10_000 });
  world = createWorld(stack);
});
afterAll(() => stack.stop());
beforeEach(async () => {
  sofia = await wardWith(world, 'createCallFilter', WHITELIST_WITH_KEYWORDS);
  mateo = await wardWith(world, 'createCallFilter', CHILD_LEVEL);
  daniel = await lineOf(world, await newcomer(world));
  await stack.resetJournal();
});

const as = (name: string): TestViewer | undefined => familyViewers(stack)[name];
const filterOf = ({ subscriberId, filterId }: WardFilter) => ({ subscriberId, filterId });

describe('createCallFilter', () => {
  test('tells what sleeps and what has no effect, and is done', async () => {
    const created = await run(
      stack,
      'createCallFilter',
      {
        ...daniel,
        allowedNumbers: [MOTHER],
        keywordFilter: { systemKeywords: [{ category: 'Violence', keywords: ['fight'] }] },
        transcriptionAction: 'WARNING',
        warningMessage: 'Mind your words',
        recordFlaggedCalls: true,
        applyToOutbound: false,
      },
      {
        selection:
          'callFilter { mode transcriptionAction warningMessage recordFlaggedCalls applyToInbound applyToOutbound keywordFilter { systemKeywords { category keywords } } }',
      },
    );
    expect(created).toMatchObject({
      callFilter: {
        mode: 'BLACKLIST',
        transcriptionAction: 'WARNING',
        warningMessage: 'Mind your words',
        recordFlaggedCalls: true,
        applyToInbound: true,
        applyToOutbound: false,
        keywordFilter: { systemKeywords: [{ category: 'Violence', keywords: ['fight'] }] },
      },
      userErrors: [],
      warnings: [
        { code: 'ALLOW_LIST_WITHOUT_EFFECT', field: ['allowedNumbers'] },
        { code: 'KEYWORDS_WITHOUT_EFFECT', field: ['keywordFilter'] },
        { code: 'FILTER_SLEEPS', field: ['subscriberId'] },
      ],
    });
  });

  test('an age level needs a guardian, and has no effect on calls', async () => {
    const level = { ...daniel, mode: 'TEENAGER' };
    expect((await run(stack, 'createCallFilter', level)).userErrors).toEqual([
      { code: 'WRONG_STATE', field: ['mode'] },
    ]);
    await run(stack, 'setGuardianFeatures', { subscriberId: daniel.subscriberId, callsEnabled: true });
    const relation = {
      guardianId: stack.state.demo['familyManagerId'],
      wardId: daniel.subscriberId,
      relation: 'Wife',
    };
    expect((await run(stack, 'addGuardian', relation)).userErrors).toEqual([]);
    expect(await run(stack, 'createCallFilter', level, { selection: 'callFilter { mode }' })).toMatchObject({
      callFilter: { mode: 'TEENAGER' },
      warnings: [{ code: 'LEVEL_WITHOUT_EFFECT', field: ['mode'] }],
    });
  });

  test('a second one on the number, or one on a number of someone else, is refused', async () => {
    expect(
      (await run(stack, 'createCallFilter', { subscriberId: sofia.subscriberId, number: sofia.number }))
        .userErrors,
    ).toEqual([{ code: 'TAKEN', field: ['number'] }]);
    const others = { ...daniel, number: MOTHER };
    expect((await run(stack, 'createCallFilter', others)).userErrors).toEqual([
      { code: 'NOT_FOUND', field: ['number'] },
    ]);
  });

  test('nobody is allowed and blocked at once, and keywords are checked each by each', async () => {
    const both = {
      ...daniel,
      allowedNumbers: [MOTHER],
      blockedNumbers: [STRANGER, '(385) 555-0101'],
    };
    expect((await run(stack, 'createCallFilter', both)).userErrors).toMatchObject([
      { field: ['blockedNumbers', '1'] },
    ]);
    const keywordFilter = {
      customKeywords: ['vape', ''],
      systemKeywords: [{ category: ' ', keywords: ['fight'] }],
    };
    expect((await run(stack, 'createCallFilter', { ...daniel, keywordFilter })).userErrors).toEqual([
      { code: 'INVALID', field: ['keywordFilter', 'customKeywords', '1'] },
      { code: 'INVALID', field: ['keywordFilter', 'systemKeywords', '0', 'category'] },
    ]);
    expect(await sent(stack, 'createCallFilter')).toEqual([]);
  });
});

describe('updateCallFilter', () => {
  const SHOWN =
    'callFilter { mode allowedNumbers transcriptionEnabled transcriptionAction warningMessage notificationNumbers keywordFilter { customKeywords systemKeywords { category } severities { keyword severity } } }';
  const update = (input: object) => run(stack, 'updateCallFilter', input, { selection: SHOWN });

  test('keeps everything that it does not name, as the platform has it now', async () => {
    await run(stack, 'addAllowedNumbers', { ...filterOf(sofia), numbers: ['+18015550190'] });
    const updated = await update({ ...filterOf(sofia), warningMessage: 'Home by six' });
    expect(updated).toMatchObject({
      callFilter: {
        mode: 'WHITELIST',
        allowedNumbers: [MOTHER, FATHER, '+18015550190'],
        transcriptionEnabled: true,
        transcriptionAction: 'NOTIFY',
        warningMessage: 'Home by six',
        notificationNumbers: [MOTHER],
        keywordFilter: {
          customKeywords: ['vape', 'meet me'],
          systemKeywords: [{ category: 'Profanity' }, { category: 'Violence' }],
          severities: [
            { keyword: 'Vape', severity: 'HIGH' },
            { keyword: 'Fight', severity: 'MEDIUM' },
          ],
        },
      },
      warnings: [],
    });
  });

  test('null takes keywords and message away, and nothing is sent for what is so already', async () => {
    await update({ ...filterOf(sofia), warningMessage: 'Home by six' });
    const cleared = { ...filterOf(sofia), warningMessage: null, keywordFilter: null };
    expect(await update(cleared)).toMatchObject({
      callFilter: { warningMessage: null, keywordFilter: null, mode: 'WHITELIST' },
    });
    expect(await update(cleared)).toMatchObject({
      warnings: [{ code: 'NOTHING_TO_DO', field: null }],
      operation: null,
    });
    expect(await sent(stack, 'updateCallFilter')).toHaveLength(2);
  });

  test('never loses an age level unasked', async () => {
    expect((await update({ ...filterOf(mateo), blockInternational: true })).userErrors).toEqual([
      { code: 'WRONG_STATE', field: ['mode'] },
    ]);
    expect(await update({ ...filterOf(mateo), blockInternational: true, mode: 'WHITELIST' })).toMatchObject({
      callFilter: { mode: 'WHITELIST', allowedNumbers: [MOTHER] },
      warnings: [{ code: 'LEVEL_GIVEN_UP', field: ['mode'] }],
    });
    expect((await update({ ...filterOf(mateo), mode: 'CHILD' })).userErrors).toEqual([
      { code: 'NOT_ALLOWED', field: ['mode'] },
    ]);
  });

  test('a number that stays on the other list is not put on both', async () => {
    expect((await update({ ...filterOf(sofia), blockedNumbers: [FATHER] })).userErrors).toEqual([
      { code: 'MISMATCH', field: ['blockedNumbers', '0'] },
    ]);
    const moved = { ...filterOf(sofia), allowedNumbers: [MOTHER], blockedNumbers: [FATHER] };
    expect((await update(moved)).userErrors).toEqual([]);
  });

  test('waits for what is not known to be done, and loses nothing of it', async () => {
    await stack.control('faults', { operation: 'addAllowedNumbers', kind: 'reset-before' });
    await run(stack, 'addAllowedNumbers', { ...filterOf(sofia), numbers: ['+18015550190'] });
    const [waiting] = await Promise.all([
      update({ ...filterOf(sofia), recordFlaggedCalls: true }),
      stack.control('clock', { advanceSeconds: 30 }),
    ]);
    expect(waiting.userErrors).toEqual([{ code: 'IN_PROGRESS', field: null }]);
    expect(await sent(stack, 'updateCallFilter')).toEqual([]);
  });
});

describe('the lists of a call filter', () => {
  const lists = 'callFilter { allowedNumbers blockedNumbers }';

  test('send what makes a difference alone, and tell the rest', async () => {
    const numbers = [MOTHER, '+18015550190'];
    const added = await run(
      stack,
      'addAllowedNumbers',
      { ...filterOf(sofia), numbers },
      { selection: lists },
    );
    expect(added).toMatchObject({
      callFilter: { allowedNumbers: [MOTHER, FATHER, '+18015550190'] },
      warnings: [{ code: 'NOTHING_TO_DO', field: ['numbers', '0'] }],
    });
    expect(await sent(stack, 'addAllowedNumbers')).toMatchObject([{ Numbers: ['+18015550190'] }]);
    expect(await run(stack, 'addAllowedNumbers', { ...filterOf(sofia), numbers })).toMatchObject({
      warnings: [{ code: 'NOTHING_TO_DO', field: null }],
      operation: null,
    });
    const removed = await run(stack, 'removeAllowedNumbers', {
      ...filterOf(sofia),
      numbers: [STRANGER, FATHER],
    });
    expect(removed.warnings).toEqual([{ code: 'NOTHING_TO_DO', field: ['numbers', '0'] }]);
    expect(await sent(stack, 'removeCallFilterAllowedNumbers')).toMatchObject([{ Numbers: [FATHER] }]);
  });

  test('take an entry off in the words in which the platform has it', async () => {
    await stack.control('elsewhere', {
      operation: 'addCallFilterBlockedNumbers',
      body: {
        SubscriberId: sofia.subscriberId,
        CallFilterId: sofia.filterId,
        Numbers: ['801-555-0177', '72345'],
      },
    });
    const numbers = [STRANGER, '72345'];
    expect(
      await run(stack, 'removeBlockedNumbers', { ...filterOf(sofia), numbers }, { selection: lists }),
    ).toMatchObject({ callFilter: { blockedNumbers: [] }, userErrors: [], warnings: [] });
  });

  test('rest on what the platform has now, not on what was seen', async () => {
    await run(stack, 'addBlockedNumbers', { ...filterOf(sofia), numbers: [STRANGER] }, { selection: lists });
    await stack.control('elsewhere', {
      operation: 'removeCallFilterBlockedNumbers',
      body: { SubscriberId: sofia.subscriberId, CallFilterId: sofia.filterId, Numbers: [STRANGER] },
    });
    const again = { ...filterOf(sofia), numbers: [STRANGER] };
    expect((await run(stack, 'addBlockedNumbers', again)).operation).toMatchObject({ status: 'CONFIRMED' });
    expect((await run(stack, 'addAllowedNumbers', again)).userErrors).toEqual([
      { code: 'MISMATCH', field: ['numbers', '0'] },
    ]);
  });
});

describe('who may set filters', () => {
  const block = (input: object, viewer: string) =>
    run(stack, 'addBlockedNumbers', { numbers: [STRANGER], ...input }, { as: as(viewer) });

  test('a guardian those of its wards, by numbers that it does not see', async () => {
    expect((await block(filterOf(sofia), 'guardian')).userErrors).toEqual([]);
    await run(stack, 'deleteCallFilter', filterOf(mateo), { as: as('guardian') });
    const anew = { subscriberId: mateo.subscriberId, number: mateo.number };
    expect(
      await run(stack, 'createCallFilter', anew, { selection: 'callFilter { e164 }', as: as('guardian') }),
    ).toMatchObject({ callFilter: { e164: mateo.number }, userErrors: [] });
  });

  test('nobody else: its own, a relative, and ids that never were are refused alike', async () => {
    const unknown = 'TSUID-00000000-0000-4000-8000-000000000000';
    const { familyChildId, callFilterId: filterId } = stack.state.demo;
    const own = await block({ subscriberId: familyChildId, filterId }, 'child');
    expect(own.userErrors).toEqual([{ code: 'NOT_FOUND', field: ['subscriberId'] }]);
    for (const [subscriberId, viewer] of [
      [mateo.subscriberId, 'child'],
      [unknown, 'child'],
      [daniel.subscriberId, 'guardian'],
      [stack.state.demo['familyManagerId'], 'guardian'],
      [unknown, 'manager'],
      [stack.state.demo['foreignSubscriberId'], 'manager'],
    ] as const) {
      expect(await block({ filterId, subscriberId }, viewer)).toEqual(own);
    }
  });

  test('a filter of someone else is none of this subscriber, even where both are seen', async () => {
    const refused = [{ code: 'NOT_FOUND', field: ['filterId'] }];
    const mixed = { subscriberId: sofia.subscriberId, filterId: mateo.filterId };
    expect((await block(mixed, 'guardian')).userErrors).toEqual(refused);
    expect((await run(stack, 'deleteCallFilter', mixed)).userErrors).toEqual(refused);
    expect((await run(stack, 'updateCallFilter', mixed)).userErrors).toEqual(refused);
    expect(await sent(stack, 'deleteCallFilter')).toEqual([]);
  });
});
