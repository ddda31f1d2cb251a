import { systemClock } from '../../clock.js';
import { FreshWitness } from '../../datasources/lists/fresh-witness.js';
import type { Priority } from '../../datasources/telegent/client.js';
import type { Credential } from '../../datasources/telegent/credentials.js';
import type { TelegentPipeline } from '../../datasources/telegent/pipeline.js';
import type { WriteOperation } from '../../datasources/telegent/request.js';
import { WriteFailure } from '../../datasources/telegent/transport/writing.js';
import type { UpstreamUsage } from '../../datasources/telegent/upstream-usage.js';
import {
  RefusedAnswer,
  type AnyWriteKind,
  type Json,
  type NamedThing,
} from '../../datasources/telegent/write.js';
import { Claims } from './claims.js';
import type { OperationRecord, OperatorWord, StepRecord } from './operation.js';
import { LeaseLost, type HeldOperation, type OperationLog } from './operation-log.js';
import { resultsOf, stepAt, withStep } from './steps.js';
import { concluded, lookPause } from './reconciliation.js';
import { resolvedBody } from './resolved-body.js';
import { secretTexts, withSecrets } from './secrets.js';
import { StepSecrets } from './step-secrets.js';
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

/** What a write has changed. */
export interface Change {
  readonly tags: readonly string[];
  /** Whose operation it was; null where it is no account's. */
  readonly accountId: string | null;
  /** Whether it has moved subscribers between accounts. */
  readonly movesSubscribers: boolean;
}

export interface EngineParts {
  readonly log: OperationLog;
  readonly client: TelegentPipeline;
  readonly kinds: (operation: WriteOperation) => AnyWriteKind;
  /** The configured credential of that id; null when it is gone. */
  readonly credential: (id: string) => Credential | null;
  /** Forgets, in every process, which account these subscribers are in. */
  readonly forgetOwners: (subscriberIds: readonly string[]) => Promise<void>;
  /** Tells those who wait what was changed, once reads see it. Never rejects. */
  readonly announce: (change: Change) => Promise<void>;
  readonly timeoutMs: number;
  readonly settleMs: number;
}

/** A step cannot be sent any more: its secrets were never written down, or its credential is not configured. */
export class CannotBeSent extends Error {
  constructor(reason: string) {
    super(reason);
    this.name = 'CannotBeSent';
  }
}

/**
 * Carries operations forward, step by step: sends what is unsent, and finds out about what was sent without an answer. It is
 * the only place that sends writes; requests and the background work through it alike.
 */
export class OperationEngine {
  /** What bodies must not be written down with. */
  readonly secrets = new StepSecrets();
  readonly #unsettled: UnsettledWrites;
  readonly #claims: Claims;

  constructor(private readonly parts: EngineParts) {
    this.#claims = new Claims(parts.log);
    this.#unsettled = new UnsettledWrites((tags) => parts.client.markDirty(tags));
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
        const nextAt = await this.#lookAfter(held, index, working);
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
    const credential = this.#credentialOf(step);
    const witness = this.#witness({ record }, credential, step.sentAt ?? record.createdAt, working);
    return kind.adopt?.(thing, body, step.baseline, witness) ?? null;
  }

  /**
   * Takes an operator's word for a step whose outcome is unknown, with the answer that `named` has found; false where that came
   * of another operation.
   */
  async takeWord(held: HeldOperation, index: number, word: OperatorWord, result: Json): Promise<boolean> {
    const step = stepAt(held, index);
    const kind = this.parts.kinds(step.operation);
    const body = resolvedBody(step.body, resultsOf(held));
    const told = { ...step, state: word.outcome, result, secrets: null };
    return this.#adopt(held, index, kind, body, told, { word });
  }

