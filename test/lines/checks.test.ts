import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import type { Stack, TestViewer } from '../stack.js';
import { familyViewers, shopViewers } from '../tenancy/viewers.js';
import {
  activate,
  BARE_WORKFLOW,
  mistakesOf,
  portedLine,
  startLines,
  wholeLine,
  WRITE,
  type LineWorld,
} from './lines.js';

jest.setTimeout(120_000);

let stack: Stack;
let world: LineWorld;
beforeAll(async () => {
  ({ stack, world } = await startLines());
});
afterAll(() => stack.stop());

const bare = (input: object, as?: TestViewer) =>
  activate(stack, input, { selection: BARE_WORKFLOW, ...(as && { as }) });

const mistakes = (input: object, as?: TestViewer) => mistakesOf(stack, input, as);

const PROVISION = { type: 'MVNO', messageType: 'P2P', productType: 'SMS_DATA_VOICE', areaCode: '201' };

describe('activateLine refuses', () => {
  test('both and neither of the ways to name a subscriber and a number', async () => {
    const { subscriber, number } = wholeLine(world) as {
      readonly subscriber: object;
      readonly number: object;
    };
    const { portIn } = portedLine(world)['number'] as { readonly portIn: object };
    const id = stack.state.demo['familyChildId'];
    const both = wholeLine(world, { subscriber: { ...subscriber, id }, number: { ...number, portIn } });
    expect(await mistakes(both)).toEqual([
      'INVALID subscriber',
      'INVALID number',
      // The child is of another account.
      'NOT_FOUND subscriber.id',
    ]);
    expect(await mistakes(wholeLine(world, { subscriber: {}, number: {} }))).toEqual([
      'INVALID subscriber',
      'INVALID number',
    ]);
  });

  test('every mistake of every part at once, each with its path', async () => {
    const input = wholeLine(world, {
      number: { provision: { ...PROVISION, productType: 'SMS_ONLY', voiceEnabled: true } },
    });
    expect(await mistakes(input)).toEqual(
      expect.arrayContaining(['MISMATCH number.provision.voiceEnabled', 'MISMATCH dataUsage']),
    );
  });

  test('a package that is not in the catalogue', async () => {
    const packageId = 'PKID-00000000-0000-4000-8000-000000000001';
    expect(await mistakes(wholeLine(world, { packageId }))).toEqual(['NOT_FOUND packageId']);
  });

  test('the same way what is foreign and what is nowhere', async () => {
    const { admin } = shopViewers(stack);
    const { accountId: _account, ...line } = wholeLine(world);
    const own = { ...line, idempotencyKey: undefined };
    const { demo } = stack.state;
    const nowhere = '00000000-0000-4000-8000-000000000001';
    const places: readonly (readonly [object, object])[] = [
      [{ subscriber: { id: demo['familyChildId'] } }, { subscriber: { id: `TSUID-${nowhere}` } }],
      [{ messageRouteId: demo['messageRouteId'] }, { messageRouteId: `MRID-${nowhere}` }],
      [{ accountId: demo['familyAccountId'] }, { accountId: `AID-${nowhere}` }],
    ];
    for (const [foreign, absent] of places) {
      const told = await mistakes({ ...own, ...foreign }, admin);
      expect(told.some((mistake) => mistake.startsWith('NOT_FOUND'))).toBe(true);
      expect(told).toEqual(await mistakes({ ...own, ...absent }, admin));
    }
  });

  test('an email address that is in use', async () => {
    const [taken] = await stack.control<readonly { email: string }[]>('records/subscribers');
    const create = { name: 'Taken', email: taken?.email.toUpperCase(), role: 'SUBSCRIBER' };
    expect(await mistakes(wholeLine(world, { subscriber: { create } }))).toEqual([
      'TAKEN subscriber.create.email',
    ]);
  });

  test.each(['child', 'manager'])('the %s of a family', async (name) => {
    const as = familyViewers(stack)[name];
    await expect(bare(wholeLine(world), as)).rejects.toThrow('FORBIDDEN');
  });
});

test('the only route of the account is taken where none is named, with a warning', async () => {
  const { messageRouteId: _message, voiceRouteId: _voice, ...line } = wholeLine(world);
  const { userErrors, warnings, workflow } = await bare(line);
  expect(userErrors).toEqual([]);
  expect(workflow).toMatchObject({ status: 'COMPLETED' });
  expect(warnings.filter(({ code }) => code === 'DEFAULT_USED').map(({ field }) => field)).toEqual([
    ['messageRouteId'],
    ['voiceRouteId'],
  ]);
});

describe('a dry run', () => {
  test.each([
    ['a new number', () => wholeLine(world)],
    ['a port-in', () => portedLine(world)],
  ])('of %s writes nothing, and its plan is what is sent then', async (_kind, newLine) => {
    const line = newLine();
    await stack.resetJournal();
    const dry = await bare({ ...line, idempotencyKey: undefined, dryRun: true });
    expect(dry.userErrors).toEqual([]);
    expect(dry.workflow).toBeNull();
    const reads = await stack.journal();
    expect(Object.keys(reads.byOperation).filter((operation) => WRITE.test(operation))).toEqual([]);
    expect(dry.requests).toBe(reads.total);

    await stack.resetJournal();
    const { workflow, requests } = await bare(line);
    expect(workflow?.steps.map(({ name }) => name)).toEqual(dry.plan?.steps.map(({ name }) => name));
    const untilWait = dry.plan?.steps.filter(({ name }) =>
      workflow?.steps.some((step) => step.name === name && step.status === 'DONE'),
    );
    const planned = untilWait?.reduce((sum, { upstreamRequests }) => sum + upstreamRequests, 0);
    const { byOperation, total } = await stack.journal();
    expect(requests).toBe(total);
    const checks = Object.entries(byOperation).filter(([operation]) => operation in reads.byOperation);
    expect(planned).toBe(total - checks.reduce((sum, [, times]) => sum + times, 0));
  });
});
