import { afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals';
import { startStack, type Stack, type TestViewer } from '../stack.js';
import { familyViewers } from '../tenancy/viewers.js';
import { familyOf, run, sent } from './guardian-world.js';

jest.setTimeout(120_000);

const MOTHER = '+13855550101';
const FATHER = '+13855550103';
const STRANGER = '+18015550177';

let stack: Stack;
let people: Awaited<ReturnType<typeof familyOf>>;
beforeEach(async () => {
  stack = await startStack({ quota: 10_000 });
  people = await familyOf(stack);
  await stack.resetJournal();
});
afterEach(() => stack.stop());

const idOf = (name: string): string => people[name]?.id ?? '';
const numberOf = (name: string): string => people[name]?.numbers[0]?.e164 ?? '';
const as = (name: string): TestViewer | undefined => familyViewers(stack)[name];
/** The filter of Sofia's calls: WHITELIST of both parents, transcribed, with keywords. */
const sofias = () => ({ subscriberId: idOf('Sofia'), filterId: stack.state.demo['callFilterId'] });
const ofMateo = async () => {
  const { data } = await stack.query<{
    subscriber: { guardian: { callFilters: readonly { id: string }[] } };
  }>('query ($id: ID!) { subscriber(id: $id) { guardian { callFilters { id } } } }', { id: idOf('Mateo') });
  return { subscriberId: idOf('Mateo'), filterId: data.subscriber.guardian.callFilters[0]?.id };
};

describe('createCallFilter', () => {
  const wanted = (name: string) => ({ subscriberId: idOf(name), number: numberOf(name) });

  test('tells what sleeps and what has no effect, and is done', async () => {
    const created = await run(
      stack,
      'createCallFilter',
      {
        ...wanted('Daniel'),
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
        { code: 'FILTER_SLEEPS', field: ['subscriberId'] },
        { code: 'ALLOW_LIST_WITHOUT_EFFECT', field: ['allowedNumbers'] },
        { code: 'KEYWORDS_WITHOUT_EFFECT', field: ['keywordFilter'] },
      ],
    });
  });

  test('an age level needs a guardian, and has no effect on calls', async () => {
    const level = { ...wanted('Daniel'), mode: 'TEENAGER' };
    expect((await run(stack, 'createCallFilter', level)).userErrors).toEqual([
      { code: 'WRONG_STATE', field: ['mode'] },
    ]);
    await run(stack, 'setGuardianFeatures', { subscriberId: idOf('Daniel'), callsEnabled: true });
    const relation = { guardianId: idOf('Maria'), wardId: idOf('Daniel'), relation: 'Wife' };
    expect((await run(stack, 'addGuardian', relation)).userErrors).toEqual([]);
    expect(await run(stack, 'createCallFilter', level, { selection: 'callFilter { mode }' })).toMatchObject({
      callFilter: { mode: 'TEENAGER' },
      warnings: [{ code: 'LEVEL_WITHOUT_EFFECT', field: ['mode'] }],
    });
  });

  test('a second one on the number, or one on a number of someone else, is refused', async () => {
    expect((await run(stack, 'createCallFilter', wanted('Sofia'))).userErrors).toEqual([
      { code: 'TAKEN', field: ['number'] },
    ]);
    const others = { subscriberId: idOf('Daniel'), number: numberOf('Maria') };
    expect((await run(stack, 'createCallFilter', others)).userErrors).toEqual([
      { code: 'NOT_FOUND', field: ['number'] },
    ]);
  });

  test('nobody is allowed and blocked at once, and keywords are checked each by each', async () => {
    const both = {
      ...wanted('Daniel'),
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
    expect((await run(stack, 'createCallFilter', { ...wanted('Daniel'), keywordFilter })).userErrors).toEqual(
      [
        { code: 'INVALID', field: ['keywordFilter', 'customKeywords', '1'] },
        { code: 'INVALID', field: ['keywordFilter', 'systemKeywords', '0', 'category'] },
      ],
    );
    expect(await sent(stack, 'createCallFilter')).toEqual([]);
  });
});

describe('updateCallFilter', () => {
  const SHOWN =
    'callFilter { mode allowedNumbers transcriptionEnabled transcriptionAction warningMessage notificationNumbers keywordFilter { customKeywords systemKeywords { category } severities { keyword severity } } }';
  const update = (input: object) => run(stack, 'updateCallFilter', input, { selection: SHOWN });

  test('keeps everything that it does not name, as the platform has it now', async () => {
    await run(stack, 'addAllowedNumbers', { ...sofias(), numbers: ['+18015550190'] });
    const updated = await update({ ...sofias(), warningMessage: 'Home by six' });
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
    await update({ ...sofias(), warningMessage: 'Home by six' });
    const cleared = { ...sofias(), warningMessage: null, keywordFilter: null };
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
    const mateos = await ofMateo();
    expect((await update({ ...mateos, blockInternational: true })).userErrors).toEqual([
      { code: 'WRONG_STATE', field: ['mode'] },
    ]);
    expect(await update({ ...mateos, blockInternational: true, mode: 'WHITELIST' })).toMatchObject({
      callFilter: { mode: 'WHITELIST', allowedNumbers: [MOTHER] },
      warnings: [{ code: 'LEVEL_GIVEN_UP', field: ['mode'] }],
    });
    expect((await update({ ...mateos, mode: 'CHILD' })).userErrors).toEqual([
      { code: 'NOT_ALLOWED', field: ['mode'] },
    ]);
  });

  test('a number that stays on the other list is not put on both', async () => {
    expect((await update({ ...sofias(), blockedNumbers: [FATHER] })).userErrors).toEqual([
      { code: 'MISMATCH', field: ['blockedNumbers', '0'] },
    ]);
    const moved = { ...sofias(), allowedNumbers: [MOTHER], blockedNumbers: [FATHER] };
    expect((await update(moved)).userErrors).toEqual([]);
  });

  test('waits for what is not known to be done, and loses nothing of it', async () => {
    await stack.control('faults', { operation: 'addAllowedNumbers', kind: 'reset-before' });
    await run(stack, 'addAllowedNumbers', { ...sofias(), numbers: ['+18015550190'] });
    const [waiting] = await Promise.all([
      update({ ...sofias(), recordFlaggedCalls: true }),
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
    const added = await run(stack, 'addAllowedNumbers', { ...sofias(), numbers }, { selection: lists });
    expect(added).toMatchObject({
      callFilter: { allowedNumbers: [MOTHER, FATHER, '+18015550190'] },
      warnings: [{ code: 'NOTHING_TO_DO', field: ['numbers', '0'] }],
    });
    expect(await sent(stack, 'addAllowedNumbers')).toMatchObject([{ Numbers: ['+18015550190'] }]);
    expect(await run(stack, 'addAllowedNumbers', { ...sofias(), numbers })).toMatchObject({
      warnings: [{ code: 'NOTHING_TO_DO', field: null }],
      operation: null,
    });
    const removed = await run(stack, 'removeAllowedNumbers', {
      ...sofias(),
      numbers: [STRANGER, FATHER],
    });
    expect(removed.warnings).toEqual([{ code: 'NOTHING_TO_DO', field: ['numbers', '0'] }]);
    expect(await sent(stack, 'removeCallFilterAllowedNumbers')).toMatchObject([{ Numbers: [FATHER] }]);
  });

  test('take an entry off in the words in which the platform has it', async () => {
    await stack.control('elsewhere', {
      operation: 'addCallFilterBlockedNumbers',
      body: {
        SubscriberId: idOf('Sofia'),
        CallFilterId: sofias().filterId,
        Numbers: ['801-555-0177', '72345'],
      },
    });
    const numbers = [STRANGER, '72345'];
    expect(
      await run(stack, 'removeBlockedNumbers', { ...sofias(), numbers }, { selection: lists }),
    ).toMatchObject({ callFilter: { blockedNumbers: [] }, userErrors: [], warnings: [] });
  });

  test('rest on what the platform has now, not on what was seen', async () => {
    await run(stack, 'addBlockedNumbers', { ...sofias(), numbers: [STRANGER] }, { selection: lists });
    await stack.control('elsewhere', {
      operation: 'removeCallFilterBlockedNumbers',
      body: { SubscriberId: idOf('Sofia'), CallFilterId: sofias().filterId, Numbers: [STRANGER] },
    });
    const again = { ...sofias(), numbers: [STRANGER] };
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
    const mateos = await ofMateo();
    expect((await block(sofias(), 'guardian')).userErrors).toEqual([]);
    await run(stack, 'deleteCallFilter', mateos, { as: as('guardian') });
    const anew = { subscriberId: idOf('Mateo'), number: numberOf('Mateo') };
    expect(
      await run(stack, 'createCallFilter', anew, { selection: 'callFilter { e164 }', as: as('guardian') }),
    ).toMatchObject({ callFilter: { e164: numberOf('Mateo') }, userErrors: [] });
  });

  test('nobody else: its own, a relative, and ids that never were are refused alike', async () => {
    const unknown = 'TSUID-00000000-0000-4000-8000-000000000000';
    const own = await block(sofias(), 'child');
    expect(own.userErrors).toEqual([{ code: 'NOT_FOUND', field: ['subscriberId'] }]);
    for (const [subscriberId, viewer] of [
      [idOf('Mateo'), 'child'],
      [unknown, 'child'],
      [idOf('Daniel'), 'guardian'],
      [idOf('Maria'), 'guardian'],
      [unknown, 'manager'],
      [stack.state.demo['foreignSubscriberId'], 'manager'],
    ] as const) {
      expect(await block({ ...sofias(), subscriberId }, viewer)).toEqual(own);
    }
  });

  test('a filter of someone else is none of this subscriber, even where both are seen', async () => {
    const { filterId } = await ofMateo();
    const refused = [{ code: 'NOT_FOUND', field: ['filterId'] }];
    const mixed = { subscriberId: idOf('Sofia'), filterId };
    expect((await block(mixed, 'guardian')).userErrors).toEqual(refused);
    expect((await run(stack, 'deleteCallFilter', mixed)).userErrors).toEqual(refused);
    expect((await run(stack, 'updateCallFilter', mixed)).userErrors).toEqual(refused);
    expect(await sent(stack, 'deleteCallFilter')).toEqual([]);
  });
});
