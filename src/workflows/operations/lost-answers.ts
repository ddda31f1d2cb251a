import { FreshWitness } from '../../datasources/lists/fresh-witness.js';
import type { Finding, Json, NamedThing } from '../../datasources/telegent/write.js';
import type { Claims } from './claims.js';
import type { EngineParts, Working } from './engine.js';
import { HeldStep } from './held-step.js';
import type { OperationRecord, OperatorWord, StepRecord } from './operation.js';
import type { HeldOperation } from './operation-log.js';
import { concluded, lookPause } from './reconciliation.js';
import { resolvedBody } from './resolved-body.js';
import type { StepEffects } from './step-effects.js';
import { credentialOf, resultsOf, stepAt } from './steps.js';
import type { UnsettledWrites } from './unsettled-writes.js';

/** What is known of the steps of a process beside their records. */
interface StepKnowledge {
  readonly claims: Claims;
  readonly unsettled: UnsettledWrites;
  readonly effects: StepEffects;
}

/** Finds out about steps whose answer was lost: by looks at the platform, or by the word of an operator. */
export class LostAnswers {
  constructor(
    private readonly parts: Pick<EngineParts, 'log' | 'client' | 'kinds' | 'credential' | 'settleMs'>,
    private readonly known: StepKnowledge,
  ) {}

  /** Writes down what is there before a step is first sent, from which a look can tell later what has come of it. */
  async takeBaseline(step: HeldStep, working: Working): Promise<void> {
    const { held, record, kind, body } = step;
    if (record.sends > 0 || record.isBaselineGiven || !kind.baseline) return;
    const now = await this.parts.log.ledger.now();
    const baseline = await kind.baseline(body, this.#witness(held.record, record, now, working));
    await step.update({ baseline });
  }

  /** Looks for a step whose answer was lost. Null when it is settled by that; else when to look again. */
  async lookFor(step: HeldStep, working: Working): Promise<number | null> {
    const { log, settleMs } = this.parts;
    const { unsettled, effects } = this.known;
    const { held, record, kind, body } = step;
    const startedAt = await log.ledger.now();
    // Callers who ask again and again must not spend the quota on looking.
    const restedAt =
      record.lookedAt === null ? startedAt : record.lookedAt + lookPause(record.looks, settleMs);
    if (startedAt < restedAt) return restedAt;
    unsettled.begin(held.record.id, record.step, kind.tags(body, null));
    const finding = await this.#look(step, working);
    const conclude = (from: Finding<Json>) =>
      concluded({ ...record, state: 'UNKNOWN' }, from, { startedAt, settleMs }, kind.isSentAgain);
    const looked = conclude(finding);
    if (looked.step.state === 'DONE') {
      if (await effects.adopt(step, looked.step)) return null;
      const unclear = conclude('unclear');
      await step.update(unclear.step);
      return unclear.nextAt;
    }
    await step.update(looked.step);
    if (looked.nextAt === null) unsettled.end(held.record.id, record.step);
    return looked.nextAt;
  }

  /** From when on an operator's word is taken for a step whose outcome is unknown, on the ledger's clock. */
  mayBeSettledAt({ endedAt, sentAt }: StepRecord): number {
    return (endedAt ?? sentAt ?? 0) + this.parts.settleMs;
  }

  /**
   * What the answer to a step would have said, had the named thing come of it; null where it cannot have. Throws CannotBeSent
   * where the credential is gone that the step was sent with, and UpstreamError where the platform cannot tell.
   */
  async named(record: OperationRecord, index: number, thing: NamedThing, working: Working): Promise<Json> {
    const step = stepAt({ record }, index);
    const kind = this.parts.kinds(step.operation);
    const body = resolvedBody(step.body, resultsOf({ record }));
    const witness = this.#witness(record, step, sentAt(record, step), working);
    return kind.adopt?.(thing, body, step.baseline, witness) ?? null;
  }

  /**
   * Takes an operator's word for a step whose outcome is unknown, with the answer that `named` has found; false where that came
   * of another operation.
   */
  async takeWord(held: HeldOperation, index: number, word: OperatorWord, result: Json): Promise<boolean> {
    const step = new HeldStep(held, index, this.parts.kinds);
    const told = { ...step.record, state: word.outcome, result, secrets: null };
    return this.known.effects.adopt(step, told, { word });
  }

  async #look({ held, record, kind, body }: HeldStep, working: Working): Promise<Finding<Json>> {
    try {
      const witness = this.#witness(held.record, record, sentAt(held.record, record), working);
      return await kind.look(body, record.baseline, witness);
    } catch {
      // A platform that cannot be read proves nothing.
      return 'unclear';
    }
  }

  #witness(
    { id }: OperationRecord,
    step: StepRecord,
    since: number,
    { priority, patienceMs, usage }: Working,
  ): FreshWitness {
    const options = { priority, patienceMs, ...(usage && { usage }) };
    return new FreshWitness(
      this.parts.client,
      credentialOf(step, this.parts.credential),
      options,
      new Date(since).toISOString(),
      (thing) => this.known.claims.isOfAnother(thing, id),
    );
  }
}

const sentAt = ({ createdAt }: OperationRecord, step: StepRecord): number => step.sentAt ?? createdAt;
