import { fork } from 'node:child_process';
import { cpus, loadavg } from 'node:os';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { buildWhenStale } from '../scripts/build.mjs';
import { openStream, openWebSocket } from './live-clients.mjs';

/**
 * A thousand subscriptions to the messages of one number in one process: memory for each, the time and the CPU in which a message that
 * the platform delivers reaches all of them, and what is left when they have gone. `node bench/subscriptions.mjs [count]`.
 */
const COUNT = Number(process.argv[2] ?? 1_000);
const EVENTS = 10;
const WEBHOOK_TOKEN = 'a-token-of-the-benchmark';
const secret = 'a secret of the benchmark, long enough';
const env = {
  PATH: process.env.PATH,
  NODE_ENV: 'test',
  PORT: '0',
  STORE_URL: 'memory://',
  LOG_LEVEL: 'silent',
  AUTH_JWT_SECRET: secret,
  TELEGENT_REQUESTS_PER_MINUTE: '10000',
  MONITOR_SHARE: '0',
  WEBHOOK_TOKEN,
};
const pathOf = (path) => fileURLToPath(new URL(path, import.meta.url));

buildWhenStale();
const { signToken } = await import('../dist/modules/src/auth/jwt.js');
const { systemClock } = await import('../dist/modules/src/clock.js');

const tokenOf = (subject) =>
  signToken({ secret: () => secret }, { role: 'DISTRIBUTOR', subject, lifeSeconds: 3600 }, systemClock);

/** A server on its own sandbox. */
async function startServer() {
  const child = fork(pathOf('../dist/src/main.js'), {
    env,
    execArgv: ['--expose-gc', '--import', pathOf('usage-probe.mjs')],
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  const told = () => new Promise((resolve) => child.once('message', resolve));
  const { url } = await told();
  const usage = async () => {
    const answer = told();
    child.send('usage');
    return answer;
  };
  const stop = async () => {
    child.kill('SIGTERM');
    await new Promise((resolve) => child.once('exit', resolve));
  };
  return { url, usage, stop };
}

async function numberOf(url) {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${await tokenOf('reader')}` },
    body: JSON.stringify({ query: '{ accounts { nodes { numbers(first: 1) { nodes { id e164 } } } } }' }),
  });
  const { data } = await response.json();
  return data.accounts.nodes.flatMap(({ numbers }) => numbers.nodes)[0];
}

let messages = 0;

/** As the platform delivers a message. */
async function deliver(url, { e164 }) {
  const response = await fetch(`${url}/webhooks/telegent/messages`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${WEBHOOK_TOKEN}` },
    body: JSON.stringify({
      Message_ID: `TMID-${(messages += 1)}`,
      Owner: e164,
      To: e164,
      From: '+18015550177',
      Message_Body: 'Hello',
      Segment: 1,
    }),
  });
  await response.text();
  if (response.status !== 200) throw new Error(`the event was answered with ${response.status}`);
}

/** Sums of the gauges of live updates. */
async function gauges(url) {
  const text = await (await fetch(`${url}/metrics`)).text();
  const sum = (name) =>
    [...text.matchAll(new RegExp(`^telegent_graph_${name}(?:{.*})? (\\d+)$`, 'gm'))].reduce(
      (total, [, count]) => total + Number(count),
      0,
    );
  return { connections: sum('live_connections'), subscriptions: sum('live_subscriptions') };
}

async function until(url, isWanted) {
  for (;;) {
    const now = await gauges(url);
    if (isWanted(now)) return now;
    await pause(50);
  }
}

/** What of `layout` is open for each of so many viewers. */
async function open(server, { connect, viewers, connections, subscriptions }, { id }, onEvent) {
  const query = `subscription { messageReceived(numberId: "${id}") { id from body } }`;
  const closes = [];
  for (let viewer = 0; viewer < viewers; viewer += 1) {
    const token = await tokenOf(`viewer-${viewer}`);
    const options = { url: server.url, token, query, subscriptions, onEvent };
    closes.push(...(await Promise.all(Array.from({ length: connections }, () => connect(options)))));
  }
  await until(server.url, (now) => now.subscriptions === viewers * connections * subscriptions);
  return closes;
}

