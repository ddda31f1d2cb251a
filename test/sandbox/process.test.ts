import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { afterEach, expect, test } from '@jest/globals';

interface Ready {
  sandbox: string;
  url: string;
  accountKey: string;
  accountSecret: string;
}

let child: ChildProcess | undefined;
afterEach(() => {
  if (child?.exitCode === null) child.kill('SIGKILL');
});

function launch(env: Record<string, string>): { process: ChildProcess; output: () => string } {
  const launched = fork('dist/sandbox/main.js', { silent: true, env: { ...process.env, ...env } });
  child = launched;
  const chunks: string[] = [];
  launched.stdout?.on('data', (chunk: Buffer) => chunks.push(chunk.toString()));
  launched.stderr?.on('data', (chunk: Buffer) => chunks.push(chunk.toString()));
  return { process: launched, output: () => chunks.join('') };
}

test('the process says once that it is ready, answers, and ends cleanly', async () => {
  const launched = launch({
    SANDBOX_ACCOUNT_SECRET: 'given',
    SANDBOX_SEED: 'scale:2x3x1:7',
    SANDBOX_QUOTA: '9',
  });
  const [ready] = (await once(launched.process, 'message')) as [Ready];
  expect(ready).toMatchObject({
    sandbox: 'ready',
    accountSecret: 'given',
    accountKey: expect.stringMatching(/^DID-/),
  });
  const state = (await (await fetch(`${ready.url}/_sandbox/state`)).json()) as Record<string, unknown>;
  expect(state).toMatchObject({ seed: 'scale:2x3x1:7', settings: { quotaPerMinute: 9 } });
  launched.process.kill('SIGTERM');
  expect(await once(launched.process, 'exit')).toEqual([0, null]);
  expect(
    launched
      .output()
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as unknown),
  ).toEqual([ready]);
});

test.each([
  ['SANDBOX_SEED', 'scale:lots'],
  ['SANDBOX_QUOTA', 'many'],
])('a bad %s stops it with one line', async (name, value) => {
  const launched = launch({ [name]: value });
  expect(await once(launched.process, 'exit')).toEqual([1, null]);
  expect(launched.output().trim().split('\n')).toEqual([expect.stringContaining(name)]);
});
