import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Finding, Json } from '../../src/datasources/telegent/write.js';
import type { StepRecord } from '../../src/workflows/operations/operation.js';
import { concluded } from '../../src/workflows/operations/reconciliation.js';

const SETTLE_MS = 120_000;

const unknown: StepRecord = {
  step: 'create',
  operation: 'createSubscriber',
  credential: 'DID-1',
  body: {},
  secrets: { Password: 'secret' },
  hasSecrets: true,
  baseline: null,
  state: 'UNKNOWN',
  sends: 1,
  sentAt: 0,
  endedAt: 1_000,
  absentAt: null,
  looks: 0,
  lookedAt: null,
  result: null,
};

const finding: fc.Arbitrary<Finding<Json>> = fc.oneof(
  { weight: 1, arbitrary: fc.constant({ found: 'it' }) },
  { weight: 6, arbitrary: fc.constant('absent' as const) },
  { weight: 2, arbitrary: fc.constant('unclear' as const) },
);

/** Looks at the step again and again, at the times that it asks for or later, until it is not unknown any more. */
function follow(findings: readonly Finding<Json>[], delays: readonly number[], isSentAgain: boolean) {
  const looks: { at: number; finding: Finding<Json> }[] = [];
  let step = unknown;
  let at = 1_000;
  for (const [index, found] of findings.entries()) {
    looks.push({ at, finding: found });
    const looked = concluded(step, found, { startedAt: at, settleMs: SETTLE_MS }, isSentAgain);
    step = looked.step;
    if (looked.nextAt === null) break;
    expect(looked.nextAt).toBeGreaterThan(at);
    at = looked.nextAt + (delays[index] ?? 0);
  }
  return { step, looks };
}

describe('what a look concludes', () => {
  const runs = fc.tuple(
    fc.array(finding, { minLength: 1, maxLength: 30 }),
    fc.array(fc.nat(200_000), { maxLength: 30 }),
    fc.boolean(),
  );

  test('nothing counts as absent without two looks that agree, a settling time and a quarter after the end', () => {
    fc.assert(
      fc.property(runs, ([findings, delays, isSentAgain]) => {
        const { step, looks } = follow(findings, delays, isSentAgain);
        if (step.state !== 'UNSENT' && step.state !== 'NOT_DONE') return;
        const [first, last] = looks.filter(({ at }) => at >= 1_000 + SETTLE_MS).slice(-2);
        expect(looks.at(-1)?.finding).toBe('absent');
        expect(first?.finding).toBe('absent');
        expect((last?.at ?? 0) - 1_000).toBeGreaterThanOrEqual(SETTLE_MS * 1.25);
      }),
      { numRuns: 500 },
    );
  });

  test('what is found is done, at once, and its secrets are gone', () => {
    fc.assert(
      fc.property(runs, ([findings, delays, isSentAgain]) => {
        const { step, looks } = follow(findings, delays, isSentAgain);
        const isFound = typeof looks.at(-1)?.finding === 'object';
        expect(step.state === 'DONE').toBe(isFound);
        if (isFound) expect(step).toMatchObject({ result: 'it', secrets: null });
      }),
      { numRuns: 500 },
    );
  });

  test('what is sent again is sent at most twice, and what is not sent again never', () => {
    const twice = { ...unknown, sends: 2, absentAt: SETTLE_MS + 2_000 };
    const times = { startedAt: 2 * SETTLE_MS, settleMs: SETTLE_MS };
    expect(concluded(twice, 'absent', times, true).step.state).toBe('NOT_DONE');
    expect(concluded({ ...twice, sends: 1 }, 'absent', times, true).step.state).toBe('UNSENT');
    expect(concluded({ ...twice, sends: 1 }, 'absent', times, false).step.state).toBe('NOT_DONE');
  });

  test('a look that tells nothing takes back that nothing was seen', () => {
    const times = { startedAt: 2 * SETTLE_MS, settleMs: SETTLE_MS };
    const { step } = concluded({ ...unknown, absentAt: SETTLE_MS + 2_000 }, 'unclear', times, true);
    expect(step).toMatchObject({ state: 'UNKNOWN', absentAt: null });
  });
});
