import { growth } from './growth.mjs';
import { minute } from './minute.mjs';
import { misses } from './misses.mjs';
import { screens } from './screens.mjs';
import { viewers } from './viewers.mjs';

const LOAD = { rounds: 3, seconds: 5, warmUpSeconds: 1, connections: 10 };
const QUICK_LOAD = { rounds: 1, seconds: 1, warmUpSeconds: 0, connections: 10 };

/** What is measured, and with how much effort: `full` for figures, `quick` to see that each part works at each peer. */
export const SCENARIOS = [
  { name: 'screens', run: screens, full: LOAD, quick: { ...QUICK_LOAD, names: ['S1', 'mutation'] } },
  { name: 'viewers', run: viewers, full: LOAD, quick: QUICK_LOAD },
  {
    name: 'misses',
    run: misses,
    full: { ...LOAD, samples: 50 },
    quick: { ...QUICK_LOAD, samples: 3, names: ['S1'] },
  },
  {
    name: 'minute',
    run: minute,
    full: { accounts: 100, seconds: 60, restMs: 61_000 },
    // So few accounts that learning their flags leaves enough of the quota.
    quick: { accounts: 3, seconds: 1, restMs: 0, names: ['with', 'learnt'] },
  },
  {
    name: 'growth',
    run: growth,
    full: { ...LOAD, rounds: 2, seconds: 2 },
    quick: { ...QUICK_LOAD, lines: [10] },
  },
];
