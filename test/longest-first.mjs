import Sequencer from '@jest/test-sequencer';

/** The suites that take longest, longest first; a fresh clone has no durations of earlier runs to go by. */
const LONGEST = [
  'tenancy/walk',
  'tenancy/credentials',
  'mutations/every-mutation',
  'security/planted-secrets',
  'lines/kill',
  'operations/processes',
  'playground/playground',
  'tenancy/unknown-ids',
  'upstream/restart',
  'faults/purchases',
  'tenancy/ownership',
  'requests/quota',
  'realtime/carriers',
  'consistency/consistency',
  'operations/operator-settlement',
  'edge/process',
  'lines/pauses',
  'sandbox/conformance',
  'requests/operator-console',
  'webhooks/deliveries',
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
