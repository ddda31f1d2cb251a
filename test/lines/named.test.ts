import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { idOf, mutate, type Payload } from '../mutations/mutate.js';
import type { Stack, TestViewer } from '../stack.js';
import { familyViewers, shopViewers } from '../tenancy/viewers.js';
import {
  activate,
  BARE_WORKFLOW,
  change,
  lineOnPlatform,
  mistakesOf,
  startLines,
  statusesOf,
  wholeLine,
  type LineWorld,
} from './lines.js';

jest.setTimeout(120_000);

let stack: Stack;
let world: LineWorld;
beforeAll(async () => {
  ({ stack, world } = await startLines());
});
afterAll(() => stack.stop());

const mistakes = (input: object, as?: TestViewer) => mistakesOf(stack, input, as);

async function made(
  mutation: Parameters<typeof mutate>[1],
  input: object,
  selection: string,
): Promise<Payload | null> {
  const { payload } = await mutate(stack, mutation, input, selection);
  expect(payload?.userErrors).toEqual([]);
  return payload;
}

/** An account that has nothing. */
const account = async (name: string): Promise<string> =>
  idOf(await made('createAccount', { name }, 'account { id }'), 'account');

async function messageRoute(accountId: string, name: string): Promise<string> {
  const input = { accountId, name, url: 'https://example.com/messages', method: 'POST' };
  return idOf(await made('createMessageRoute', input, 'messageRoute { id }'), 'messageRoute');
}

async function voiceRoute(accountId: string, name: string): Promise<string> {
  const input = { accountId, name, type: 'URL', url: 'https://example.com/calls' };
  return idOf(await made('createVoiceRoute', input, 'voiceRoute { id }'), 'voiceRoute');
}

/** A line that names no routes. */
function unrouted(accountId: string): Readonly<Record<string, unknown>> {
  const { messageRouteId: _message, voiceRouteId: _voice, ...line } = wholeLine(world, { accountId });
  return line;
}

/** A package that the operator has put together in its own console, for one subscriber alone where one is named. */
async function soldElsewhere(subscriberId?: string): Promise<string> {
  const body = {
    PackageName: 'Made elsewhere',
    Type: 'mvno',
    Price: 10,
    Monthly: true,
    ...(subscriberId !== undefined && { SubscriberId: subscriberId }),
  };
  const { PackageId } = await stack.control<{ PackageId: string }>('elsewhere', {
    operation: 'createPackage',
    body,
  });
  return PackageId;
}

const NOWHERE = '00000000-0000-4000-8000-000000000001';

describe('the routes of a line that names none', () => {
  test('are refused as missing where the account has none, and as not to be told apart where it has several', async () => {
    const accountId = await account('Several routes');
    expect(await mistakes(unrouted(accountId))).toEqual(['INVALID messageRouteId', 'INVALID voiceRouteId']);
    const [first] = [await messageRoute(accountId, 'One'), await messageRoute(accountId, 'Two')];
    await voiceRoute(accountId, 'One');
    await voiceRoute(accountId, 'Two');
    expect(await mistakes(unrouted(accountId))).toEqual(['INVALID messageRouteId', 'INVALID voiceRouteId']);

    await made('updateMessageRoute', { messageRouteId: first, enabled: false }, 'messageRoute { id }');
    expect(await mistakes(unrouted(accountId))).toEqual(['INVALID voiceRouteId']);
  });

  test('need no voice route for a line without calls', async () => {
    const accountId = await account('One route');
    await messageRoute(accountId, 'Only');
    const number = {
      provision: { type: 'MVNO', messageType: 'P2P', productType: 'SMS_DATA', areaCode: '201' },
    };
    const line = { ...unrouted(accountId), number, guardian: null };
    const { workflow, userErrors } = await activate(stack, line, { selection: BARE_WORKFLOW });
    expect(userErrors).toEqual([]);
    expect(workflow).toMatchObject({ status: 'COMPLETED' });
  });
});

describe('an age level on calls', () => {
  const guardian = { callFilter: { mode: 'CHILD' } };

  test('is refused for somebody who is only created, whom nobody watches over', async () => {
    expect(await mistakes(wholeLine(world, { guardian }))).toEqual(['WRONG_STATE guardian.callFilter.mode']);
  });

  test('is refused for whom nobody watches over, and taken for a ward, with a warning', async () => {
    const { demo } = stack.state;
    const family = {
      accountId: demo['familyAccountId'],
      messageRouteId: demo['messageRouteId'],
      voiceRouteId: demo['voiceRouteId'],
      guardian,
    };
    const guarded = (id: string | undefined) => wholeLine(world, { ...family, subscriber: { id } });
    expect(await mistakes(guarded(demo['familyManagerId']))).toEqual([
      'WRONG_STATE guardian.callFilter.mode',
    ]);
    const dry = { ...guarded(demo['familyChildId']), idempotencyKey: undefined, dryRun: true };
    const { userErrors, warnings } = await activate(stack, dry, { selection: BARE_WORKFLOW });
    expect(userErrors).toEqual([]);
    expect(warnings).toMatchObject([
      { code: 'LEVEL_WITHOUT_EFFECT', field: ['guardian', 'callFilter', 'mode'] },
    ]);
  });
});

