import { fork, spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { connect, createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, test } from '@jest/globals';
import { startStack } from '../stack.js';

const MAIN = fileURLToPath(new URL('../../dist/src/main.js', import.meta.url));
const TOKEN = fileURLToPath(new URL('../../dist/src/tools/token.js', import.meta.url));
const PARTNER_KEY = fileURLToPath(new URL('../../dist/src/tools/partner-key.js', import.meta.url));

const folder = mkdtempSync(join(tmpdir(), 'telegent-graph-'));
const servers: ChildProcess[] = [];
afterAll(() => {
  for (const server of servers) server.kill('SIGKILL');
  rmSync(folder, { recursive: true });
});

/** Starts the server with its own sandbox, in a folder of its own, and waits until it answers. */
async function start(env: Record<string, string> = {}) {
  const server = fork(MAIN, {
    cwd: folder,
    env: { PORT: '0', NODE_ENV: 'test', LOG_LEVEL: 'warn', ...env },
    silent: true,
  });
  servers.push(server);
  const [ready] = (await once(server, 'message')) as [{ url: string }];
  return { server, url: ready.url };
}

/** Runs a program to its end, in a folder of its own and with nothing of this environment. */
async function run(program: string, env: Record<string, string> = {}, options: string[] = []) {
  const child = spawn(process.execPath, [program, ...options], { cwd: folder, env });
  const output = { stdout: '', stderr: '' };
  child.stdout.on('data', (data: Buffer) => (output.stdout += data.toString()));
  child.stderr.on('data', (data: Buffer) => (output.stderr += data.toString()));
  const [code] = (await once(child, 'close')) as [number];
  return { code, ...output };
}

describe('start', () => {
  test('what is wrong with the environment is told in a line each, and ends the process', async () => {
    const { code, stdout, stderr } = await run(MAIN, { PORT: 'eighty', AUTH_ISSUER: 'x', LOG_LEVEL: 'loud' });
    expect(code).toBe(1);
    expect(stdout).toBe('');
    expect(stderr.trim().split('\n')).toEqual([
      'PORT: must be a whole number from 0 to 65535',
      'LOG_LEVEL: must be one of fatal, error, warn, info, debug, trace, silent',
    ]);
  });

  test('so is what is named but cannot be used', async () => {
    const platform = {
      TELEGENT_ACCOUNT_KEY: 'DID-1',
      TELEGENT_ACCOUNT_SECRET: 'secret',
      AUTH_JWT_SECRET: 'a-secret-that-is-long-enough-for-hs256',
      STORE_URL: 'memory://',
    };
    const keys = await run(MAIN, { ...platform, AUTH_PARTNER_KEYS_FILE: 'none.json' });
    expect(keys).toMatchObject({
      code: 1,
      stderr: expect.stringMatching(/^AUTH_PARTNER_KEYS_FILE: [^\n]+\n$/),
    });
    const credentials = await run(MAIN, { ...platform, TELEGENT_CREDENTIALS_FILE: 'none.json' });
    expect(credentials).toMatchObject({
      code: 1,
      stderr: expect.stringMatching(/^TELEGENT_CREDENTIALS_FILE[^\n]+\n$/),
    });
    const clock = await run(MAIN, { ...platform, CLOCK_URL: 'http://127.0.0.1:1/' });
    expect(clock).toMatchObject({
      code: 1,
      stderr: expect.stringMatching(/^CLOCK_URL: cannot be used[^\n]*\n$/),
    });
  });

  test('what hangs on the account secret is told once, to who runs it on the platform and keeps it', async () => {
    const HANGS = 'hang on TELEGENT_ACCOUNT_SECRET';
    const timesTold = (output: string): number => output.split(HANGS).length - 1;
    const stack = await startStack({ env: { STORE_URL: `sqlite://${join(folder, 'hangs.sqlite')}` } });
    const key = 'a-key-of-the-test-that-is-long-enough-to-use';
    const sealed = { STORE_URL: `sqlite://${join(folder, 'sealed.sqlite')}`, STORE_ENCRYPTION_KEY: key };
    const other = await startStack({ sandbox: stack.sandbox, env: sealed });
    const { server } = await start({ STORE_URL: `sqlite://${join(folder, 'sandbox.sqlite')}` });
    let written = '';
    for (const stream of [server.stdout, server.stderr]) {
      stream?.on('data', (data: Buffer) => (written += data.toString()));
    }
    try {
      expect([stack.output(), other.output()].map(timesTold)).toEqual([1, 0]);
    } finally {
      await other.stop();
      await stack.stop();
      server.kill();
      await once(server, 'exit');
    }
    expect(timesTold(written)).toBe(0);
  });

  test('the built server answers its first query, and ends well', async () => {
    const { server, url } = await start();
    const config = (await (await fetch(`${url}/playground/config.json`)).json()) as {
      sandbox: boolean;
      identities: { role: string; token: string }[];
    };
    expect(config.sandbox).toBe(true);
    expect(config.identities.map(({ role }) => role)).toEqual([
      'MANAGER',
      'SUBSCRIBER',
      'ACCOUNT_ADMIN',
      'DISTRIBUTOR',
    ]);
    const response = await fetch(`${url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${config.identities[0]?.token}` },
      body: JSON.stringify({ query: '{ viewer { role account { name } } }' }),
    });
    const { data } = (await response.json()) as { data: unknown };
    expect(data).toEqual({ viewer: { role: 'MANAGER', account: { name: expect.any(String) } } });
    server.kill('SIGTERM');
    await expect(once(server, 'exit')).resolves.toEqual([0, null]);
  });
});

