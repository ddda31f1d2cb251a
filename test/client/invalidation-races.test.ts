import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { TelegentPipeline } from '../../src/datasources/telegent/pipeline.js';
import { credential, fixture, subscriber } from './fixture.js';

const BOUND_MS = 1_000;
const folder = mkdtempSync(join(tmpdir(), 'telegent-races-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** What one of two processes does to one of two subscribers, and how long each part takes in milliseconds. */
interface Step {
  readonly kind: 'read' | 'write' | 'drop';
  readonly process: 0 | 1;
  readonly id: number;
  readonly pauses: readonly [before: number, platform: number, after: number];
}

const duration = fc.integer({ min: 0, max: 6 });
/** Of the platform, on both sides of the look at what it has; some outlast a whole write. */
const delay = fc.integer({ min: 0, max: 60 });
const step: fc.Arbitrary<Step> = fc.record({
  kind: fc.constantFrom('read', 'read', 'read', 'write', 'drop'),
  process: fc.constantFrom(0, 1),
  id: fc.integer({ min: 0, max: 1 }),
  pauses: fc.tuple(duration, duration, duration),
});
/** What the workers of both processes do one after the other, side by side. */
const scripts = fc.array(fc.array(step, { minLength: 4, maxLength: 14 }), { minLength: 4, maxLength: 8 });

/** A write that the platform has acknowledged and the process that sent it has dropped. */
interface Settled {
  readonly process: number;
  readonly id: number;
  readonly version: number;
  readonly at: number;
}

let runs = 0;

test('no read that begins after an acknowledged write sees what was before it, in another process a second later', async () => {
  await fc.assert(
    fc.asyncProperty(scripts, fc.array(delay, { minLength: 5, maxLength: 20 }), async (workers, delays) => {
      const setting = await fixture({ storeUrl: `sqlite://${join(folder, `${++runs}.sqlite`)}` });
      const { platform } = setting;
      const clients: readonly [TelegentPipeline, TelegentPipeline] = [setting.client, setting.another()];
      const versions = [0, 0];
      const settled: Settled[] = [];
      platform.answer(async ({ url }) => {
        const ms = delays[platform.requests.length % delays.length] ?? 0;
        await pause(ms);
        const version = versions[Number(/TSUID-(\d)/.exec(url)?.[1])];
        return { body: { Name: String(version) }, delayMs: ms };
      });

      const read = async (process: 0 | 1, id: number): Promise<void> => {
        const began = performance.now();
        const due = settled
          .filter((write) => write.id === id)
          .filter((write) => write.process === process || began >= write.at + BOUND_MS)
          .map(({ version }) => version);
        const seen = Number(await clients[process].read(credential, subscriber(`TSUID-${id}`)));
        expect(seen).toBeGreaterThanOrEqual(Math.max(0, ...due));
      };
      const write = async ({ process, id, pauses }: Step): Promise<void> => {
        const tags = [`subscriber:TSUID-${id}`];
        const client = clients[process];
        const release = client.markDirty(tags);
        await client.drop(tags);
        await pause(pauses[1]);
        const version = (versions[id] ?? 0) + 1;
        versions[id] = version;
        await pause(pauses[2]);
        await client.drop(tags);
        release();
        settled.push({ process, id, version, at: performance.now() });
      };
      const run = async (one: Step): Promise<void> => {
        await pause(one.pauses[0]);
        if (one.kind === 'read') await read(one.process, one.id);
        else if (one.kind === 'write') await write(one);
        else await clients[one.process].drop([`subscriber:TSUID-${one.id}`]);
      };
      try {
        await Promise.all(
          workers.map(async (steps) => {
            for (const one of steps) await run(one);
          }),
        );
        await pause(BOUND_MS);
        for (const id of [0, 1]) await Promise.all([read(0, id), read(1, id)]);
      } finally {
        await setting.close();
      }
    }),
    // What the machine's timing made happen cannot be shrunk.
    { numRuns: 15, endOnFailure: true },
  );
}, 60_000);
