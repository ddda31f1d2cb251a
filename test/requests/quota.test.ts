import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, describe, expect, jest, test } from '@jest/globals';
import { startStack, type GraphQLAnswer, type Stack } from '../stack.js';
import { DISTRIBUTOR } from './screens.js';
import { advance } from '../upstream/passing-time.js';

/** Every test starts processes, which a busy machine takes its time for. */
jest.setTimeout(120_000);

const QUOTA = 50;
const MINUTE_MS = 60_000;
/** Of the quota, in each full minute while work waits. */
const USED_AT_LEAST = 45;

const ELIGIBILITY = /* GraphQL */ `
  query Eligibility($number: E164!) {
    portInEligibility(input: { number: $number, classification: MVNO }) {
      eligible
    }
  }
`;

type Answer = GraphQLAnswer<{ portInEligibility: { eligible: boolean } | null }>;

let stack: Stack;
afterEach(() => stack.stop());

const numberOf = (index: number): string => `+1202555${String(1000 + index)}`;

const ask = (index: number, bearer: string): Promise<Answer> =>
  stack.query(ELIGIBILITY, { number: numberOf(index) }, { as: bearer });

/** The seconds after which the answer says to come back; null when it is a success. Anything else fails the test. */
function retryAfterOf({ data, errors }: Answer): number | null {
  if (errors.length === 0) {
    expect(data.portInEligibility?.eligible).toEqual(expect.any(Boolean));
    return null;
  }
  const [{ extensions, path }] = errors as [Answer['errors'][number]];
  expect([extensions.code, path]).toEqual(['RATE_LIMITED', ['portInEligibility']]);
  expect(extensions['retryAfter']).toEqual(expect.any(Number));
  return extensions['retryAfter'] as number;
}

const instants = async (): Promise<number[]> =>
  (await stack.journal()).entries.map(({ at }) => at).sort((one, other) => one - other);

/** Requests within the minute that begins at `from`. */
const within = (requests: readonly number[], from: number): number =>
  requests.filter((at) => at >= from && at < from + MINUTE_MS).length;

describe('300 different cold queries at once, at a quota of 50 a minute', () => {
  const QUERIES = 300;
  /** Simulated milliseconds in a real one, while the clients wait. */
  const RATE = 12;
  /** So that a slow machine, on which everything takes RATE times as long, is still in time. */
  const TIMEOUT_MS = 30_000;

  test('never pass it, never see a 429, use it up, and succeed when they come back as told', async () => {
    stack = await startStack({ quota: QUOTA, env: { TELEGENT_TIMEOUT_MS: String(TIMEOUT_MS) } });
    const bearer = await stack.token({ ...DISTRIBUTOR, lifeSeconds: 24 * 3600 });
    const told = await Promise.all(
      Array.from({ length: QUERIES }, async (_, index) => retryAfterOf(await ask(index, bearer))),
    );
    expect(told.filter((retryAfter) => retryAfter === null)).toHaveLength(QUOTA - 1);

    await stack.control('clock', { rate: RATE });
    const again = await Promise.all(
      told.map(async (retryAfter, index) => {
        if (retryAfter === null) return null;
        await pause((retryAfter * 1000) / RATE);
        return retryAfterOf(await ask(index, bearer));
      }),
    );
    expect(again.filter((retryAfter) => retryAfter !== null)).toEqual([]);

    const { total, tokenRequests, refused429 } = await stack.journal();
    expect({ total, tokenRequests, refused429 }).toEqual({ total: QUERIES, tokenRequests: 1, refused429: 0 });

    const requests = await instants();
    expect(Math.max(...requests.map((from) => within(requests, from)))).toBe(QUOTA);
    const [first = 0] = requests;
    const fullMinutes = Math.floor(((requests.at(-1) ?? 0) - first) / MINUTE_MS);
    expect(fullMinutes).toBeGreaterThanOrEqual(5);
    for (let minute = 0; minute < fullMinutes; minute++) {
      expect(within(requests, first + minute * MINUTE_MS)).toBeGreaterThanOrEqual(USED_AT_LEAST);
    }
  });
});

test('a query whose turn comes within its time limit waits and is answered', async () => {
  stack = await startStack({ quota: QUOTA });
  const bearer = await stack.token(DISTRIBUTOR);
  await Promise.all(Array.from({ length: QUOTA - 1 }, (_, index) => ask(index, bearer)));
  expect(await instants()).toHaveLength(QUOTA);

  expect(retryAfterOf(await ask(100, bearer))).toBeGreaterThan(50);

  await advance(stack, 55);
  await stack.control('clock', { rate: 10 });
  expect(retryAfterOf(await ask(101, bearer))).toBeNull();
  const requests = await instants();
  expect((requests.at(-1) ?? 0) - (requests[0] ?? 0)).toBeGreaterThanOrEqual(MINUTE_MS);
  expect((await stack.journal()).refused429).toBe(0);
});
