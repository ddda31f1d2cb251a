import { isAtLeast } from '../auth/policies.js';
import { leastRoleOf } from '../auth/mutation-roles.js';
import type { Viewer } from '../auth/viewer.js';
import type { Clock } from '../clock.js';
import type { OrderJournal } from '../datasources/order-journal.js';
import type { Access } from '../datasources/scope/access.js';
import type { UpstreamUsage } from '../datasources/telegent/upstream-usage.js';
import type { Json } from '../datasources/telegent/write.js';
import type { WebhookSettings } from '../webhooks/webhook-settings.js';
import { Completion } from './completion.js';
import type { MutationDefinition, MutationInput } from './definition.js';
import { keyOfCall } from './idempotency-key.js';
import { POLL_MS } from './in-progress.js';
import type { LineSecretKeeping } from './lines/line-secrets.js';
import { ForbiddenMutation, refusedWith, type MutationOutcome } from './mutation-outcome.js';
import type { OperationEngine, Working } from './operations/engine.js';
import type { OperationHashes } from './operations/input-hash.js';
import { wasSent, type OperationRecord } from './operations/operation.js';
import type { HeldOperation, OperationLog } from './operations/operation-log.js';
import { ownerOf } from './operations/operation-view.js';
import { Planning } from './planning.js';
import { keyReused, replayed } from './repetition.js';
import { outcomeOf } from './settlement.js';
import type { UserErrorRecord } from './user-error.js';

/** How long a caller waits for another one that has the same key, or what must not be done at the same time. Milliseconds. */
const WAIT_MS = 20_000;

/** What the runner is made of; one for the process. */
export interface RunnerParts {
  readonly log: OperationLog;
  readonly journal: OrderJournal;
  readonly engine: OperationEngine;
  readonly hashes: OperationHashes;
  readonly clock: Clock;
  /** Learns what other processes have changed until now. */
  readonly catchUp: () => Promise<void>;
  /** Milliseconds that a write may wait for quota. */
  readonly patienceMs: number;
  /** Whether documents of the ledger are encrypted, so that it may keep secrets until they are needed. */
  readonly keepsSecrets: boolean;
  /** What the platform is told to reach this server; null where it takes no webhooks in. */
  readonly webhooks: WebhookSettings | null;
  readonly lineSecrets: LineSecretKeeping;
  /** Told of what went wrong behind an unknown outcome. */
  readonly onFault: (error: unknown) => void;
}

/** What one request brings. */
export interface RunnerRequest {
  readonly viewer: Viewer;
  readonly usage: UpstreamUsage;
  readonly access: Access;
  readonly freshAccess: () => Access;
  /** How its writes are sent; as for somebody who waits when left out. */
  readonly working?: Pick<Working, 'priority' | 'patienceMs'>;
  /** How long idempotency keys protect, in milliseconds; a week when left out. */
  readonly keptMs?: number;
}

/** Mistakes in an input, told by the rules on its class. */
export type CheckInput = (input: object) => readonly UserErrorRecord[];

/** Runs the mutations of one request: checked, protected against repetition, recorded before anything is sent. */
export class MutationRunner {
  constructor(
    private readonly parts: RunnerParts,
    private readonly request: RunnerRequest,
    private readonly checkInput: CheckInput,
  ) {}

  /**
   * Throws ForbiddenMutation where the role may never call it, and UpstreamError where the platform cannot be asked; what the
   * user can mend, and an unknown outcome, are part of the outcome.
   */
  run<Input extends MutationInput, Kept extends Json, Result>(
    definition: MutationDefinition<Input, Kept, Result>,
    input: Input,
  ): Promise<MutationOutcome<Result>> {
    const { parts, request } = this;
    return this.#run(definition, input, async (held, deadline) => {
      const outcome = await new Planning(parts, request, { definition, input, held, deadline }).record();
      return outcome ?? new Completion(parts, request, definition, held).by(deadline);
    });
  }

  /** As `run` for a call that was made before, of which it finds out what came; one that came to nothing is not begun again. */
  follow<Input extends MutationInput, Kept extends Json, Result>(
    definition: MutationDefinition<Input, Kept, Result>,
    input: Input,
  ): Promise<MutationOutcome<Result>> {
    return this.#run(definition, input, async (own) => {
      await own.abandon();
      return refusedWith([]);
    });
  }

  async #run<Input extends MutationInput, Kept extends Json, Result>(
    definition: MutationDefinition<Input, Kept, Result>,
    input: Input,
    execute: (own: HeldOperation, deadline: number) => Promise<MutationOutcome<Result>>,
  ): Promise<MutationOutcome<Result>> {
    if (!isAtLeast(this.request.viewer, leastRoleOf[definition.name])) throw new ForbiddenMutation();
    const mistakes = this.checkInput(input);
    if (mistakes.length > 0) return refusedWith(mistakes);
    const { log, hashes, clock } = this.parts;
    const owner = ownerOf(this.request.viewer, hashes);
    const key = keyOfCall(definition, input, owner, hashes, this.request.keptMs);
    const { inputHash, keyDocument, keyMs } = key;
    const deadline = clock.now() + WAIT_MS;
    for (;;) {
      const begun = await log.begin({ mutation: definition.name, owner, inputHash, keyDocument, keyMs });
      if ('own' in begun) return execute(begun.own, deadline);
      if (begun.other.inputHash !== inputHash) return refusedWith([keyReused]);
      const outcome = await this.#follow(definition, begun.other, deadline);
      if (!outcome) continue;
      // Another process may have done it, a moment ago.
      await this.parts.catchUp();
      return replayed(outcome, key);
    }
  }

  /** A call that has the key of an earlier one: its outcome, once there is one. Null when the earlier one came to nothing. */
  async #follow<Input extends MutationInput, Kept extends Json, Result>(
    definition: MutationDefinition<Input, Kept, Result>,
    first: OperationRecord,
    deadline: number,
  ): Promise<MutationOutcome<Result> | null> {
    const { log, hashes, clock } = this.parts;
    for (let operation: OperationRecord | null = first; ; operation = await log.find(first.id)) {
      if (!operation || operation.outcome?.status === 'REFUSED') return null;
      if (operation.outcome) return outcomeOf(definition, operation, hashes);
      const held = await log.take(operation.id);
      if (held) {
        if (wasSent(held.record)) return this.#carryOn(definition, held);
        // Whoever began it died before anything was sent.
        await held.abandon();
        return null;
      }
      if (clock.now() >= deadline) return outcomeOf(definition, operation, hashes);
      await clock.sleep(POLL_MS);
    }
  }

  /** Goes on with what an earlier call or another life of the process has left open; null when it comes to nothing. */
  async #carryOn<Input extends MutationInput, Kept extends Json, Result>(
    definition: MutationDefinition<Input, Kept, Result>,
    held: HeldOperation,
  ): Promise<MutationOutcome<Result> | null> {
    const completion = new Completion(this.parts, this.request, definition, held);
    const outcome = await completion.by(this.parts.clock.now());
    return held.record.outcome?.status === 'REFUSED' ? null : outcome;
  }
}
