import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { cpus, tmpdir } from 'node:os';
import { parseArgs } from 'node:util';
import { buildWhenStale } from '../scripts/build.mjs';

/**
 * The order monitor over days: the built server in front of the sandbox, whose clock both follow at many times the speed of
 * real time. `node bench/monitor.mjs [--days 7] [--orders 1000] [--rate 400] [--modes polling,webhooks]`.
 */
const { values } = parseArgs({
  options: {
    days: { type: 'string', default: '7' },
    orders: { type: 'string', default: '1000' },
    rate: { type: 'string', default: '400' },
    modes: { type: 'string', default: 'polling,webhooks' },
  },
});
const [days, orders, rate] = [values.days, values.orders, values.rate].map(Number);
/** Nothing moves by itself. */
const NEVER_SECONDS = 10 ** 9;
/** Simulated time after the last change, so that it can be seen and followed through. */
const AFTERWARDS_MS = { polling: 4.1 * 3_600_000, webhooks: 3_600_000 };
/** The speed of the clock while there is an account to be made, each step of which has to succeed at once. */
const SETTING_UP_RATE = 10;
/** The speed of the clock while the port-ins are placed, many at once. */
const PLACING_RATE = 60;
/** What came of the events. */
const WEBHOOKS = /^telegent_graph_webhooks_total\{/;

buildWhenStale();
const { startStack, WEBHOOK_TOKEN } = await import('./monitor/stack.mjs');
const { PortIns, startAccount } = await import('./monitor/port-ins.mjs');
const { drive } = await import('./monitor/carriers.mjs');
const { evidence, findings } = await import('./monitor/findings.mjs');

const note = (text) => process.stderr.write(`${text}\n`);
const processorSeconds = (pid) => {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1].split(' ');
  return (Number(fields[11]) + Number(fields[12])) / 100;
};

async function run(mode) {
  const realStart = performance.now();
  const stack = await startStack();
  try {
    await stack.control('settings', { portInStepSeconds: NEVER_SECONDS });
    await stack.setRate(SETTING_UP_RATE);
    const account = await startAccount(stack);
    const portIns = new PortIns(stack, account);
    const open = new Set();
    const all = [];
    const onPlaced = (order) => {
      open.add(order);
      all.push(order);
    };
    await stack.setRate(Math.min(rate, PLACING_RATE));
    await portIns.place(orders, onPlaced);
    await stack.setRate(rate);
    note(`${mode}: ${open.size} port-ins are open after ${seconds(realStart)} s`);
    if (mode === 'webhooks') {
      await stack.control('deliveries', {
        baseUrl: stack.url,
        authorization: `Bearer ${WEBHOOK_TOKEN}`,
        deliverEvents: true,
      });
    }
    const onDay = (day) => note(`${mode}: day ${day} after ${seconds(realStart)} s`);
    const driven = await drive({ stack, portIns, open, days, onDay, onPlaced });
    while ((await stack.now()) < driven.endedAt + AFTERWARDS_MS[mode]) {
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    await stack.setRate(1);
    const [server, sandbox] = stack.processes.map(processorSeconds);
    const kept = await evidence(stack, { ...driven, endedAt: await stack.now(), orders: all });
    const file = join(tmpdir(), `telegent-monitor-${mode}.json`);
    writeFileSync(file, JSON.stringify(kept));
    const webhooks = (await stack.metrics()).split('\n').filter((line) => WEBHOOKS.test(line));
    note(`${mode}: everything is in ${file}`);
    const found = findings(kept);
    return {
      mode,
      realSeconds: seconds(realStart),
      processorSeconds: { server, sandbox },
      webhooks,
      ...found,
    };
  } finally {
    await stack.stop();
  }
}

const seconds = (since) => Math.round((performance.now() - since) / 1000);

const machine = `${cpus().length} x ${cpus()[0]?.model ?? 'processor'}, Node ${process.version}`;
for (const mode of values.modes.split(',')) {
  const found = await run(mode);
  process.stdout.write(
    `${JSON.stringify({ machine, date: new Date().toISOString().slice(0, 10), rate, ...found }, null, 1)}\n`,
  );
}