async function closeAll(server, closes) {
  for (const close of closes) close();
  const left = await until(server.url, ({ connections, subscriptions }) => connections + subscriptions === 0);
  await pause(1_000);
  return left;
}

/** Milliseconds from the start of a delivery to each arrival. */
async function timeDelivery(server, number, arrivals) {
  arrivals.times = [];
  const startedAt = performance.now();
  await deliver(server.url, number);
  while (arrivals.times.length < arrivals.wanted) await pause(5);
  return arrivals.times.map((at) => at - startedAt);
}

async function measure(layout) {
  const server = await startServer();
  const number = await numberOf(server.url);
  const wanted = layout.viewers * layout.connections * layout.subscriptions;
  const arrivals = { wanted, times: [] };
  const onEvent = () => arrivals.times.push(performance.now());
  // What a first use loads and keeps is no part of a subscription, so one viewer has done everything before.
  arrivals.wanted = wanted / layout.viewers;
  const warmUp = await open(server, { ...layout, viewers: 1 }, number, onEvent);
  await timeDelivery(server, number, arrivals);
  await closeAll(server, warmUp);
  arrivals.wanted = wanted;
  const before = await server.usage();
  const closes = await open(server, layout, number, onEvent);
  const during = await server.usage();
  const times = [];
  for (let event = 0; event < EVENTS; event += 1) times.push(await timeDelivery(server, number, arrivals));
  const told = await server.usage();
  const left = await closeAll(server, closes);
  const after = await server.usage();
  await server.stop();
  const cpuMs = (told.cpuMs - during.cpuMs) / EVENTS;
  return { wanted, before, during, after, left, times, cpuMs };
}

const median = (values) => values.toSorted((one, other) => one - other)[Math.floor(values.length / 2)];
const KB = (bytes) => `${(bytes / 1024).toFixed(1)} KB`;
const MB = (bytes) => `${(bytes / 1024 / 1024).toFixed(1)} MB`;

const tenth = COUNT / 10;
const layouts = [
  {
    name: 'WebSocket, 10 subscriptions each',
    connect: openWebSocket,
    viewers: tenth / 10,
    connections: 10,
    subscriptions: 10,
  },
  {
    name: 'WebSocket, one subscription each',
    connect: openWebSocket,
    viewers: tenth,
    connections: 10,
    subscriptions: 1,
  },
  { name: 'server-sent events', connect: openStream, viewers: tenth, connections: 10, subscriptions: 1 },
];

for (const layout of layouts) {
  const { wanted, before, during, after, left, times, cpuMs } = await measure(layout);
  const all = times.flat();
  const slowest = times.map((one) => Math.max(...one));
  process.stdout.write(
    [
      `${layout.name}: ${wanted} subscriptions, ${layout.viewers} viewers`,
      `  for each: heap ${KB((during.heapUsed - before.heapUsed) / wanted)}, RSS ${KB((during.rss - before.rss) / wanted)}`,
      `  an event reaches them in ${Math.round(median(all))} ms (median), the last in ${Math.round(median(slowest))} ms (median of ${EVENTS}), ${Math.round(Math.max(...slowest))} ms (most); ${Math.round(cpuMs)} ms of the server's CPU for each event`,
      `  heap ${MB(before.heapUsed)} before, ${MB(during.heapUsed)} with them, ${MB(after.heapUsed)} after; RSS ${MB(before.rss)}, ${MB(during.rss)}, ${MB(after.rss)}`,
      `  left: ${left.connections} connections, ${left.subscriptions} subscriptions`,
      '',
    ].join('\n'),
  );
}
const [{ model }] = cpus();
process.stdout.write(
  `Node ${process.version}, ${cpus().length} x ${model}, load ${loadavg()[0].toFixed(1)}; clients and sandbox on the same machine\n`,
);
