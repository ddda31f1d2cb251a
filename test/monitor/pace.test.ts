import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { MemoryLedger } from '../../src/store/ledger/memory-ledger.js';
import { Pace } from '../../src/workflows/monitor/pace.js';
import { ManualClock } from '../client/manual-clock.js';

const SECOND = 1_000;
const MINUTE = 60_000;
const PER_MINUTE = 5;
const NEVER_ENDED = 12 * MINUTE;

/** How long after a look was begun its request is sent, and how long after that it is over. Milliseconds. */
interface Look {
  readonly sentAfter: number;
  readonly overAfter: number;
}

/** Takes a slot whenever there is one and makes these looks in them, again and again; answers when requests were sent. */
async function sent(looks: readonly Look[], minutes: number): Promise<readonly number[]> {
  const clock = new ManualClock();
  const ledger = new MemoryLedger(clock);
  // Two processes, which take turns.
  const first = new Pace(ledger, PER_MINUTE, NEVER_ENDED);
  const other = new Pace(ledger, PER_MINUTE, NEVER_ENDED);
  const startedAt = clock.now();
  const instants: number[] = [];
  const underWay = new Set<{ readonly overAt: number; readonly held: number }>();
  let begun = 0;
  for (let second = 0; second < minutes * 60; second++, clock.jump(SECOND)) {
    const now = clock.now();
    const pace = second % 2 === 0 ? first : other;
    for (const look of underWay) {
      if (look.overAt > now) continue;
      underWay.delete(look);
      await pace.ended(look.held, 1);
    }
    const slot = await pace.slot(now);
    if (!('take' in slot)) continue;
    const { sentAfter = 0, overAfter = 0 } = looks[begun++ % looks.length] ?? {};
    await ledger.commit([slot.take]);
    instants.push(now + sentAfter - startedAt);
    underWay.add({ overAt: now + sentAfter + overAfter, held: slot.freeAt });
  }
  return instants.sort((one, other) => one - other);
}

test('no minute has more requests than its share, however long looks wait for quota', async () => {
  const look = fc.record({
    sentAfter: fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 10 * MINUTE })),
    overAfter: fc.integer({ min: 0, max: MINUTE }),
  });
  await fc.assert(
    fc.asyncProperty(fc.array(look, { minLength: 1, maxLength: 12 }), async (looks) => {
      const instants = await sent(looks, 40);
      const crowded = instants.filter(
        (at, index) => (instants[index + PER_MINUTE] ?? Infinity) < at + MINUTE,
      );
      expect(crowded).toEqual([]);
    }),
    { numRuns: 15 },
  );
});

test('looks that are answered within a second use the share, evenly', async () => {
  const instants = await sent([{ sentAfter: 0, overAfter: SECOND }], 120);
  expect(instants.length).toBeGreaterThan(0.97 * PER_MINUTE * 120);
  expect(instants.slice(0, PER_MINUTE)).toEqual([0, 12, 24, 36, 48].map((second) => second * SECOND));
});

test('a look that never ends keeps its slot until it counts as never ended', async () => {
  const looks = await sent([{ sentAfter: 0, overAfter: Infinity }], 2 * 13 + 1);
  const minutes = looks.map((at) => Math.floor(at / MINUTE));
  expect(minutes).toEqual([0, 13, 26].flatMap((minute) => Array.from({ length: PER_MINUTE }, () => minute)));
});

test('a token takes a slot as well', async () => {
  const clock = new ManualClock();
  const ledger = new MemoryLedger(clock);
  const pace = new Pace(ledger, PER_MINUTE, NEVER_ENDED);
  let looks = 0;
  for (let second = 0; second < 60; second++, clock.jump(SECOND)) {
    const slot = await pace.slot(clock.now());
    if (!('take' in slot)) continue;
    await ledger.commit([slot.take]);
    await pace.ended(slot.freeAt, looks++ === 0 ? 2 : 1);
  }
  expect(looks).toBe(PER_MINUTE - 1);
});
