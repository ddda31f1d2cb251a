import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { startStack, type Stack } from '../stack.js';
import { activate, BARE_WORKFLOW, lineWorld, look, statusesOf, wholeLine, type LineWorld } from './lines.js';

jest.setTimeout(120_000);

let stack: Stack;
let fresh: Stack;
let world: LineWorld;
beforeAll(async () => {
  stack = await startStack({ quota: 10_000 });
  world = await lineWorld(stack);
  fresh = await startStack({ sandbox: stack.sandbox, quota: 10_000 });
});
afterAll(async () => {
  await fresh.stop();
  await stack.stop();
});

describe('activateLine', () => {
  test('brings a line to life with every option in twelve requests, from nothing known', async () => {
    await stack.resetJournal();
    const payload = await activate(fresh, wholeLine(world), { selection: BARE_WORKFLOW });
    expect(payload.userErrors).toEqual([]);
    expect(payload.workflow).toMatchObject({ status: 'COMPLETED', leftBehind: [] });
    expect(payload.workflow && statusesOf(payload.workflow)).toEqual({
      SUBSCRIBER: 'DONE',
      NUMBER: 'DONE',
      SUBSCRIPTION: 'DONE',
      DATA_LIMITS: 'DONE',
      GUARDIAN_FEATURES: 'DONE',
      CALL_FILTER: 'DONE',
      MESSAGE_FILTER: 'DONE',
    });
    expect(payload.temporaryPassword).toMatch(/.{16,}/);
    expect(payload.requests).toBe(12);
    expect((await stack.journal()).byOperation).toEqual({
      listDistributorAccounts: 1,
      listDistributorSubscribers: 1,
      listMessageRoutes: 1,
      listVoiceRoutes: 1,
      listDistributorPackages: 1,
      createSubscriber: 1,
      provisionNumber: 1,
      createSubscription: 1,
      setDataUsageLimits: 1,
      configureGuardianFeatures: 1,
      createCallFilter: 1,
      createMessageFilter: 1,
    });
    const { id = '' } = payload.workflow ?? {};
    expect(await look(fresh, id)).toMatchObject({ id, status: 'COMPLETED' });
  });
});
