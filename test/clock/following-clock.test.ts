import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, expect, test } from '@jest/globals';
import { type Clock, systemClock } from '../../src/clock.js';
import { followClock } from '../../src/following-clock.js';

const START = Date.UTC(2030, 0, 1);
let server: Server | undefined;
let clock: Clock | undefined;
afterEach(() => {
  clock?.close();
  server?.closeAllConnections();
  server?.close();
});

/** A clock of another process, to be set by the test. */
interface Followed {
  now(): number;
  jump(ms: number): void;
  /** Its answers take so long, in real milliseconds. */
  slow(ms: number): void;
  down(): void;
  follow(): Promise<Clock>;
}

async function followed(rate: number): Promise<Followed> {
  let base = START;
  let since = performance.now();
  let down = false;
  let delayMs = 0;
  const now = (): number => base + (performance.now() - since) * rate;
  server = createServer((_request, response) => {
    if (down) return void response.destroy();
    const reading = JSON.stringify({ now: Math.floor(now()), rate });
    void pause(delayMs).then(() => response.end(reading));
  });
  await new Promise<void>((resolve) => server?.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/_sandbox/clock`;
  return {
    jump: (ms) => {
      base = now() + ms;
      since = performance.now();
    },
    follow: async () => (clock = await followClock(url)),
    down: () => (down = true),
    slow: (ms) => (delayMs = ms),
    now,
  };
}

test('shows the followed time, and runs on at its rate between two looks', async () => {
  const time = await (await followed(20)).follow();
  const before = time.now();
  expect(before - START).toBeGreaterThanOrEqual(0);
  expect(before - START).toBeLessThan(10_000);
  const started = performance.now();
  await pause(50);
  const passed = time.now() - before;
  expect(passed).toBeGreaterThan(800);
  expect(passed).toBeLessThan((performance.now() - started) * 20 + 2_000);
});

test('a sleep takes a twentieth of its time at rate 20', async () => {
  const time = await (await followed(20)).follow();
  const started = performance.now();
  const before = time.now();
  await time.sleep(4_000);
  expect(time.now() - before).toBeGreaterThanOrEqual(4_000);
  expect(performance.now() - started).toBeGreaterThan(150);
  expect(performance.now() - started).toBeLessThan(1_500);
});

test('a jump ends the sleeps that it passes, and no other', async () => {
  const other = await followed(1);
  const time = await other.follow();
  const woken: string[] = [];
  void time.sleep(3_600_000).then(() => woken.push('hour'));
  void time.sleep(86_400_000).then(() => woken.push('day'));
  await pause(20);
  expect(woken).toEqual([]);
  other.jump(3_700_000);
  await pause(400);
  expect(woken).toEqual(['hour']);
});

test('never goes back but where the followed clock was set back', async () => {
  const other = await followed(20);
  const time = await other.follow();
  let last = time.now();
  for (let look = 0; look < 60; look++) {
    await pause(5);
    expect(time.now()).toBeGreaterThanOrEqual(last);
    last = time.now();
  }
  other.jump(-86_400_000);
  await pause(400);
  expect(time.now()).toBeLessThan(last - 80_000_000);
});

test('does not waver when a look is slow to come', async () => {
  const other = await followed(20);
  const time = await other.follow();
  other.slow(150);
  for (let look = 0; look < 30; look++) {
    await pause(20);
    const [shown, actual] = [time.now(), other.now()];
    expect(shown).toBeLessThanOrEqual(actual + 1);
    expect(actual - shown).toBeLessThan(1_500);
  }
});

test('runs on when the other process does not answer', async () => {
  const other = await followed(1);
  const time = await other.follow();
  other.down();
  const before = time.now();
  await pause(300);
  expect(time.now() - before).toBeGreaterThanOrEqual(250);
});

test('a sleep is ended by its signal with its reason', async () => {
  const time = await (await followed(1)).follow();
  const stop = new AbortController();
  const asleep = time.sleep(60_000, stop.signal);
  stop.abort(new Error('enough'));
  await expect(asleep).rejects.toThrow('enough');
  await expect(time.sleep(1, stop.signal)).rejects.toThrow('enough');
});

test.each(['http://example.com/clock', 'http://10.0.0.1/clock', 'http://127.0.0.1.example.com/'])(
  'refuses to follow %s, which is not this machine',
  async (url) => {
    await expect(followClock(url)).rejects.toThrow('loopback');
  },
);

test('the system clock sleeps, and can be interrupted', async () => {
  const before = systemClock.now();
  await systemClock.sleep(30);
  expect(systemClock.now() - before).toBeGreaterThanOrEqual(28);
  const stop = new AbortController();
  const asleep = systemClock.sleep(60_000, stop.signal);
  stop.abort(new Error('enough'));
  await expect(asleep).rejects.toThrow('enough');
});

test('the system clock can sleep for longer than a timer of the machine takes', async () => {
  const stop = new AbortController();
  const asleep = systemClock.sleep(90 * 86_400_000, stop.signal);
  const first = await Promise.race([asleep.then(() => 'woken'), pause(50).then(() => 'asleep')]);
  expect(first).toBe('asleep');
  asleep.catch(() => undefined);
  stop.abort(new Error('enough'));
});
