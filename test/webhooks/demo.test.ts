import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import { countsOf } from './counts.js';

jest.setTimeout(60_000);

const MAIN = fileURLToPath(new URL('../../dist/src/main.js', import.meta.url));

let server: ReturnType<typeof spawn>;
let url: string;
let sandboxUrl: string;
const folder = mkdtempSync(join(tmpdir(), 'telegent-graph-'));

beforeAll(async () => {
  server = spawn(process.execPath, [MAIN], { cwd: folder, env: { PORT: '0', LOG_LEVEL: 'warn' } });
  let written = '';
  for await (const chunk of server.stdout ?? []) {
    written += String(chunk);
    const found = /"url":"([^"]+)"[^]*Sandbox: ([^,]+),/.exec(written);
    if (!found) continue;
    [, url = '', sandboxUrl = ''] = found;
    break;
  }
});
afterAll(async () => {
  const ended = new Promise((resolve) => server.once('exit', resolve));
  server.kill('SIGTERM');
  await ended;
  rmSync(folder, { recursive: true });
});

async function control(path: string, body?: object): Promise<unknown> {
  const init = body && { method: 'POST', body: JSON.stringify(body) };
  return (await fetch(`${sandboxUrl}/_sandbox/${path}`, init)).json();
}

test('started with nothing set, the server gets what its sandbox delivers, and nobody else is let in', async () => {
  const { demo } = (await control('state')) as { demo: Record<string, string> };
  const sms = { kind: 'inbound-message', number: demo['familyNumber'], times: 2 };
  const told = await countsOf({ url }, 2, async () => {
    const deliveries = await control('events', sms);
    const address = `${url}/webhooks/telegent/messages`;
    expect(deliveries).toEqual([
      { url: address, status: 200 },
      { url: address, status: 200 },
    ]);
  });
  expect(told).toEqual({ 'messages accepted': 1, 'messages duplicate': 1 });

  const portIn = `portins/${demo['openPortInOrderId']}`;
  const moved = await countsOf({ url }, 1, () => control(portIn, { to: 'Scheduled' }));
  expect(moved).toEqual({ 'events accepted': 1 });

  await countsOf({ url }, 1, async () => {
    const answer = await fetch(`${url}/webhooks/telegent/messages`, { method: 'POST', body: '{}' });
    expect(answer.status).toBe(401);
  });
});

test('orders that time moves are told by themselves, also after the sandbox was reset', async () => {
  const { demo } = (await control('reset', {})) as { demo: Record<string, string> };
  const portIn = `portins/${demo['openPortInOrderId']}`;
  expect(await countsOf({ url }, 1, () => control(portIn, { to: 'Submitted' }))).toEqual({
    'events accepted': 1,
  });
  const moved = await countsOf({ url }, 1, () => control('clock', { advanceSeconds: 3601 }));
  expect(moved).toEqual({ 'events accepted': 1 });
});
