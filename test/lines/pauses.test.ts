import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, jest, test } from '@jest/globals';
import { startStack, type Stack } from '../stack.js';
import { advance } from '../upstream/passing-time.js';
import {
  activate,
  BARE_WORKFLOW,
  CARRIER_PIN,
  change,
  lineOnPlatform,
  look,
  movePortIn,
  portedLine,
  startLines,
  statusesOf,
  until,
  wholeLine,
  type LineWorld,
  type WorkflowShown,
} from './lines.js';

jest.setTimeout(180_000);

type Input = Readonly<Record<string, unknown>>;

let stack: Stack;
let world: LineWorld;
beforeAll(async () => {
  ({ stack, world } = await startLines());
});
afterAll(() => stack.stop());
beforeEach(async () => {
  await stack.control('faults', undefined, 'DELETE');
  await stack.resetJournal();
});

const fault = (operation: string, kind: string, more: object = {}) =>
  stack.control('faults', { operation, kind, ...more });

const bare = (input: Input) => activate(stack, input, { selection: BARE_WORKFLOW });

const errorsOf = (workflow: WorkflowShown | null, name: string) =>
  workflow?.steps.find((step) => step.name === name)?.userErrors ?? [];

const emailOf = (input: Input): string =>
  (input['subscriber'] as { readonly create: { readonly email: string } }).create.email;

async function sentTimes(operation: string): Promise<number> {
  return (await stack.journal()).byOperation[operation] ?? 0;
}

describe('a line is paused', () => {
  test('for an email address that was taken meanwhile, and goes on with another one', async () => {
    await fault('createSubscriber', 'delay', { milliseconds: 10 ** 8 });
    const input = wholeLine(world);
    const answered = bare(input);
    while ((await sentTimes('createSubscriber')) === 0)
      await new Promise((resolve) => setTimeout(resolve, 10));
    const body = {
      AccountId: world.accountId,
      Name: 'Quicker',
      Email: emailOf(input),
      Role: 'Subscriber',
      Password: 'a-Password-1',
      PhoneNumbers: [],
    };
    await stack.control('elsewhere', { operation: 'createSubscriber', body });
    await stack.control('faults', undefined, 'DELETE');
    const { workflow } = await answered;
    expect(workflow).toMatchObject({ status: 'PAUSED' });
    expect(errorsOf(workflow, 'SUBSCRIBER')).toMatchObject([
      { code: 'TAKEN', field: ['subscriber', 'create', 'email'] },
    ]);
    expect(await sentTimes('provisionNumber')).toBe(0);
    const { create } = input['subscriber'] as { readonly create: object };
    const subscriber = { create: { ...create, email: `other-${emailOf(input)}` } };
    const resumed = await change(stack, 'resumeWorkflow', {
      id: workflow?.id,
      corrections: { subscriber },
      idempotencyKey: 'resume-email',
    });
    expect(resumed.userErrors).toEqual([]);
    expect(resumed.workflow).toMatchObject({ status: 'COMPLETED' });
    expect(await lineOnPlatform(stack, { subscriber })).toMatchObject({
      subscribers: [{}],
      numbers: [{ status: 'Active' }],
      subscriptions: 1,
    });
  });

  test('for an area without numbers, naming those near, and goes on with one of them', async () => {
    const input = wholeLine(world, {
      number: {
        provision: { type: 'MVNO', messageType: 'P2P', productType: 'SMS_DATA_VOICE', areaCode: '605' },
      },
    });
    const { workflow } = await bare(input);
    expect(workflow).toMatchObject({ status: 'PAUSED' });
    const [error] = errorsOf(workflow, 'NUMBER');
    expect(error?.field?.slice(0, 2)).toEqual(['number', 'provision']);
    const provision = { type: 'MVNO', messageType: 'P2P', productType: 'SMS_DATA_VOICE', areaCode: '201' };
    const corrections = { number: { provision } };
    const resumed = await change(stack, 'resumeWorkflow', { id: workflow?.id, corrections });
    expect(resumed.userErrors).toEqual([]);
    expect(resumed.workflow).toMatchObject({ status: 'COMPLETED' });
    expect(await sentTimes('createSubscriber')).toBe(1);
    expect(await lineOnPlatform(stack, input)).toMatchObject({
      subscribers: [{}],
      numbers: [{}],
      subscriptions: 1,
    });
  });

  test('for what the platform refuses in words that nobody knows, and goes on as it was asked', async () => {
    await fault('createSubscription', 'status', { status: 400, message: 'Not today' });
    const input = wholeLine(world);
    const { workflow } = await bare(input);
    expect(workflow).toMatchObject({ status: 'PAUSED' });
    expect(errorsOf(workflow, 'SUBSCRIPTION')).toMatchObject([
      { message: expect.stringContaining('Not today') },
    ]);
    // What does not need it was done meanwhile.
    expect(workflow && statusesOf(workflow)).toMatchObject({ DATA_LIMITS: 'DONE', MESSAGE_FILTER: 'DONE' });
    const done = await change(stack, 'resumeWorkflow', {
      id: workflow?.id,
      corrections: {
        subscriber: { create: { name: 'Late', email: 'late@example.com', role: 'SUBSCRIBER' } },
      },
    });
    expect(done.userErrors).toMatchObject([{ code: 'WRONG_STATE', field: ['corrections', 'subscriber'] }]);
    const absent = await change(stack, 'resumeWorkflow', {
      id: workflow?.id,
      corrections: { number: { portIn: { accountNumber: '1' } } },
    });
    expect(absent.userErrors).toMatchObject([
      { code: 'WRONG_STATE', field: ['corrections', 'number', 'portIn'] },
    ]);
    const resumed = await change(stack, 'resumeWorkflow', { id: workflow?.id });
    expect(resumed.workflow).toMatchObject({ status: 'COMPLETED' });
    const over = await change(stack, 'resumeWorkflow', { id: workflow?.id });
    expect(over.userErrors).toMatchObject([{ code: 'WRONG_STATE', field: ['id'] }]);
    expect(await lineOnPlatform(stack, input)).toMatchObject({
      subscriptions: 1,
      callFilters: 1,
      messageFilters: 1,
    });
  });
});