describe('stop', () => {
  test('what is in flight is answered, new connections are not, and the exit code is 0', async () => {
    const stack = await startStack();
    try {
      await stack.control('faults', {
        kind: 'delay',
        operation: 'listDistributorAccounts',
        milliseconds: 700,
      });
      const inFlight = stack.query('{ accounts { edges { node { id } } } }');
      while (
        (await stack.journal()).entries.every(({ operation }) => operation !== 'listDistributorAccounts')
      ) {
        await new Promise((resolve) => setTimeout(resolve, 20));
      }
      const exit = stack.stopServer();
      await new Promise((resolve) => setTimeout(resolve, 200));
      await expect(connects(stack.url)).resolves.toBe(false);
      const { errors, data } = await inFlight;
      expect(errors).toEqual([]);
      expect(data['accounts']).toMatchObject({
        edges: expect.arrayContaining([{ node: { id: expect.any(String) } }]),
      });
      await expect(exit).resolves.toBe(0);
    } finally {
      await stack.stop();
    }
  });

  test('a server that is killed takes its sandbox along', async () => {
    const port = await freePort();
    const { server } = await start({ SANDBOX_PORT: String(port) });
    const sandbox = `http://127.0.0.1:${port}`;
    await expect(connects(sandbox)).resolves.toBe(true);
    server.kill('SIGKILL');
    for (let i = 0; i < 100 && (await connects(sandbox)); i += 1) {
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    await expect(connects(sandbox)).resolves.toBe(false);
  });
});

describe('tools', () => {
  test('a token is signed with the development secret, which only its owner can read', async () => {
    const { code, stdout } = await run(TOKEN, {}, [
      '--role',
      'MANAGER',
      '--account',
      'AID-1',
      '--subscriber',
      'TSUID-1',
    ]);
    expect(code).toBe(0);
    const claims = JSON.parse(Buffer.from(stdout.split('.')[1] ?? '', 'base64url').toString()) as object;
    expect(claims).toMatchObject({ role: 'MANAGER', accountId: 'AID-1', subscriberId: 'TSUID-1' });
    const file = join(folder, '.data/development-jwt-secret');
    expect(statSync(file).mode & 0o777).toBe(0o600);
    const secret = readFileSync(file, 'utf8');
    await run(TOKEN, {}, ['--role', 'DISTRIBUTOR', '--expires', '5m']);
    expect(readFileSync(file, 'utf8')).toBe(secret);
  });

  test.each([
    [['--role', 'MANAGER']],
    [['--role', 'DISTRIBUTOR', '--account', 'AID-1']],
    [['--role', 'DISTRIBUTOR', '--expires', 'soon']],
    [['--rule', 'DISTRIBUTOR']],
  ])('a command line that makes no token tells how: %j', async (options) => {
    const { code, stdout, stderr } = await run(TOKEN, {}, options);
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr).toContain('npm run token -- ');
  });

  test('a partner key is shown with the entry that accepts it', async () => {
    const { stdout } = await run(PARTNER_KEY, {}, [
      '--name',
      'Shop',
      '--role',
      'ACCOUNT_ADMIN',
      '--account',
      'AID-1',
    ]);
    expect(stdout).toMatch(/^tgk_[a-z0-9]+_[\w-]{43}$/m);
    const entry = JSON.parse(stdout.slice(stdout.indexOf('{'))) as object;
    expect(entry).toMatchObject({ name: 'Shop', role: 'ACCOUNT_ADMIN', accountId: 'AID-1' });
  });
});

async function freePort(): Promise<number> {
  const listener = createServer().listen(0, '127.0.0.1');
  await once(listener, 'listening');
  const { port } = listener.address() as AddressInfo;
  listener.close();
  return port;
}

function connects(url: string): Promise<boolean> {
  const { hostname, port } = new URL(url);
  return new Promise((resolve) => {
    const socket = connect({ host: hostname, port: Number(port) });
    socket.once('connect', () => {
      socket.destroy();
      resolve(true);
    });
    socket.once('error', () => resolve(false));
  });
}
