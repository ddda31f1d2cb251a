import { isDeepStrictEqual } from 'node:util';
import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { leastRoleOf } from '../../src/auth/mutation-roles.js';
import { startStack, type Stack, type TestViewer } from '../stack.js';
import { deploy } from '../tenancy/credentials-file.js';
import { familyViewers } from '../tenancy/viewers.js';
import { advance } from '../upstream/passing-time.js';
import { withAbsentIds } from './absent-ids.js';
import { call, done, userErrorsIn } from './call.js';
import { loadCaseFiles, titleOf } from './case-files.js';
import type { MutationCase, World } from './mutation-case.js';
import { sentBy } from './sent.js';
import { makeStrangers, ROLES, type ViewersOfAnAccount } from './strangers.js';
import { createWorld, worldThrough } from './world.js';

jest.setTimeout(120_000);

const AMPLE = 10_000;
const TWO_WEEKS = 14 * 24 * 3600;
const A_LIFETIME = 100 * 365 * 24 * 3600;
const WORDS_NOBODY_KNOWS = 'Refused for a reason that nobody knows';

const files = await loadCaseFiles();
const leastRoles: Readonly<Record<string, TestViewer['role']>> = leastRoleOf;

test('every mutation has a case', () => {
  const known = new Set<string>(files.flatMap(({ cases }) => cases.map(({ mutation }) => mutation)));
  const missing = Object.keys(leastRoleOf).filter((mutation) => !known.has(mutation));
  expect(missing).toEqual([]);
});

describe.each(files)('$domain', ({ cases }) => {
  let platform: Stack;
  let main: World;
  beforeAll(async () => {
    platform = await startStack({ quota: AMPLE, env: { WEBHOOK_TOKEN: 'a-token-of-the-tests' } });
    main = createWorld(platform);
    // Orders stay as the cases leave them, however much time passes until the caches are cold.
    await platform.control('settings', { portInStepSeconds: A_LIFETIME });
  });
  afterAll(() => platform.stop());

  const deployments = [...new Set(cases.map(({ credentialOf }) => credentialOf))].map((credentialOf) => ({
    credentialOf,
    title: credentialOf ? `the credential of ${credentialOf} too` : 'the main credential',
  }));
  describe.each(deployments)('with $title', ({ credentialOf }) => {
    let world: World;
    let strangers: ViewersOfAnAccount;
    beforeAll(async () => {
      const accountId = credentialOf && platform.state.demo[credentialOf];
      world = accountId
        ? worldThrough(await deploy(platform, { main: 'distributor', accounts: [accountId] }), main)
        : main;
      strangers = await makeStrangers(world);
    });
    afterAll(async () => {
      if (world.stack !== platform) await world.stack.stop();
    });
    const own = cases.filter((one) => one.credentialOf === credentialOf);
    describe.each(own.map((one) => ({ title: titleOf(one), one })))('$title', ({ one }) => {
      testCase(
        one,
        () => world,
        () => strangers,
      );
    });
  });
});

