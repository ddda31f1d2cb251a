import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { startStack, type Stack } from '../stack.js';
import { purchasesFor, type Bought, type Purchase } from './purchases.js';

/** How a run is made; the same seed orders the same faults. */
export interface FaultRun {
  readonly keys: number;
  readonly clients: number;
  readonly tries: number;
  readonly kills: number;
  /** Requests a minute. */
  readonly quota: number;
  readonly seed: number;
  /** Speed of the sandbox's clock, which the server follows. */
  readonly rate: number;
  readonly storeUrl?: string;
}

/** What a client was told of a key, at last. */
export type Verdict =
  | { readonly is: 'bought'; readonly id: string }
  | { readonly is: 'refused'; readonly code: string }
  /** `why`: an error, or what is in the way. */
  | { readonly is: 'open'; readonly why: string };

export interface FaultReport {
  readonly purchases: readonly Purchase[];
  readonly verdicts: ReadonlyMap<string, Verdict>;
  /** Every thing that a client was told was bought, at any time, by key. */
  readonly everBought: ReadonlyMap<string, ReadonlySet<string>>;
  /** What the platform itself has, by kind: ids of orders and subscriptions that were not there before. */
  readonly placed: Readonly<Record<Purchase['kind'], ReadonlySet<string>>>;
  readonly kills: number;
  readonly calls: number;
}

const WRITES = ['provisionNumber', 'portInNumber', 'createSubscription'];
/** What happens to writes, and how often. */
const FAULTS: readonly (readonly [fault: object, probability: number])[] = [
  [{ kind: 'reset-before' }, 0.02],
  [{ kind: 'reset-after' }, 0.05],
  [{ kind: 'status-after', status: 500 }, 0.04],
  [{ kind: 'status', status: 500 }, 0.02],
  [{ kind: 'status', status: 429, retryAfter: 1 }, 0.02],
  [{ kind: 'late-effect', seconds: 8 }, 0.02],
  [{ kind: 'delay', milliseconds: 60 }, 0.05],
];
const TIMEOUT_MS = 10_000;
const SETTLE_S = 20;
/** Codes after which nothing was changed, and the same call may succeed. */
const PASSING = new Set(['IN_PROGRESS', 'NOT_DONE']);
const DRAIN_MS = 120_000;

/** Buys everything with many clients at once, through faults and killed servers, and then asks once more for each key. */
export async function runFaults(run: FaultRun): Promise<FaultReport> {
  const folder = mkdtempSync(join(tmpdir(), 'telegent-graph-faults-'));
  const storeUrl = run.storeUrl ?? `sqlite://${join(folder, 'store.sqlite')}`;
  const port = await freePort();
  const sandbox = await startStack({ seed: 'scale:1x100x8', quota: run.quota });
  await sandbox.stopServer();
  await sandbox.control('clock', { rate: run.rate });
  const purchases = await purchasesFor(sandbox, run.keys);
  const before = await idsOf(sandbox);
  const server = new KilledServer(sandbox, port, storeUrl, run.quota);
  try {
    await server.start();
    const everBought = new Map<string, Set<string>>();
    const verdicts = new Map<string, Verdict>();
    let calls = 0;
    const buy = async (purchase: Purchase): Promise<Verdict> => {
      calls++;
      const verdict = await server.buy(purchase);
      if (verdict.is === 'bought') {
        const known = everBought.get(purchase.key) ?? new Set();
        everBought.set(purchase.key, known.add(verdict.id));
      }
      return verdict;
    };
    await orderFaults(sandbox, run);
    const killing = server.killAtHeldAnswers(run.kills);
    const waiting = [...purchases];
    const client = async (): Promise<void> => {
      for (let purchase = waiting.shift(); purchase; purchase = waiting.shift()) {
        for (let tries = 0; tries < run.tries; tries++) {
          const verdict = await buy(purchase);
          if (verdict.is !== 'open') break;
          // A server that starts anew takes its time on a busy machine.
          await pause((verdict.why === NO_ANSWER ? 150 : 20) * 2 ** tries);
        }
      }
    };
    await Promise.all(Array.from({ length: run.clients }, client));
    await killing;
    await sandbox.control('faults', undefined, 'DELETE');
    const deadline = performance.now() + DRAIN_MS;
    const ask = async (purchase: Purchase): Promise<void> => {
      for (;;) {
        const verdict = await buy(purchase);
        verdicts.set(purchase.key, verdict);
        if (verdict.is !== 'open' || performance.now() > deadline) return;
        await pause(500);
      }
    };
    const left = [...purchases];
    const asking = async (): Promise<void> => {
      for (let purchase = left.shift(); purchase; purchase = left.shift()) await ask(purchase);
    };
    await Promise.all(Array.from({ length: run.clients }, asking));
    const placed = await placedSince(sandbox, before);
    return { purchases, verdicts, everBought, placed, kills: server.kills, calls };
  } finally {
    await server.stop();
    rmSync(folder, { recursive: true });
  }
}

