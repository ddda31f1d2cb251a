import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, jest, test } from '@jest/globals';
import { familyHome } from '../requests/screens.js';
import { startStack, type Stack } from '../stack.js';

/** Every test starts processes, which a busy machine takes its time for. */
jest.setTimeout(120_000);

const ENCRYPTION_KEY = 'a key of the tests, long enough for any rule';

let folder: string;
const stacks: Stack[] = [];
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'telegent-graph-'));
});
afterEach(async () => {
  for (const stack of stacks.splice(0).reverse()) await stack.stop();
  await rm(folder, { recursive: true });
});

async function start(options: Parameters<typeof startStack>[0] = {}): Promise<Stack> {
  const env = { STORE_URL: `sqlite://${join(folder, 'store.sqlite')}`, ...options.env };
  const stack = await startStack({ ...options, env });
  stacks.push(stack);
  return stack;
}

/** Everything that lies in the store's files. */
async function storedBytes(): Promise<string> {
  const files = await readdir(folder);
  expect(files.length).toBeGreaterThan(0);
  return (await Promise.all(files.map((file) => readFile(join(folder, file), 'latin1')))).join('');
}

/** Tokens are JWTs; this is how each begins. */
const TOKEN = /eyJ[\w-]{10,}\./;

test.each([
  ['as they are', {}],
  ['encrypted', { STORE_ENCRYPTION_KEY: ENCRYPTION_KEY }],
])('tokens kept %s survive a restart: the next process asks for none', async (_, env) => {
  const first = await start({ env });
  await familyHome(first);
  expect((await first.journal()).tokenRequests).toBe(7);
  expect(await first.stopServer()).toBe(0);
  await first.resetJournal();
  // Everything but the tokens is forgotten by then.
  await first.control('clock', { advanceSeconds: 50 * 60 });

  const second = await start({ env, sandbox: first.sandbox });
  const { errors } = await familyHome(second);
  expect(errors).toEqual([]);
  const { tokenRequests, total } = await second.journal();
  expect(tokenRequests).toBe(0);
  expect(total).toBeGreaterThan(0);
});

test('what was read survives a restart too: a screen within its life costs nothing', async () => {
  const first = await start();
  await familyHome(first);
  await first.stopServer();
  await first.resetJournal();
  const second = await start({ sandbox: first.sandbox });
  const { errors } = await familyHome(second);
  expect(errors).toEqual([]);
  expect(await second.journal()).toMatchObject({ total: 0, tokenRequests: 0 });
});

test('the quota survives a restart: what the first process sent counts for the second', async () => {
  const quota = 20;
  const first = await start({ quota });
  await familyHome(first);
  const used = (await first.journal()).entries.length;
  expect(used).toBe(19);
  await first.stopServer();
  const second = await start({ quota, sandbox: first.sandbox });
  const { errors } = await second.query('{ numberAvailability(input: { areaCode: "212" }) { total } }');
  expect(errors[0]?.extensions.code).toBe('RATE_LIMITED');
  expect((await second.journal()).refused429).toBe(0);
});

test('with STORE_ENCRYPTION_KEY no token and no AccountSecret lies in the store', async () => {
  const plain = await start();
  await familyHome(plain);
  await plain.stopServer();
  const { accountSecret } = plain.sandbox;
  const readable = await storedBytes();
  expect(readable).toMatch(TOKEN);
  expect(readable).not.toContain(accountSecret);

  await rm(folder, { recursive: true });
  folder = await mkdtemp(join(tmpdir(), 'telegent-graph-'));
  const sealed = await start({ env: { STORE_ENCRYPTION_KEY: ENCRYPTION_KEY }, sandbox: plain.sandbox });
  await familyHome(sealed);
  await sealed.stopServer();
  const unreadable = await storedBytes();
  expect(unreadable).not.toMatch(TOKEN);
  expect(unreadable).not.toContain(accountSecret);
  expect(unreadable).not.toContain(ENCRYPTION_KEY);
});
