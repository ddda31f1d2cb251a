import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { OrderStatus } from '../../src/datasources/telegent/records/index.js';
import type { LineInput } from '../../src/workflows/lines/line-input.js';
import { leftBehind } from '../../src/workflows/lines/line-undo.js';
import {
  pendingStep,
  statusOfLine,
  stepOf,
  WorkflowKind,
  WorkflowStatus,
  WorkflowStepName,
  WorkflowStepStatus,
  type LineWorkflow,
} from '../../src/workflows/lines/line-workflow.js';
import { SECRETS } from './line-needs.js';
import { OUTCOMES } from './line-platform.js';
import { LineRun } from './line-run.js';

const { SUBSCRIBER, NUMBER, PORT_IN, CARRIER, BINDING } = WorkflowStepName;
const { DONE, FAILED, UNDONE } = WorkflowStepStatus;

/** The steps of every kind of line. */
const plans = fc
  .record({ isNew: fc.boolean(), isPorted: fc.boolean() })
  .chain(({ isNew, isPorted }) =>
    fc
      .subarray(Object.values(WorkflowStepName).slice(Object.values(WorkflowStepName).indexOf(BINDING) + 1))
      .map((rest) => [
        ...(isNew ? [SUBSCRIBER] : []),
        ...(isPorted ? [PORT_IN, CARRIER, BINDING] : [NUMBER]),
        ...rest,
      ]),
  );

function newLine(names: readonly WorkflowStepName[]): LineWorkflow {
  const secrets = Object.entries(SECRETS).filter(([, name]) => names.includes(name));
  return {
    id: 'WF-1',
    kind: WorkflowKind.ACTIVATE_LINE,
    owner: 'owner',
    viewer: {} as LineWorkflow['viewer'],
    accountId: 'AID-1',
    createdAt: 0,
    changedAt: 0,
    finishedAt: null,
    cancelledAt: null,
    input: {} as LineInput,
    secrets: secrets.length === 0 ? null : Object.fromEntries(secrets.map(([secret]) => [secret, {}])),
    correction: null,
    steps: names.map(pendingStep),
    facts: {},
    warnings: [],
    lease: null,
  };
}

const picks = fc.nat(9);
/** Most things go well, or nothing would come to its end. */
const outcomes = fc.oneof(
  { weight: 4, arbitrary: fc.constant('done' as const) },
  { weight: 2, arbitrary: fc.constant('unknown' as const) },
  { weight: 5, arbitrary: fc.constantFrom(...OUTCOMES) },
);
/** A port-in is declined and corrected more than once before it comes to its end. */
const orders = fc.oneof(
  { weight: 2, arbitrary: fc.constant(OrderStatus.ACTION_REQUIRED) },
  { weight: 3, arbitrary: fc.constantFrom(...Object.values(OrderStatus)) },
);
const fates = fc.record({ outcome: outcomes, hasEffect: fc.boolean(), order: orders });

type Parts<T> = readonly [weight: number, what: string, arbitrary: fc.Arbitrary<T>];

/** What may come of taking a step back. */
const undoings = fc.constantFrom('done', 'refused', 'unknown');

/** What happens to a run; the weight is how often. */
const happens = <T>([weight, what, parts]: Parts<T>, apply: (run: LineRun, parts: T) => void) => ({
  weight,
  arbitrary: parts.map((chosen) =>
    Object.assign((run: LineRun) => apply(run, chosen), {
      [fc.toStringMethod]: () => `${what} ${fc.stringify(chosen)}`,
    }),
  ),
});
const events = fc.oneof(
  happens([18, 'begin', fc.tuple(picks, fc.nat(30))], (run, [pick, chance]) =>
    run.begin(pick, chance === 30),
  ),
  happens([18, 'end', fc.tuple(picks, fates)], (run, [pick, fate]) => run.end(pick, fate)),
  happens([4, 'pass', fc.nat(20 * 60_000)], (run, ms) => (run.now += ms)),
  happens([5, 'resume', fc.constant(null)], (run) => run.resume()),
  happens([2, 'die', fc.boolean()], (run, hasEffect) => run.die(hasEffect)),
  happens([1, 'give up', picks], (run, pick) => (pick < 3 ? run.cancel() : run.undo(pick))),
  happens([4, 'undone', fc.tuple(picks, undoings)], (run, [pick, outcome]) => run.undone(pick, outcome)),
);

/** What of a line that has ended must be told, by what was really done. */
function standing({ line, platform }: LineRun): readonly WorkflowStepName[] {
  const status = (name: WorkflowStepName) => stepOf(line, name)?.status;
  const isGivenUp = line.cancelledAt !== null || line.steps.some((step) => step.status === FAILED);
  const isTold = (name: WorkflowStepName): boolean => {
    if (name === CARRIER) return status(CARRIER) === DONE && status(BINDING) !== DONE;
    if (!platform.effects.has(name) || status(name) === UNDONE) return false;
    // An order that has come to its end leaves nothing, or a number.
    if (name === NUMBER) return status(NUMBER) !== FAILED;
    return name !== PORT_IN || ![DONE, FAILED].includes(status(CARRIER) ?? DONE);
  };
  return isGivenUp ? line.steps.map(({ name }) => name).filter(isTold) : [];
}

/** Of up to 60 happenings each, and many of them that long. */
const histories = fc.tuple(plans, fc.array(events, { maxLength: 60, size: 'max' }));
const HISTORIES = 2_000;

test('whatever happens to a line, no step is done twice, what is over stays so, what rests waits for something, and it ends', () => {
  fc.assert(
    fc.property(histories, ([names, happenings]) => {
      const run = new LineRun(newLine(names));
      for (const happening of happenings) {
        happening(run);
        run.now++;
        run.restIfDone();
      }
      run.finish();
      const { line } = run;
      expect(line.finishedAt).not.toBeNull();
      const { CANCELLED, FAILED: REFUSED, COMPLETED } = WorkflowStatus;
      const ends = line.cancelledAt === null ? [COMPLETED, REFUSED] : [CANCELLED];
      expect(ends).toContain(statusOfLine(line));
      expect(leftBehind(line).map(({ step }) => step)).toEqual(standing(run));
    }),
    { numRuns: HISTORIES },
  );
});