/** Everything that is shown of each mutation. World and strangers are there once the tests run. */
function testCase(one: MutationCase, theWorld: () => World, theStrangers: () => ViewersOfAnAccount): void {
  const { mutation, selection } = one;

  test('is done, and a retry with its key gives the same and sends nothing', async () => {
    const world = theWorld();
    const { stack } = world;
    const as = one.as?.(world);
    const input = await one.input(world);
    const keyed = { ...input, idempotencyKey: world.unique('key') };

    const first = await sentBy(stack, async () => call(stack, mutation, keyed, { selection, as }));
    const payload = done(first.result);
    const isKept = one.asks === undefined;
    expect(payload).toMatchObject({ replayed: false, operation: isKept ? { status: 'CONFIRMED' } : null });
    expect(payload).toMatchObject(one.shows(input, world));
    expect(first.writes).toEqual(one.sends(input, world));

    const retry = await sentBy(stack, async () => call(stack, mutation, keyed, { selection, as }));
    expect(done(retry.result)).toEqual({ ...payload, replayed: one.isReplayed ?? isKept });
    expect(retry.writes).toEqual([]);
    if (!isKept) return;

    const anew = await one.input(world);
    const other = isDeepStrictEqual(anew, input) ? await withAbsentIds(stack, input) : anew;
    expect(other).not.toEqual(input);
    const reused = await sentBy(stack, async () =>
      call(stack, mutation, { ...other, idempotencyKey: keyed.idempotencyKey }, { as }),
    );
    expect(reused.result.payload?.userErrors).toMatchObject([
      { code: 'IDEMPOTENCY_KEY_REUSED', field: ['idempotencyKey'] },
    ]);
    expect(reused.writes).toEqual([]);
  });

  test('tells what is wrong with an input, and sends nothing', async () => {
    const world = theWorld();
    const { change, field, code = 'INVALID' } = one.badInput;
    const input = { ...(await one.input(world)), ...change };
    const { result, writes } = await sentBy(world.stack, async () =>
      call(world.stack, mutation, input, { selection, as: one.as?.(world) }),
    );
    expect(result.error).toBeUndefined();
    expect(userErrorsIn(result.payload)).toContainEqual(expect.objectContaining({ code, field }));
    expect(writes).toEqual([]);
  });

  test('is refused to lower roles and to other accounts', async () => {
    const world = theWorld();
    const { stack } = world;
    const input = await one.input(world);
    const leastRole = leastRoles[mutation] ?? 'DISTRIBUTOR';
    for (const as of viewersBelow(leastRole, stack)) {
      const { result, requests } = await sentBy(stack, async () => call(stack, mutation, input, { as }));
      expect([as.role, result.payload, result.error?.extensions.code]).toEqual([as.role, null, 'FORBIDDEN']);
      expect(requests).toEqual({});
    }
    if (leastRole === 'DISTRIBUTOR') return;
    const refusedTo = async (named: object) => {
      const as = theStrangers()[leastRole];
      const { result, writes } = await sentBy(stack, async () =>
        call(stack, mutation, named, { selection, as }),
      );
      expect(result.error).toBeUndefined();
      expect(writes).toEqual([]);
      return userErrorsIn(result.payload);
    };
    const { foreign: code = 'NOT_FOUND' } = one;
    if (code === null) return;
    const foreign = await refusedTo(input);
    expect(foreign.map((error) => error.code)).toContain(code);
    const shared = Object.entries(input).filter(([field]) => one.shared?.includes(field));
    const absent = { ...(await withAbsentIds(stack, input)), ...Object.fromEntries(shared) };
    expect(foreign).toEqual(await refusedTo(absent));
  });

  test('passes a refusal of the platform on', async () => {
    const world = theWorld();
    const { stack } = world;
    const input = await one.input(world);
    const [write] = one.sends(input, world);
    const operation = write?.operation ?? one.asks;
    expect(operation).toBeDefined();
    const message = one.refusal?.message ?? WORDS_NOBODY_KNOWS;
    await stack.control('faults', { operation, kind: 'status', status: 400, message });
    try {
      const { result, writes } = await sentBy(stack, async () =>
        call(stack, mutation, input, { selection, as: one.as?.(world) }),
      );
      if (one.isToldByItsStep) {
        expect(result.payload?.['userErrors']).toEqual([]);
        expect(JSON.stringify(result.payload)).toContain(message);
        return;
      }
      const codes = userErrorsIn(result.payload).map((error) => error.code);
      expect([...codes, result.error?.extensions.code ?? null]).toEqual(
        one.refusal ? [one.refusal.code, null] : ['UPSTREAM_REJECTED'],
      );
      expect(writes.map((sent) => sent.operation)).toEqual(write ? [write.operation] : []);
    } finally {
      await stack.control('faults', undefined, 'DELETE');
    }
  });

  test('takes exactly so many upstream requests', async () => {
    const world = theWorld();
    const { stack } = world;
    const inputs = [await one.input(world), await one.input(world)];
    await advance(stack, one.coldAfterSeconds ?? TWO_WEEKS);
    const taken = [];
    for (const input of inputs) {
      const { result, requests } = await sentBy(stack, async () =>
        call(stack, mutation, input, { as: one.as?.(world) }),
      );
      done(result);
      taken.push(requests);
    }
    expect(taken).toEqual([one.requests.cold, one.requests.warm]);
  });
}

function viewersBelow(role: TestViewer['role'], stack: Stack): readonly TestViewer[] {
  const { child, manager, admin } = familyViewers(stack);
  const lowestFirst = [child, manager, admin].filter((viewer) => viewer !== undefined);
  return lowestFirst.slice(0, ROLES.indexOf(role));
}
