import { systemClock } from '../../clock.js';
import type { Priority } from '../../datasources/telegent/client.js';
import type { Credential } from '../../datasources/telegent/credentials.js';
import type { TelegentPipeline } from '../../datasources/telegent/pipeline.js';
import { WriteFailure } from '../../datasources/telegent/transport/writing.js';
import type { UpstreamUsage } from '../../datasources/telegent/upstream-usage.js';
import { RefusedAnswer, type AnyWriteKind } from '../../datasources/telegent/write.js';
import { CannotBeSent } from './cannot-be-sent.js';
import { Claims } from './claims.js';
import { HeldStep, type WriteKinds } from './held-step.js';
import { LostAnswers } from './lost-answers.js';
import type { StepRecord } from './operation.js';
import { LeaseLost, type HeldOperation, type OperationLog } from './operation-log.js';
import { secretTexts } from './secrets.js';
import { StepEffects, type EffectParts } from './step-effects.js';
import { StepSecrets } from './step-secrets.js';
import { credentialOf, stepAt } from './steps.js';
import { UnsettledWrites } from './unsettled-writes.js';

/** A request that waited longer than this after it was marked as sent is not sent: another worker may count it as over. */
const SEND_WITHIN_MS = 2_000;

/** How the steps of an operation are worked on. */
export interface Working {
  readonly priority: Priority;
  /** Milliseconds that a request may wait for quota. */
  readonly patienceMs: number;
  readonly usage?: UpstreamUsage;
}

/** Where an operation stands after it was worked on. */
export type Progress =
  | { readonly is: 'done' }
  /** Its outcome is unknown; to be looked at again. */
  | { readonly is: 'open'; readonly nextAt: number }
  /** The platform refused a step, or it could not be sent; the steps before it are done. */
  | { readonly is: 'stopped'; readonly step: StepRecord; readonly cause: Error | null }
  /** Another operation holds what this one must have for itself. */
  | { readonly is: 'locked'; readonly by: string };

export interface EngineParts extends EffectParts {
  readonly log: OperationLog;
  readonly client: TelegentPipeline;
  readonly kinds: WriteKinds;
  /** The configured credential of that id; null when it is gone. */
  readonly credential: (id: string) => Credential | null;
  readonly timeoutMs: number;
  readonly settleMs: number;
}

/**
 * Carries operations forward, step by step: sends what is unsent, and finds out about what was sent without an answer. It is
 * the only place that sends writes; requests and the background work through it alike.
 */
export class OperationEngine {
  /** What bodies must not be written down with. */
  readonly secrets = new StepSecrets();
  readonly lostAnswers: LostAnswers;
  readonly #unsettled: UnsettledWrites;
  readonly #effects: StepEffects;

  constructor(private readonly parts: EngineParts) {
    const claims = new Claims(parts.log);
    const unsettled = new UnsettledWrites((tags) => parts.client.markDirty(tags));
    const effects = new StepEffects(parts, claims, unsettled);
    this.lostAnswers = new LostAnswers(parts, { claims, unsettled, effects });
    this.#unsettled = unsettled;
    this.#effects = effects;
  }

  /** Works until everything is done, or until nothing can be done now. */
  async advance(held: HeldOperation, working: Working): Promise<Progress> {
    for (let index = 0; ;) {
      const step = held.record.steps[index];
      if (!step) return { is: 'done' };
      if (step.state === 'DONE') index++;
      else if (step.state === 'NOT_DONE') return { is: 'stopped', step, cause: null };
      else if (step.state === 'UNSENT') {
        const stopped = await this.#send(held, index, working);
        if (stopped) return stopped;
      } else {
        const lost = new HeldStep(held, index, this.parts.kinds);
        const nextAt = await this.lostAnswers.lookFor(lost, working);
        if (nextAt !== null) return { is: 'open', nextAt };
      }
    }
  }