/** Lets time pass for as long as a workflow waits: for its looks, and for leases that a jump of the clock has cut short. */
async function timePasses(id: string): Promise<void> {
  for (let round = 0; round < 40; round++) {
    const status = (await look(stack, id))?.status;
    if (status !== 'WAITING' && status !== 'RUNNING') return;
    await advance(stack, 30);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

describe('a line goes on by itself', () => {
  test('when the platform was away for a while', async () => {
    await fault('setDataUsageLimits', 'status', { status: 503, count: 3 });
    const input = wholeLine(world);
    const { workflow } = await bare(input);
    expect(workflow).toMatchObject({ status: 'WAITING' });
    const { userErrors } = await change(stack, 'resumeWorkflow', { id: workflow?.id });
    expect(userErrors).toMatchObject([{ code: 'WRONG_STATE', field: ['id'] }]);
    const id = workflow?.id ?? '';
    // A write that was answered with 503 may have been done all the same, so each look takes its time.
    await timePasses(id);
    await until(stack, id, ({ status }) => status === 'COMPLETED');
    expect(await lineOnPlatform(stack, input)).toMatchObject({ numbers: [{ isLimited: true }] });
  });

  test.each(['createSubscriber', 'provisionNumber', 'createCallFilter'])(
    'when an answer was lost before its effect: %s',
    async (operation) => {
      await fault(operation, 'reset-before');
      const input = wholeLine(world);
      const { workflow } = await bare(input);
      expect(workflow).toMatchObject({ status: 'WAITING' });
      const id = workflow?.id ?? '';
      await timePasses(id);
      const isSentAgain = operation !== 'provisionNumber';
      const end = await until(stack, id, ({ status }) => status !== 'WAITING' && status !== 'RUNNING');
      if (end.status === 'PAUSED') await change(stack, 'resumeWorkflow', { id });
      await timePasses(id);
      await until(stack, id, ({ status }) => status === 'COMPLETED');
      if (isSentAgain) expect(end.status).toBe('COMPLETED');
      expect(await lineOnPlatform(stack, input)).toMatchObject({
        subscribers: [{}],
        numbers: [{ status: 'Active' }],
        subscriptions: 1,
        callFilters: 1,
      });
    },
  );
});

describe('secrets', () => {
  const folder = mkdtempSync(join(tmpdir(), 'telegent-graph-line-secrets-'));
  const servers: Stack[] = [];
  afterAll(async () => {
    await Promise.all(servers.map((server) => server.stop()));
    rmSync(folder, { recursive: true });
  });
  const serve = async (name: string, env: Readonly<Record<string, string>> = {}): Promise<Stack> => {
    const STORE_URL = `sqlite://${join(folder, `${name}.sqlite`)}`;
    const server = await startStack({ sandbox: stack.sandbox, quota: 100_000, env: { STORE_URL, ...env } });
    servers.push(server);
    return server;
  };
  const storedBytes = (name: string): string =>
    readdirSync(folder)
      .filter((file) => file.startsWith(`${name}.sqlite`))
      .map((file) => readFileSync(join(folder, file), 'latin1'))
      .join('\n');

  test('are never written down without a key, so that they are asked for again after a restart', async () => {
    const first = await serve('clear');
    await stack.control('faults', {
      operation: 'createSubscriber',
      kind: 'status',
      status: 400,
      message: 'Not today',
    });
    const input = portedLine(world);
    const { workflow } = await activate(first, input, { selection: BARE_WORKFLOW });
    expect(workflow).toMatchObject({ status: 'PAUSED' });
    const id = workflow?.id ?? '';
    await first.stopServer('SIGKILL');
    expect(storedBytes('clear')).toContain(id);
    expect(storedBytes('clear')).not.toContain(CARRIER_PIN);
    const second = await serve('clear');
    const resumed = await change(second, 'resumeWorkflow', { id });
    expect(resumed.userErrors).toEqual([]);
    expect(resumed.workflow).toMatchObject({ status: 'PAUSED' });
    expect(errorsOf(resumed.workflow, 'PORT_IN')).toMatchObject([
      { code: 'INVALID', field: ['number', 'portIn', 'accountPassword'] },
    ]);
    const corrections = { number: { portIn: { accountPassword: CARRIER_PIN } } };
    const again = await change(second, 'resumeWorkflow', { id, corrections });
    expect(again.userErrors).toEqual([]);
    expect(again.workflow).toMatchObject({ status: 'WAITING' });
    await second.stopServer();
    expect(storedBytes('clear')).not.toContain(CARRIER_PIN);
  });

  test('are kept under a key over a restart, and the made password stays the same', async () => {
    const env = { STORE_ENCRYPTION_KEY: 'a-key-of-the-test-that-is-long-enough' };
    const first = await serve('sealed', env);
    await stack.control('faults', {
      operation: 'portInNumber',
      kind: 'status',
      status: 400,
      message: 'Not today',
    });
    const input = portedLine(world);
    const { workflow, temporaryPassword } = await activate(first, input, { selection: BARE_WORKFLOW });
    expect(workflow).toMatchObject({ status: 'PAUSED' });
    expect(temporaryPassword).toMatch(/.{16,}/);
    await first.stopServer('SIGKILL');
    const second = await serve('sealed', env);
    const replay = await activate(second, input, { selection: BARE_WORKFLOW });
    expect(replay).toMatchObject({ replayed: true, temporaryPassword, workflow: { id: workflow?.id } });
    const resumed = await change(second, 'resumeWorkflow', { id: workflow?.id });
    expect(resumed.workflow).toMatchObject({ status: 'WAITING' });
    await movePortIn(second, input, { to: 'Completed' });
    await activate(second, input, { selection: BARE_WORKFLOW });
    expect(await look(second, workflow?.id ?? '')).toMatchObject({ status: 'COMPLETED' });
    expect(storedBytes('sealed')).not.toContain(CARRIER_PIN);
  });
});