interface PlatformIds {
  readonly orders: readonly { readonly id: string; readonly type: string; readonly state: string }[];
  readonly subscriptions: readonly { readonly id: string; readonly active: boolean }[];
}

async function idsOf(sandbox: Stack): Promise<PlatformIds> {
  return {
    orders: await sandbox.control('records/orders'),
    subscriptions: await sandbox.control('records/subscriptions'),
  };
}

/** Orders that came to something, and subscriptions, that are there now and were not before. */
async function placedSince(sandbox: Stack, before: PlatformIds): Promise<FaultReport['placed']> {
  const now = await idsOf(sandbox);
  const known = new Set([...before.orders, ...before.subscriptions].map(({ id }) => id));
  const orders = (type: string): Set<string> =>
    new Set(
      now.orders
        .filter((order) => order.type === type && order.state !== 'Error' && !known.has(order.id))
        .map(({ id }) => id),
    );
  return {
    provision: orders('provision'),
    portIn: orders('portin'),
    subscription: new Set(now.subscriptions.filter(({ id }) => !known.has(id)).map(({ id }) => id)),
  };
}

async function orderFaults(sandbox: Stack, { seed, rate }: FaultRun): Promise<void> {
  // Longer than the time limit of a request: done when nobody listens any more.
  const overdue = { kind: 'delay', milliseconds: (1.2 * TIMEOUT_MS) / rate };
  for (const operation of WRITES) {
    for (const [fault, probability] of [...FAULTS, [overdue, 0.01] as const]) {
      await sandbox.control('faults', { operation, ...fault, probability, count: null, seed });
    }
  }
}

interface Answer {
  readonly data?: { readonly bought: Bought | null };
  readonly errors?: readonly { readonly extensions?: { readonly code?: string } }[];
}

const NO_ANSWER = 'no answer';

/** The server of a run, on one port and one store through all its lives. */
class KilledServer {
  kills = 0;
  #server: Stack | undefined;
  #token = '';

  constructor(
    readonly sandbox: Stack,
    private readonly port: number,
    private readonly storeUrl: string,
    private readonly quota: number,
  ) {}

  async start(): Promise<void> {
    this.#token = await this.sandbox.token({ role: 'DISTRIBUTOR', lifeSeconds: 7 * 86_400 });
    this.#server = await startStack({
      sandbox: this.sandbox.sandbox,
      quota: this.quota,
      env: {
        PORT: String(this.port),
        STORE_URL: this.storeUrl,
        STORE_ENCRYPTION_KEY: 'a-key-of-the-test-that-is-long-enough-to-use',
        TELEGENT_TIMEOUT_MS: String(TIMEOUT_MS),
        WRITE_SETTLE_S: String(SETTLE_S),
        LOG_LEVEL: 'error',
      },
    });
  }

  async stop(): Promise<void> {
    await this.#server?.stop();
    await this.sandbox.stop();
  }

  /** Kills the server when a purchase has had its effect and its answer is held, and starts it again. */
  async killAtHeldAnswers(times: number): Promise<void> {
    for (let kill = 0; kill < times; kill++) {
      await pause(300);
      const operation = WRITES[kill % WRITES.length];
      await this.sandbox.control('faults', { operation, kind: 'hold', count: 1 });
      const { held } = await this.sandbox.control<{ held: readonly unknown[] }>(
        `held?operation=${operation}&waitMs=20000`,
      );
      if (held.length === 0) return;
      await this.#server?.stopServer('SIGKILL');
      this.kills++;
      await this.start();
    }
  }

  /** One call, as a client sees it: a connection that breaks tells nothing. */
  async buy({ document, input }: Purchase): Promise<Verdict> {
    const answer = await fetch(`http://127.0.0.1:${this.port}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${this.#token}` },
      body: JSON.stringify({ query: document, variables: { input } }),
    })
      .then((response) => response.json() as Promise<Answer>)
      .catch(() => null);
    const bought = answer?.data?.bought;
    if (!bought) return { is: 'open', why: answer?.errors?.[0]?.extensions?.code ?? NO_ANSWER };
    const [error] = bought.userErrors;
    if (error) {
      const { code } = error;
      return PASSING.has(code) ? { is: 'open', why: code } : { is: 'refused', code };
    }
    const { operation } = bought;
    if (operation?.status !== 'CONFIRMED') {
      return { is: 'open', why: `${operation?.status} ${operation?.id}` };
    }
    const id = bought.order?.id ?? bought.subscription?.id;
    return id === undefined ? { is: 'open', why: 'nothing to show' } : { is: 'bought', id };
  }
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}
