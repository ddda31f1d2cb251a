import type { Finding, Json } from '../../datasources/telegent/write.js';
import type { StepRecord } from './operation.js';

const SECOND = 1_000;
const HOUR = 3_600 * SECOND;
/** Pauses between looks for what may still come: short at first, since most answers are lost after the effect. */
const FIRST_PAUSE_MS = 5 * SECOND;
const LONGEST_PAUSE_MS = HOUR;

/** Shortest time between the first two looks for a step, in milliseconds. */
const LOOK_PAUSE_MS = 2 * SECOND;

/** Shortest time to the next look after some; never longer than a proof of absence waits for its second one. */
export const lookPause = (looks: number, settleMs: number): number =>
  Math.max(LOOK_PAUSE_MS, Math.min(LOOK_PAUSE_MS * 2 ** (looks - 1), settleMs / 4));

/** Times of a look, on the ledger's clock. */
export interface LookTimes {
  readonly startedAt: number;
  /** WRITE_SETTLE_S in milliseconds: an effect may come this much later than the end of its connection. */
  readonly settleMs: number;
}

/** What becomes of a step after a look, and when to look again where it stays unknown. */
export interface Looked {
  readonly step: StepRecord;
  readonly nextAt: number | null;
}

/**
 * Draws the conclusion from a look at the platform. What is found is done. Absence is proved only by two complete looks, the
 * first one begun a settling time after the connection ended, the second at least a quarter of that later.
 */
export function concluded(
  step: StepRecord,
  finding: Finding<Json>,
  { startedAt, settleMs }: LookTimes,
  isSentAgain: boolean,
): Looked {
  const looked = { ...step, looks: step.looks + 1, lookedAt: startedAt };
  const { looks } = looked;
  if (typeof finding === 'object') {
    return { step: { ...looked, state: 'DONE', result: finding.found, secrets: null }, nextAt: null };
  }
  const settledAt = (step.endedAt ?? startedAt) + settleMs;
  if (finding === 'unclear') {
    const pause = Math.min(FIRST_PAUSE_MS * 2 ** looks, LONGEST_PAUSE_MS);
    return { step: { ...looked, absentAt: null }, nextAt: startedAt + pause };
  }
  if (startedAt < settledAt) {
    const nextAt = Math.min(startedAt + FIRST_PAUSE_MS * 2 ** looks, settledAt);
    return { step: { ...looked, absentAt: null }, nextAt };
  }
  const second = step.absentAt === null ? null : step.absentAt + settleMs / 4;
  if (second === null || startedAt < second) {
    const absentAt = step.absentAt ?? startedAt;
    return { step: { ...looked, absentAt }, nextAt: absentAt + settleMs / 4 };
  }
  const mayBeSent = isSentAgain && step.sends < 2;
  const absent = { ...looked, absentAt: null, endedAt: null };
  return mayBeSent
    ? { step: { ...absent, state: 'UNSENT' }, nextAt: null }
    : { step: { ...absent, state: 'NOT_DONE', secrets: null }, nextAt: null };
}
