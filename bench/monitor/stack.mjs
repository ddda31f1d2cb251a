import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { signToken } from '../../dist/modules/src/auth/jwt.js';

const SECRET = 'a secret of the benchmark, long enough';
export const WEBHOOK_TOKEN = 'a-token-of-the-benchmark-for-events';
const LIFE_SECONDS = 30 * 24 * 3_600;

/** A sandbox and the built server on its clock, each in a process of its own; the budget is the default one. */
export async function startStack() {
  const sandbox = await launch('../../dist/sandbox/main.js', {});
  const { url: platform, accountKey, accountSecret } = sandbox.ready;
  const server = await launch('../../dist/src/main.js', {
    PORT: '0',
    STORE_URL: 'memory://',
    LOG_LEVEL: 'error',
    TELEGENT_BASE_URL: platform,
    TELEGENT_ACCOUNT_KEY: accountKey,
    TELEGENT_ACCOUNT_SECRET: accountSecret,
    // A real millisecond of this machine is half a second on a fast clock.
    TELEGENT_TIMEOUT_MS: '120000',
    AUTH_JWT_SECRET: SECRET,
    WEBHOOK_TOKEN,
    CLOCK_URL: `${platform}/_sandbox/clock`,
  });
  const control = async (path, body, method = body === undefined ? 'GET' : 'POST') => {
    const answer = await fetch(`${platform}/_sandbox/${path}`, {
      method,
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
    if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`);
    return answer.json();
  };
  const now = async () => (await control('clock')).now;
  const startedAt = await now();
  const viewer = { role: 'DISTRIBUTOR', subject: 'bench', lifeSeconds: LIFE_SECONDS };
  const token = await signToken({ secret: () => SECRET }, viewer, { now: () => startedAt });
  const { url } = server.ready;
  return {
    url,
    control,
    now,
    /** Moves nothing but its rate. */
    setRate: (rate) => control('clock', { rate }),
    processes: [server.pid, sandbox.pid],
    async query(query, variables = {}) {
      const answer = await fetch(`${url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
        body: JSON.stringify({ query, variables }),
      });
      return { errors: [], ...(await answer.json()) };
    },
    async metrics() {
      return (await fetch(`${url}/metrics`)).text();
    },
    async stop() {
      await server.end();
      await sandbox.end();
    },
  };
}

async function launch(program, env) {
  const child = fork(fileURLToPath(new URL(program, import.meta.url)), {
    env: { PATH: process.env.PATH, NODE_ENV: 'test', ...env },
    stdio: ['ignore', 2, 'inherit', 'ipc'],
  });
  const ended = new Promise((resolve) => child.once('exit', resolve));
  const ready = await Promise.race([
    new Promise((resolve) => child.once('message', resolve)),
    ended.then((code) => Promise.reject(new Error(`${program} ended with ${code}`))),
  ]);
  return { ready, pid: child.pid, end: () => (child.kill('SIGTERM'), ended) };
}
