import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { MutationCase, World } from '../../mutations/mutation-case.js';
import { loadCaseFiles } from '../../mutations/case-files.js';
import { createWorld } from '../../mutations/world.js';
import { startStack, type Stack } from '../../stack.js';
import { startRedis } from '../../store/redis-server.js';
import { bytesIn, valuesIn } from './kept.js';
import { marksIn, withMarks } from './marks.js';
import type { Lines } from './plantings.js';

const METRICS_TOKEN = 'the-token-of-the-metrics';
const AMPLE = 10_000;
const A_LIFETIME = 100 * 365 * 24 * 3600;

/** A server that writes down all it can, with everything that it says and keeps. */
export interface Watched {
  readonly stack: Stack;
  readonly world: World;
  readonly lines: Lines;
  /** Every answer of the graph so far, as JSON. */
  readonly answers: readonly string[];
  /** The errors of every answer so far, as JSON. */
  readonly errors: readonly string[];
  /** What stands in the store now. */
  kept(): Promise<string>;
  /** Everything else that leaves the server, in all its lives: its output, and its metrics. */
  told(): Promise<string>;
  /** Kills the server, and starts another one on what it has kept. */
  restart(): Promise<void>;
  stop(): Promise<void>;
}

/** Where a server keeps what it keeps. */
export interface Place {
  readonly name: string;
  readonly isSealed: boolean;
  open(): Promise<{ readonly url: string; kept(): Promise<string>; stop(): Promise<void> }>;
}

const onFile = (): ReturnType<Place['open']> => {
  const folder = mkdtempSync(join(tmpdir(), 'planted-'));
  return Promise.resolve({
    url: `sqlite://${join(folder, 'graph.sqlite')}`,
    kept: () => Promise.resolve(bytesIn(folder)),
    stop: () => Promise.resolve(rmSync(folder, { recursive: true })),
  });
};

export const FILES: readonly Place[] = [
  { name: 'an encrypted SQLite file', isSealed: true, open: onFile },
  { name: 'a plain SQLite file', isSealed: false, open: onFile },
];

export const REDIS: Place = {
  name: 'a plain Redis',
  isSealed: false,
  open: async () => {
    const { url, stop } = await startRedis({ durable: true });
    return { url, kept: () => valuesIn(url), stop };
  },
};

/** Starts a server in front of the demo, and listens to it. */
export async function watch({ isSealed, open }: Place): Promise<Watched> {
  const { url, kept, stop } = await open();
  const env = {
    LOG_LEVEL: 'trace',
    STORE_URL: url,
    METRICS_TOKEN,
    ...(isSealed && { STORE_ENCRYPTION_KEY: 'the-key-of-the-store-is-32-bytes-long' }),
  };
  const started = await startStack({ quota: AMPLE, env });
  const lives = [started];
  const server = (): Stack => lives.at(-1) ?? started;
  await started.control('settings', { portInStepSeconds: A_LIFETIME });
  const answers: string[] = [];
  const errors: string[] = [];
  const stack: Stack = {
    ...started,
    query: async (...args) => {
      const answer = await server().query(...args);
      answers.push(JSON.stringify(answer));
      errors.push(JSON.stringify(answer.errors));
      return answer;
    },
  };
  const records =
    await stack.control<readonly { number: string; status: string; accountId: string }[]>('records/numbers');
  const inService = records.filter(({ status }) => status === 'Active').map(({ number }) => number);
  let given = 0;
  return {
    stack,
    world: createWorld(stack),
    lines: { next: () => inService[given++ % inService.length] ?? '' },
    answers,
    errors,
    kept,
    told: async () => {
      const metrics = await fetch(`${server().url}/metrics`, {
        headers: { authorization: `Bearer ${METRICS_TOKEN}` },
      });
      if (!metrics.ok) throw new Error(`No metrics: ${metrics.status}`);
      return [...lives.map((life) => life.output()), await metrics.text()].join('\n');
    },
    restart: async () => {
      await server().stopServer('SIGKILL');
      lives.push(await startStack({ sandbox: started.sandbox, quota: AMPLE, env }));
    },
    stop: async () => {
      await server().stop();
      await started.stop();
      await stop();
    },
  };
}

/** Marks in what the server writes and measures, answers that hold marks, and marks in its store. */
export interface Leaks {
  readonly told: readonly string[];
  readonly answered: readonly string[];
  readonly kept: readonly string[];
}

/** Which marks stand where, of everywhere that none may stand. */
export async function leaks(watched: Watched, cores: readonly string[]): Promise<Leaks> {
  return {
    told: marksIn(await watched.told(), cores),
    answered: withMarks(watched.answers, cores),
    kept: marksIn(await watched.kept(), cores),
  };
}

/** The same for what people write to each other, which those who may read it are shown. */
export async function messageLeaks(watched: Watched, cores: readonly string[]): Promise<Leaks> {
  return {
    told: marksIn(await watched.told(), cores),
    answered: withMarks(watched.errors, cores),
    kept: [],
  };
}

export const NO_LEAKS: Leaks = { told: [], answered: [], kept: [] };

const cases = (await loadCaseFiles()).flatMap((file) => file.cases);

/** The first case of a mutation. */
export function caseOf(mutation: string): MutationCase {
  const found = cases.find((one) => one.mutation === mutation);
  if (!found) throw new Error(`${mutation} has no case`);
  return found;
}
