import { connect } from 'node:net';
import type { FastifyInstance } from 'fastify';
import { within } from '../clock.js';

/** One thing that the process cannot serve without. `reach` fails when it is out of reach. */
export interface Dependency {
  readonly name: string;
  reach(): Promise<void>;
}

/**
 * `GET /healthz`: the process answers. `GET /readyz`: so does everything that it depends on, else 503. Checks that are asked
 * for at once are made once.
 */
export function registerHealth(app: FastifyInstance, dependencies: readonly Dependency[]): void {
  const quiet = { logLevel: 'warn' as const, exposeHeadRoute: true };
  app.get('/healthz', quiet, () => ({ status: 'ok' }));

  let underWay: Promise<Record<string, string>> | undefined;
  app.get('/readyz', quiet, async (_request, reply) => {
    underWay ??= check(dependencies).finally(() => (underWay = undefined));
    const checks = await underWay;
    const isReady = Object.values(checks).every((state) => state === 'ok');
    return reply.code(isReady ? 200 : 503).send({ status: isReady ? 'ready' : 'unavailable', ...checks });
  });
}

async function check(dependencies: readonly Dependency[]): Promise<Record<string, string>> {
  const checks = dependencies.map(async (dependency) => {
    const state = await withinLimit(dependency.reach()).then(
      () => 'ok',
      () => 'unreachable',
    );
    return [dependency.name, state] as const;
  });
  return Object.fromEntries(await Promise.all(checks));
}

const REACH_MS = 2000;

/** What does not answer in time is out of reach: a probe that hangs tells nothing. */
const withinLimit = (reached: Promise<void>): Promise<void> =>
  within(REACH_MS, reached, () => Promise.reject(new Error('No answer in time')));

/** Fails unless something accepts connections at the origin. Nothing is sent, so it costs no quota. */
export function reachOrigin(origin: string): Promise<void> {
  const { hostname, port, protocol } = new URL(origin);
  const host = hostname.replace(/^\[|\]$/g, '');
  return new Promise((resolve, reject) => {
    const socket = connect({ host, port: Number(port) || (protocol === 'https:' ? 443 : 80) });
    socket.setTimeout(REACH_MS, () => socket.destroy(new Error('No connection in time')));
    socket.once('error', reject);
    socket.once('connect', () => {
      socket.destroy();
      resolve();
    });
  });
}