  /**
   * Lets go of what this process holds for operations that another one has settled, which would be served from no cache here
   * for ever.
   */
  async releaseSettled(): Promise<void> {
    const ids = this.#unsettled.operations;
    if (ids.length === 0) return;
    const open = await this.parts.log.openAmong(ids);
    for (const id of ids.filter((operation) => !open.has(operation))) {
      this.#unsettled.endAll(id);
      this.secrets.forget(id);
    }
  }

  async #send(held: HeldOperation, index: number, working: Working): Promise<Progress | null> {
    const { log, client, kinds } = this.parts;
    const record = stepAt(held, index);
    const secrets = this.secrets.of(held.record.id, record.step) ?? record.secrets;
    const step = new HeldStep(held, index, kinds, secrets);
    const { kind, body } = step;
    if (record.hasSecrets && secrets === null) {
      return { is: 'stopped', step: record, cause: new CannotBeSent('Its secrets are gone') };
    }
    try {
      const credential = credentialOf(record, this.parts.credential);
      const holder = await log.locks.lock(held, kind.locks?.(body, credential.id) ?? []);
      if (holder !== null) return { is: 'locked', by: holder };
      await this.lostAnswers.takeBaseline(step, working);
      const answer = await client.write({
        credential,
        call: callOf(kind, body),
        priority: working.priority,
        patienceMs: working.patienceMs,
        usage: working.usage,
        secrets: this.#secretTexts(held),
        beforeSend: () => this.#markSent(step),
      });
      await this.#effects.accept(step, kind.decode(answer.body, body));
      return null;
    } catch (error) {
      const told = error instanceof RefusedAnswer ? error.without(this.#secretTexts(held)) : error;
      return this.#failed(step, told);
    }
  }

  /** Writes down that the bytes may be under way, right before they are. Throws CannotBeSent where that took too long. */
  async #markSent(step: HeldStep): Promise<void> {
    const { log, client, timeoutMs } = this.parts;
    const { held, record, kind, body } = step;
    const tags = kind.tags(body, null);
    this.#unsettled.begin(held.record.id, record.step, tags);
    const markedAt = systemClock.now();
    const sentAt = await log.ledger.now();
    const endedAt = sentAt + SEND_WITHIN_MS + timeoutMs;
    const sends = record.sends + 1;
    await Promise.all([client.drop(tags), step.update({ state: 'SENT', sends, sentAt, endedAt })]);
    // Real time: the whole process may have stood still.
    if (systemClock.now() - markedAt > SEND_WITHIN_MS) throw new CannotBeSent('It was held up too long');
  }

  /** What an answer must not repeat: a later write may be refused in words about an earlier one. */
  #secretTexts({ record }: HeldOperation): readonly string[] {
    return record.steps.flatMap(({ step, secrets }) =>
      secretTexts(this.secrets.of(record.id, step) ?? secrets),
    );
  }

  /** Records what a failed attempt leaves behind; null where the outcome is unknown. */
  async #failed(step: HeldStep, error: unknown): Promise<Progress | null> {
    const cause = error instanceof WriteFailure ? error.cause : error;
    if (cause instanceof LeaseLost) throw cause;
    const { held, record } = step;
    const isRefusal = error instanceof RefusedAnswer;
    const isCertain =
      record.state === 'UNSENT' || isRefusal || (error instanceof WriteFailure && error.isDone === 'no');
    if (!isCertain) {
      await step.update({ state: 'UNKNOWN', endedAt: await this.parts.log.ledger.now() });
      return null;
    }
    this.#unsettled.end(held.record.id, record.step);
    if (record.state === 'SENT')
      await step.update({ state: 'UNSENT', sends: record.sends - 1, endedAt: null });
    return { is: 'stopped', step: step.record, cause: asError(cause) };
  }
}

function callOf(kind: AnyWriteKind, body: object) {
  const query = kind.query?.(body);
  return query ? { operation: kind.operation, query, body: {} } : { operation: kind.operation, body };
}

const asError = (cause: unknown): Error => (cause instanceof Error ? cause : new Error(String(cause)));