  async #send(held: HeldOperation, index: number, working: Working): Promise<Progress | null> {
    const { log, client, timeoutMs } = this.parts;
    const step = stepAt(held, index);
    const kind = this.parts.kinds(step.operation);
    const secrets = this.secrets.of(held.record.id, step.step) ?? step.secrets;
    if (step.hasSecrets && secrets === null) {
      return { is: 'stopped', step, cause: new CannotBeSent('Its secrets are gone') };
    }
    const body = resolvedBody(withSecrets(step.body, secrets), resultsOf(held));
    try {
      const credential = this.#credentialOf(step);
      const locks = kind.locks?.(body, credential.id) ?? [];
      const holder = await log.lock(held, locks);
      if (holder !== null) return { is: 'locked', by: holder };
      if (step.sends === 0 && !step.isBaselineGiven && kind.baseline) {
        const witness = this.#witness(held, credential, await log.ledger.now(), working);
        const baseline = await kind.baseline(body, witness);
        await this.#record(held, index, { baseline });
      }
      const answer = await client.write({
        credential,
        call: callOf(kind, body),
        priority: working.priority,
        patienceMs: working.patienceMs,
        usage: working.usage,
        secrets: this.#secretTexts(held),
        beforeSend: async () => {
          const tags = kind.tags(body, null);
          this.#unsettled.begin(held.record.id, step.step, tags);
          await client.drop(tags);
          const markedAt = systemClock.now();
          const sentAt = await log.ledger.now();
          const endedAt = sentAt + SEND_WITHIN_MS + timeoutMs;
          await this.#record(held, index, { state: 'SENT', sends: step.sends + 1, sentAt, endedAt });
          // Real time: the whole process may have stood still.
          if (systemClock.now() - markedAt > SEND_WITHIN_MS)
            throw new CannotBeSent('It was held up too long');
        },
      });
      await this.#done(held, index, kind, body, kind.decode(answer.body, body));
      return null;
    } catch (error) {
      const told = error instanceof RefusedAnswer ? error.without(this.#secretTexts(held)) : error;
      return this.#failed(held, index, told);
    }
  }

