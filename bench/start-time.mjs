import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { buildWhenStale } from '../scripts/build.mjs';

/**
 * Time from starting the process, on a built tree, to the first answer of the graph out of the sandbox that it starts:
 * `node bench/start-time.mjs [runs]`.
 */
const RUNS = Number(process.argv[2] ?? 5);
const PROGRAM = fileURLToPath(new URL('../dist/src/main.js', import.meta.url));
const TOKEN = fileURLToPath(new URL('../dist/src/tools/token.js', import.meta.url));
const QUERY = '{ accounts { nodes { id name } } }';
const env = {
  PATH: process.env.PATH,
  NODE_ENV: 'test',
  PORT: '0',
  STORE_URL: 'memory://',
  LOG_LEVEL: 'silent',
  AUTH_JWT_SECRET: 'a secret of the benchmark, long enough',
};

buildWhenStale();

/** Standard output of a program that ends by itself. */
async function outputOf(program, args) {
  const child = fork(program, args, { env, stdio: ['ignore', 'pipe', 'inherit', 'ipc'] });
  let output = '';
  child.stdout.on('data', (data) => (output += data));
  await new Promise((resolve) => child.once('close', resolve));
  return output.trim();
}

async function measure(token) {
  const startedAt = performance.now();
  const child = fork(PROGRAM, { env, stdio: ['ignore', 'ignore', 'inherit', 'ipc'] });
  const { url } = await new Promise((resolve) => child.once('message', resolve));
  const listening = performance.now() - startedAt;
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
    body: JSON.stringify({ query: QUERY }),
  });
  const { data, errors } = await response.json();
  if (errors || data.accounts.nodes.length === 0) throw new Error(JSON.stringify(errors ?? data));
  const answered = performance.now() - startedAt;
  child.kill('SIGTERM');
  await new Promise((resolve) => child.once('exit', resolve));
  return { listening, answered };
}

const median = (values) => values.toSorted((one, other) => one - other)[Math.floor(values.length / 2)];

const token = await outputOf(TOKEN, ['--role', 'DISTRIBUTOR']);
const runs = [];
for (let run = 0; run < RUNS; run++) runs.push(await measure(token));
const milliseconds = (name) => Math.round(median(runs.map((run) => run[name])));
process.stdout.write(
  `start to listening ${milliseconds('listening')} ms, to the first answer ${milliseconds('answered')} ms (median of ${RUNS})\n`,
);
