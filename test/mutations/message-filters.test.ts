import { afterAll, beforeAll, beforeEach, describe, expect, jest, test } from '@jest/globals';
import { startStack, type Stack, type TestViewer } from '../stack.js';
import { familyViewers } from '../tenancy/viewers.js';
import { lineOf, MOTHER, newcomer, STRANGER } from './guardian-cases.js';
import { ACTIVE_WITH_KEYWORDS, run, sent, wardWith, type WardFilter } from './guardian-world.js';
import type { World } from './mutation-case.js';
import { createWorld } from './world.js';

jest.setTimeout(120_000);

let stack: Stack;
let world: World;
/** A ward whose messages are filtered: ACTIVE, links blocked, with keywords. */
let ward: WardFilter;
beforeAll(async () => {
  stack = await startStack({ quota: 10_000 });
  world = createWorld(stack);
});
afterAll(() => stack.stop());
beforeEach(async () => {
  ward = await wardWith(world, 'createMessageFilter', ACTIVE_WITH_KEYWORDS);
  await stack.resetJournal();
});

const guardian = (): TestViewer | undefined => familyViewers(stack)['guardian'];
const theirs = () => ({ subscriberId: ward.subscriberId, filterId: ward.filterId });

const SHOWN =
  'messageFilter { mode level allowedContacts blockedContacts blockLinks blockMedia keywordFilter { customKeywords } }';
const update = (input: object) =>
  run(stack, 'updateMessageFilter', { ...theirs(), ...input }, { selection: SHOWN, as: guardian() });

describe('createMessageFilter', () => {
  test('is ACTIVE both ways unless told otherwise, sleeps without Guardian, and is there once', async () => {
    const wanted = await lineOf(world, await newcomer(world));
    const created = await run(stack, 'createMessageFilter', wanted, {
      selection: 'messageFilter { mode level applyToInbound applyToOutbound }',
    });
    expect(created).toMatchObject({
      messageFilter: { mode: 'ACTIVE', level: null, applyToInbound: true, applyToOutbound: true },
      warnings: [{ code: 'FILTER_SLEEPS', field: ['subscriberId'] }],
    });
    expect((await run(stack, 'createMessageFilter', { ...wanted, level: 'CHILD' })).userErrors).toEqual([
      { code: 'TAKEN', field: ['number'] },
    ]);
  });
});

describe('updateMessageFilter', () => {
  test('a level takes the place of the mode and the other way round; all else stays', async () => {
    expect(await update({ level: 'ADOLESCENT' })).toMatchObject({
      messageFilter: {
        mode: null,
        level: 'ADOLESCENT',
        blockedContacts: [STRANGER],
        blockLinks: true,
        keywordFilter: { customKeywords: ['vape', 'meet me'] },
      },
      userErrors: [],
      warnings: [],
    });
    expect(await update({ blockMedia: true })).toMatchObject({
      messageFilter: { level: 'ADOLESCENT', blockMedia: true },
    });
    expect(await update({ mode: 'MONITOR_ONLY' })).toMatchObject({
      messageFilter: { mode: 'MONITOR_ONLY', level: null, blockMedia: true },
    });
    expect(await update({ mode: 'MONITOR_ONLY' })).toMatchObject({
      warnings: [{ code: 'NOTHING_TO_DO', field: null }],
      operation: null,
    });
  });

  test('replaces whole lists and keywords, and takes the keywords away by null', async () => {
    const keywordFilter = { customKeywords: ['party'] };
    expect(await update({ allowedContacts: [], blockedContacts: [MOTHER], keywordFilter })).toMatchObject({
      messageFilter: { allowedContacts: [], blockedContacts: [MOTHER], keywordFilter },
    });
    expect(await update({ keywordFilter: null })).toMatchObject({
      messageFilter: { keywordFilter: null, blockedContacts: [MOTHER] },
    });
  });

  test('an answer that is lost is found out, and the update is not sent twice', async () => {
    await stack.control('faults', { operation: 'updateMessageFilter', kind: 'reset-after' });
    expect(await update({ blockMedia: true })).toMatchObject({
      messageFilter: { blockMedia: true },
      operation: { status: 'CONFIRMED' },
    });
    expect(await sent(stack, 'updateMessageFilter')).toHaveLength(1);
  });
});

describe('the lists of a message filter', () => {
  test('send what makes a difference alone, and hold nobody twice', async () => {
    const contacts = [STRANGER, '+18015550190'];
    const added = await run(stack, 'addBlockedContacts', { ...theirs(), contacts }, { selection: SHOWN });
    expect(added).toMatchObject({
      messageFilter: { blockedContacts: contacts },
      warnings: [{ code: 'NOTHING_TO_DO', field: ['contacts', '0'] }],
    });
    expect(await sent(stack, 'addBlockedContacts')).toMatchObject([{ Contacts: ['+18015550190'] }]);
    expect((await run(stack, 'addAllowedContacts', { ...theirs(), contacts })).userErrors).toEqual([
      { code: 'MISMATCH', field: ['contacts', '0'] },
      { code: 'MISMATCH', field: ['contacts', '1'] },
    ]);
    const removed = await run(
      stack,
      'removeBlockedContacts',
      { ...theirs(), contacts: [MOTHER, ...contacts] },
      { selection: SHOWN },
    );
    expect(removed).toMatchObject({
      messageFilter: { blockedContacts: [] },
      warnings: [{ code: 'NOTHING_TO_DO', field: ['contacts', '0'] }],
    });
  });

  test('an addition whose answer is lost is in the payload all the same', async () => {
    await stack.control('faults', { operation: 'addAllowedContacts', kind: 'reset-after' });
    const contacts = ['+18015550190'];
    expect(
      await run(stack, 'addAllowedContacts', { ...theirs(), contacts }, { selection: SHOWN }),
    ).toMatchObject({
      messageFilter: { allowedContacts: expect.arrayContaining(contacts) },
      operation: { status: 'CONFIRMED' },
    });
  });
});

test('deleteMessageFilter tells what is gone, and a second time that there is no such filter', async () => {
  const deleted = await run(stack, 'deleteMessageFilter', theirs(), {
    selection: 'deletedId subscriber { guardian { messageFilters { id } } }',
    as: guardian(),
  });
  expect(deleted).toMatchObject({
    deletedId: theirs().filterId,
    subscriber: { guardian: { messageFilters: [] } },
  });
  expect((await run(stack, 'deleteMessageFilter', theirs())).userErrors).toEqual([
    { code: 'NOT_FOUND', field: ['filterId'] },
  ]);
});
