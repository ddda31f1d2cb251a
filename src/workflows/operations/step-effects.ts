import type { TelegentPipeline } from '../../datasources/telegent/pipeline.js';
import type { Json } from '../../datasources/telegent/write.js';
import type { Claims } from './claims.js';
import type { HeldStep } from './held-step.js';
import type { OperatorWord, StepRecord } from './operation.js';
import type { UnsettledWrites } from './unsettled-writes.js';

/** What a write has changed. */
export interface Change {
  readonly tags: readonly string[];
  /** Whose operation it was; null where it is no account's. */
  readonly accountId: string | null;
  /** Whether it has moved subscribers between accounts. */
  readonly movesSubscribers: boolean;
}

/** Who must learn of what a step has done. */
export interface EffectParts {
  readonly client: Pick<TelegentPipeline, 'drop'>;
  /** Forgets, in every process, which account these subscribers are in. */
  readonly forgetOwners: (subscriberIds: readonly string[]) => Promise<void>;
  /** Tells those who wait what was changed, once reads see it. Never rejects. */
  readonly announce: (change: Change) => Promise<void>;
}

/** Writes down what steps have done, claims it for their operations, and lets everyone see it. */
export class StepEffects {
  constructor(
    private readonly parts: EffectParts,
    private readonly claims: Claims,
    private readonly unsettled: UnsettledWrites,
  ) {}

  /** Takes what the platform has answered. */
  async accept(step: HeldStep, result: Json): Promise<void> {
    const claims = await this.claims.on(step.held.record.id, step.kind, result);
    await this.#show(step, result);
    await step.update({ state: 'DONE', result, secrets: null }, claims);
    await this.#settled(step, result);
  }

  /** Takes what a look has found, or an operator says; false where another operation has taken it meanwhile. */
  async adopt(
    step: HeldStep,
    found: StepRecord,
    said: { readonly word?: OperatorWord } = {},
  ): Promise<boolean> {
    const { held, kind } = step;
    const claims = await this.claims.on(held.record.id, kind, found.result);
    const steps = step.with(found);
    await this.#show(step, found.result);
    const isOwn = await held.tryUpdate(
      { steps, ...said },
      claims.map((claim) => ({ ...claim, expect: null })),
    );
    if (isOwn) await this.#settled(step, found.result);
    return isOwn;
  }

  /**
   * Lets everyone see what was done: what was known before is forgotten, in every process. To be called before it is written
   * down as done, since nobody comes back to it after that.
   */
  async #show({ kind, body }: HeldStep, result: Json): Promise<void> {
    await this.parts.forgetOwners(kind.movedSubscribers?.(body) ?? []);
    await this.parts.client.drop(kind.tags(body, result));
  }

  async #settled({ held, record, kind, body }: HeldStep, result: Json): Promise<void> {
    this.unsettled.end(held.record.id, record.step);
    const movesSubscribers = (kind.movedSubscribers?.(body) ?? []).length > 0;
    await this.parts.announce({
      tags: kind.tags(body, result),
      accountId: held.record.accountId,
      movesSubscribers,
    });
  }
}
