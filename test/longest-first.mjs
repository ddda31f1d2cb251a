import Sequencer from '@jest/test-sequencer';

/** The suites that take longest, longest first; a fresh clone has no durations of earlier runs to go by. */
const LONGEST = [
  'tenancy/walk',
  'tenancy/credentials',
  'mutations/every-mutation',
  'security/planted-secrets',
  'tenancy/unknown-ids',
  'operations/processes',
  'faults/purchases',
  'upstream/restart',
  'requests/quota',
  'playground/journeys',
  'playground/playground',
  'tenancy/ownership',
];

/** Starts the longest suites first, so that the workers finish together; the others in jest's own order. */
export default class LongestFirst extends Sequencer {
  async sort(tests) {
    const usual = await super.sort(tests);
    return [...usual].sort((one, other) => rankOf(one) - rankOf(other));
  }
}

function rankOf({ path }) {
  const rank = LONGEST.findIndex((name) => path.replaceAll('\\', '/').endsWith(`test/${name}.test.ts`));
  return rank < 0 ? LONGEST.length : rank;
}