  /** What an answer must not repeat: a later write may be refused in words about an earlier one. */
  #secretTexts({ record }: HeldOperation): readonly string[] {
    return record.steps.flatMap(({ step, secrets }) =>
      secretTexts(this.secrets.of(record.id, step) ?? secrets),
    );
  }

  /** Records what a failed attempt leaves behind; null where the outcome is unknown. */
  async #failed(held: HeldOperation, index: number, error: unknown): Promise<Progress | null> {
    const cause = error instanceof WriteFailure ? error.cause : error;
    if (cause instanceof LeaseLost) throw cause;
    const step = stepAt(held, index);
    const isRefusal = error instanceof RefusedAnswer;
    const isCertain =
      step.state === 'UNSENT' || isRefusal || (error instanceof WriteFailure && error.isDone === 'no');
    if (!isCertain) {
      await this.#record(held, index, { state: 'UNKNOWN', endedAt: await this.parts.log.ledger.now() });
      return null;
    }
    this.#unsettled.end(held.record.id, step.step);
    const sends = step.state === 'SENT' ? step.sends - 1 : step.sends;
    if (step.state === 'SENT') await this.#record(held, index, { state: 'UNSENT', sends, endedAt: null });
    return { is: 'stopped', step: stepAt(held, index), cause: asError(cause) };
  }

  /** Looks for a step whose answer was lost. Null when it is settled by that; else when to look again. */
  async #lookAfter(held: HeldOperation, index: number, working: Working): Promise<number | null> {
    const { log, settleMs } = this.parts;
    const step = stepAt(held, index);
    const kind = this.parts.kinds(step.operation);
    const startedAt = await log.ledger.now();
    // Callers who ask again and again must not spend the quota on looking.
    const restedAt = step.lookedAt === null ? startedAt : step.lookedAt + lookPause(step.looks, settleMs);
    if (startedAt < restedAt) return restedAt;
    const body = resolvedBody(step.body, resultsOf(held));
    this.#unsettled.begin(held.record.id, step.step, kind.tags(body, null));
    const finding = await this.#look(held, step, kind, body, working);
    const times = { startedAt, settleMs };
    const looked = concluded({ ...step, state: 'UNKNOWN' }, finding, times, kind.isSentAgain);
    if (looked.step.state === 'DONE') {
      if (await this.#adopt(held, index, kind, body, looked.step)) return null;
      const unclear = concluded({ ...step, state: 'UNKNOWN' }, 'unclear', times, kind.isSentAgain);
      await this.#record(held, index, unclear.step);
      return unclear.nextAt;
    }
    await this.#record(held, index, looked.step);
    if (looked.nextAt === null) this.#unsettled.end(held.record.id, step.step);
    return looked.nextAt;
  }

  async #look(held: HeldOperation, step: StepRecord, kind: AnyWriteKind, body: object, working: Working) {
    try {
      const sentAt = step.sentAt ?? held.record.createdAt;
      const witness = this.#witness(held, this.#credentialOf(step), sentAt, working);
      return await kind.look(body, step.baseline, witness);
    } catch {
      // A platform that cannot be read proves nothing.
      return 'unclear';
    }
  }

  async #done(
    held: HeldOperation,
    index: number,
    kind: AnyWriteKind,
    body: object,
    result: Json,
  ): Promise<void> {
    const claims = await this.#claims.on(held.record.id, kind, result);
    await this.#show(kind, body, result);
    await held.update({ steps: withStep(held, index, { state: 'DONE', result, secrets: null }) }, claims);
    await this.#settled(held, index, kind, body, result);
  }

  async #settled(
    { record }: HeldOperation,
    index: number,
    kind: AnyWriteKind,
    body: object,
    result: Json,
  ): Promise<void> {
    this.#unsettled.end(record.id, stepAt({ record }, index).step);
    const movesSubscribers = (kind.movedSubscribers?.(body) ?? []).length > 0;
    await this.parts.announce({
      tags: kind.tags(body, result),
      accountId: record.accountId,
      movesSubscribers,
    });
  }

  /**
   * Lets everyone see what was done: what was known before is forgotten, in every process. To be called before it is written
   * down as done, since nobody comes back to it after that.
   */
  async #show(kind: AnyWriteKind, body: object, result: Json): Promise<void> {
    await this.parts.forgetOwners(kind.movedSubscribers?.(body) ?? []);
    await this.parts.client.drop(kind.tags(body, result));
  }

  /** Takes what a look has found, or an operator says; false where another operation has taken it meanwhile. */
  async #adopt(
    held: HeldOperation,
    index: number,
    kind: AnyWriteKind,
    body: object,
    step: StepRecord,
    said: { readonly word?: OperatorWord } = {},
  ): Promise<boolean> {
    const claims = await this.#claims.on(held.record.id, kind, step.result);
    const steps = withStep(held, index, step);
    await this.#show(kind, body, step.result);
    const isOwn = await held.tryUpdate(
      { steps, ...said },
      claims.map((claim) => ({ ...claim, expect: null })),
    );
    if (isOwn) await this.#settled(held, index, kind, body, step.result);
    return isOwn;
  }

  #witness(
    { record }: Pick<HeldOperation, 'record'>,
    credential: Credential,
    sentAt: number,
    { priority, patienceMs, usage }: Working,
  ): FreshWitness {
    const options = { priority, patienceMs, ...(usage && { usage }) };
    const isClaimed = (thing: string): Promise<boolean> => this.#claims.isOfAnother(thing, record.id);
    return new FreshWitness(
      this.parts.client,
      credential,
      options,
      new Date(sentAt).toISOString(),
      isClaimed,
    );
  }

  #credentialOf(step: StepRecord): Credential {
    const credential = this.parts.credential(step.credential);
    if (!credential) throw new CannotBeSent('Its credential is not configured any more');
    return credential;
  }

  async #record(held: HeldOperation, index: number, change: Partial<StepRecord>): Promise<void> {
    await held.update({ steps: withStep(held, index, change) });
  }
}

function callOf(kind: AnyWriteKind, body: object) {
  const query = kind.query?.(body);
  return query ? { operation: kind.operation, query, body: {} } : { operation: kind.operation, body };
}

const asError = (cause: unknown): Error => (cause instanceof Error ? cause : new Error(String(cause)));
