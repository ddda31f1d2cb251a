import { fork } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, mkdtempSync, openSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Where stores and logs of this run are; gone with it. */
export const scratch = mkdtempSync(join(tmpdir(), 'telegent-bench-'));

/** A program that stands still would not notice that the bench is gone. */
const children = new Set();
process.once('exit', () => {
  for (const child of children) child.kill('SIGKILL');
  rmSync(scratch, { recursive: true, force: true });
});
for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => process.exit(1));

/** Longest time that a program gets for an orderly end. */
const GRACE_MS = 5_000;

let started = 0;

/** The heap that `npm start` gives the product; where it may grow further, V8 collects so rarely that memory tells nothing. */
const HEAP = '--max-old-space-size=1024';

/** A program of the bench in a process of its own: it tells over IPC when it is ready, and what it writes goes to a file. */
export async function startProgram(path, env) {
  const logFile = join(scratch, `${++started}.log`);
  const log = openSync(logFile, 'w');
  const child = fork(path, {
    env: { PATH: process.env.PATH, NODE_ENV: 'production', ...env },
    stdio: ['ignore', log, log, 'ipc'],
    execArgv: [HEAP],
  });
  closeSync(log);
  children.add(child);
  child.once('exit', () => children.delete(child));
  const ended = once(child, 'exit');
  const [ready] = await Promise.race([
    once(child, 'message'),
    ended.then(([code]) => {
      throw new Error(`${path} ended with ${code}:\n${readFileSync(logFile, 'utf8').slice(-4000)}`);
    }),
  ]);
  return {
    ready,
    pid: child.pid,
    send: (message) => child.send(message),
    pause: () => child.kill('SIGSTOP'),
    resume: () => child.kill('SIGCONT'),
    stop: async () => {
      child.kill('SIGCONT');
      child.kill('SIGTERM');
      const patience = setTimeout(() => child.kill('SIGKILL'), GRACE_MS);
      await ended;
      clearTimeout(patience);
    },
  };
}
