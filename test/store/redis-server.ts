import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A Redis of our own, gone after the test. */
export interface RedisServer {
  readonly url: string;
  /** Keeps its connections and answers nothing, until it is resumed. */
  pause(): void;
  resume(): void;
  /** Ends it as a crash does. */
  kill(): Promise<void>;
  /** Starts it again after it was killed, at the same address and on the same files. */
  restart(): Promise<void>;
  stop(): Promise<void>;
}

/** Whether the machine has a Redis to test with. In CI it has to. */
export function hasRedis(): boolean {
  const found = spawnSync('redis-server', ['--version']).status === 0;
  if (!found && process.env['CI'] === 'true') throw new Error('CI must have redis-server');
  if (!found) console.warn('NOT TESTED: the store on Redis, since this machine has no redis-server');
  return found;
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

/** A durable one has what the ledger demands; `settings` are put behind all others, and win. */
export interface RedisOptions {
  readonly durable?: boolean;
  readonly settings?: readonly string[];
}

export async function startRedis({
  durable = false,
  settings = [],
}: RedisOptions = {}): Promise<RedisServer> {
  const port = await freePort();
  const folder = mkdtempSync(join(tmpdir(), 'telegent-redis-'));
  const place = ['--port', String(port), '--bind', '127.0.0.1', '--dir', folder, '--save', ''];
  const persistence = durable ? ['--appendonly', 'yes', '--appendfsync', 'always'] : ['--appendonly', 'no'];
  const start = (): Promise<RunningServer> => run([...place, ...persistence, ...settings]);
  let server = await start();
  return {
    url: `redis://127.0.0.1:${port}`,
    pause: () => server.signal('SIGSTOP'),
    resume: () => server.signal('SIGCONT'),
    kill: () => {
      server.signal('SIGKILL');
      return server.ended;
    },
    restart: async () => {
      server = await start();
    },
    stop: async () => {
      server.signal('SIGTERM');
      await server.ended;
      rmSync(folder, { recursive: true });
    },
  };
}

interface RunningServer {
  readonly ended: Promise<void>;
  signal(signal: NodeJS.Signals): void;
}

async function run(settings: readonly string[]): Promise<RunningServer> {
  const server = spawn('redis-server', settings, { stdio: ['ignore', 'pipe', 'ignore'] });
  const ended = new Promise<void>((resolve) => server.once('exit', () => resolve()));
  await new Promise<void>((resolve, reject) => {
    void ended.then(() => reject(new Error('redis-server ended at once')));
    let text = '';
    server.stdout.on('data', (piece: Buffer) => {
      text += piece.toString();
      if (/ready to accept connections/i.test(text)) resolve();
    });
  });
  return { ended, signal: (signal) => void server.kill(signal) };
}