describe('a package', () => {
  test('of another subscriber does not fit, and does not exist for another account', async () => {
    const { demo } = stack.state;
    const { admin } = familyViewers(stack);
    const packageId = await soldElsewhere(demo['familyChildId']);
    const family = {
      accountId: demo['familyAccountId'],
      messageRouteId: demo['messageRouteId'],
      voiceRouteId: demo['voiceRouteId'],
      guardian: null,
    };
    const own = (more: object) => ({ ...wholeLine(world, { ...family, packageId, ...more }) });
    expect(await mistakes(own({}), admin)).toEqual(['MISMATCH packageId']);
    expect(await mistakes(own({ subscriber: { id: demo['familyManagerId'] } }), admin)).toEqual([
      'MISMATCH packageId',
    ]);
    expect(await mistakes(wholeLine(world, { packageId }))).toEqual(['MISMATCH packageId']);

    const { accountId: _account, messageRouteId: _message, voiceRouteId: _voice, ...line } = wholeLine(world);
    const { admin: stranger } = shopViewers(stack);
    const foreign = await mistakes({ ...line, packageId }, stranger);
    expect(foreign).toContain('NOT_FOUND packageId');
    expect(await mistakes({ ...line, packageId: `PKID-${NOWHERE}` }, stranger)).toEqual(foreign);
  });

  test('that is off sale is refused', async () => {
    const packageId = await soldElsewhere();
    await stack.control(`packages/${packageId}`, { active: false });
    expect(await mistakes(wholeLine(world, { packageId }))).toEqual(['WRONG_STATE packageId']);
  });

  test('that went off sale meanwhile pauses the line, which goes on with one that was made for its subscriber', async () => {
    const sold = { name: 'For a while', type: 'mvno', price: '10', monthly: true };
    const packageId = idOf(await made('createPackage', sold, 'package { id active }'), 'package');
    // The server knows it from then on.
    await stack.query('query ($id: ID!) { package(id: $id) { active } }', { id: packageId });
    await stack.control(`packages/${packageId}`, { active: false });
    const input = wholeLine(world, { packageId });
    const { workflow } = await activate(stack, input);
    expect(workflow).toMatchObject({ status: 'PAUSED' });
    const paused = workflow?.steps.find(({ name }) => name === 'SUBSCRIPTION');
    expect(paused?.userErrors).toMatchObject([{ code: 'WRONG_STATE', field: ['packageId'] }]);

    const id = workflow?.id;
    const another = await soldElsewhere(stack.state.demo['familyChildId']);
    const wrong = await change(stack, 'resumeWorkflow', { id, corrections: { packageId: another } });
    expect(wrong.userErrors).toMatchObject([{ code: 'MISMATCH', field: ['corrections', 'packageId'] }]);

    const fitting = await soldElsewhere(workflow?.line.subscriber?.id);
    const resumed = await change(stack, 'resumeWorkflow', { id, corrections: { packageId: fitting } });
    expect(resumed.userErrors).toEqual([]);
    expect(resumed.workflow).toMatchObject({ status: 'COMPLETED' });
    expect(resumed.workflow && new Set(Object.values(statusesOf(resumed.workflow)))).toEqual(
      new Set(['DONE']),
    );
    expect(await lineOnPlatform(stack, input)).toMatchObject({ subscriptions: 1, numbers: [{}] });
  });
});

describe('mistakes in the input and what does not exist', () => {
  test('are told together', async () => {
    const input = wholeLine(world, {
      subscriber: { id: `TSUID-${NOWHERE}` },
      number: {
        provision: { type: 'MVNO', messageType: 'P2P', productType: 'SMS_ONLY', dataEnabled: true },
      },
      messageRouteId: `MRID-${NOWHERE}`,
      packageId: `PKID-${NOWHERE}`,
    });
    expect(new Set(await mistakes(input))).toEqual(
      new Set([
        'MISMATCH number.provision.dataEnabled',
        'MISMATCH dataUsage',
        'NOT_FOUND subscriber.id',
        'NOT_FOUND messageRouteId',
        'NOT_FOUND packageId',
      ]),
    );
    expect(new Set(await mistakes({ ...input, accountId: `AID-${NOWHERE}` }))).toEqual(
      new Set([
        'MISMATCH number.provision.dataEnabled',
        'MISMATCH dataUsage',
        'NOT_FOUND accountId',
        'NOT_FOUND packageId',
      ]),
    );
  });

  test('take no request but those of a line without mistakes', async () => {
    const right = { ...wholeLine(world), idempotencyKey: undefined, dryRun: true };
    const wrong = {
      ...right,
      number: { provision: { type: 'MVNO', messageType: 'P2P', productType: 'SMS_ONLY' } },
    };
    const readsOf = async (input: object) => {
      await stack.resetJournal();
      await activate(stack, input, { selection: BARE_WORKFLOW });
      return (await stack.journal()).byOperation;
    };
    expect(await readsOf(wrong)).toEqual(await readsOf(right));
  });
});
