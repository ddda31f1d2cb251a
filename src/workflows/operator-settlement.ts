import { leastRoleOf } from '../auth/mutation-roles.js';
import { isAtLeast } from '../auth/policies.js';
import { ViewerRole } from '../auth/viewer.js';
import type { Json } from '../datasources/telegent/write.js';
import type { SettleOperationInput } from '../schema/mutation/settle-operation-input.js';
import { definitionOf } from './definitions.js';
import { POLL_MS } from './in-progress.js';
import { ForbiddenMutation, refusedWith, type MutationOutcome } from './mutation-outcome.js';
import type { CheckInput, RunnerParts, RunnerRequest } from './mutation-runner.js';
import { CannotBeSent } from './operations/cannot-be-sent.js';
import { carryOn } from './operations/carry-on.js';
import type { Working } from './operations/engine.js';
import { LeaseLost, type HeldOperation } from './operations/operation-log.js';
import { operationSeenBy, ownerOf, viewOf, type OperationView } from './operations/operation-view.js';
import type { OperationRecord, OperatorWord } from './operations/operation.js';
import { isNeededLater } from './operations/resolved-body.js';
import { stepAt } from './operations/steps.js';
import { keyReused } from './repetition.js';
import { Refused, UserErrorCode, type InputPath } from './user-error.js';

/** How long a call waits for a look that is under way. Milliseconds. */
const WAIT_MS = 20_000;
/** Looks that must have told nothing before an operator's word is taken. */
const LOOKS = 2;

/** What came of `settleOperation`. */
export interface OperatorSettled {
  readonly operation: OperationView;
}

/**
 * Takes the word of an operator, who has looked in the console of the platform, for an operation whose outcome the graph cannot
 * find out: of two like purchases at the same time nothing tells which is whose. The word counts like a look that has found the
 * thing, or has proved that there is none. Nothing is sent, beside what the operation has left to send.
 */
export class OperatorSettlement {
  constructor(
    private readonly parts: RunnerParts,
    private readonly request: Pick<RunnerRequest, 'viewer' | 'usage' | 'access'>,
    private readonly checkInput: CheckInput,
  ) {}

  /** Throws ForbiddenMutation, and UpstreamError where the platform cannot tell of what is named. */
  async settle(input: SettleOperationInput): Promise<MutationOutcome<OperatorSettled>> {
    if (!isAtLeast(this.request.viewer, leastRoleOf.settleOperation)) throw new ForbiddenMutation();
    const mistakes = this.checkInput(input);
    if (mistakes.length > 0) return refusedWith(mistakes);
    await this.request.access.scope();
    try {
      return await this.#settle(input.operationId, this.#wordOf(input));
    } catch (error) {
      if (error instanceof Refused) return refusedWith(error.userErrors);
      throw error;
    }
  }

  async #settle(id: string, word: OperatorWord): Promise<MutationOutcome<OperatorSettled>> {
    const record = await this.#seen(id);
    if (isRepeated(record, word)) return told(record, true);
    const definition = definitionOf(record.mutation);
    if (!definition) refuse(UserErrorCode.WRONG_STATE, 'Another version of the server must settle it.');
    const index = await this.#unknownStep(record);
    const result = await this.#named(record, index, word);
    const held = await this.#take(id);
    try {
      await this.#takeWord(held, index, word, result);
      await carryOn(this.parts.engine, definition, held, this.#working);
    } catch (error) {
      // Whoever has taken it over carries it on.
      if (!(error instanceof LeaseLost)) throw error;
    }
    const settled = await this.#seen(id);
    if (!isSameWord(settled.word, word)) refuse(UserErrorCode.IN_PROGRESS, BEING_LOOKED_FOR);
    return told(settled, false);
  }

  /** Foreign and absent operations are refused in the same words. */
  async #seen(id: string): Promise<OperationRecord> {
    const { viewer } = this.request;
    const record = await this.parts.log.find(id);
    if (record && operationSeenBy(viewer, ownerOf(viewer, this.parts.hashes), record)) return record;
    return refuse(UserErrorCode.NOT_FOUND, 'There is no such operation.');
  }

  /** The place of the step that an operator may speak for. */
  async #unknownStep(record: OperationRecord): Promise<number> {
    const index = record.steps.findIndex(({ state }) => state === 'UNKNOWN');
    const step = record.steps[index];
    if (record.outcome || !step) {
      return refuse(UserErrorCode.WRONG_STATE, 'Its outcome is not unknown: there is nothing to settle.');
    }
    const openAt = this.parts.engine.lostAnswers.mayBeSettledAt(step);
    if (step.looks < LOOKS || (await this.parts.log.ledger.now()) < openAt) {
      const from = new Date(openAt).toISOString();
      const message = `The graph is still looking for what became of it: settle it from ${from} on, when it has looked at least twice (${step.looks} so far).`;
      return refuse(UserErrorCode.WRONG_STATE, message);
    }
    return index;
  }

  /** What the answer of the platform would have said; null where nothing is named. */
  async #named(
    record: OperationRecord,
    index: number,
    { outcome, resultId: id }: OperatorWord,
  ): Promise<Json> {
    if (outcome === 'NOT_DONE') {
      return id === null
        ? null
        : refuse(UserErrorCode.MISMATCH, 'What was not done has no result.', RESULT_ID);
    }
    if (id === null) {
      if (!isNeededLater(record.steps, stepAt({ record }, index).step)) return null;
      return refuse(UserErrorCode.INVALID, 'is required: what is left to do needs it.', RESULT_ID);
    }
    const thing = { id, isForEveryAccount: this.request.viewer.role === ViewerRole.DISTRIBUTOR };
    try {
      const result = await this.parts.engine.lostAnswers.named(record, index, thing, this.#working);
      return result ?? refuse(UserErrorCode.NOT_FOUND, NOT_THE_RESULT, RESULT_ID);
    } catch (error) {
      if (error instanceof CannotBeSent) refuse(UserErrorCode.CREDENTIAL_REQUIRED, NOTHING_TO_ASK, RESULT_ID);
      throw error;
    }
  }

  /** Takes the operation over once nobody looks for its outcome any more. */
  async #take(id: string): Promise<HeldOperation> {
    const { log, clock } = this.parts;
    const deadline = clock.now() + WAIT_MS;
    for (;;) {
      const held = await log.take(id);
      if (held) return held;
      await this.#unknownStep(await this.#seen(id));
      if (clock.now() >= deadline) {
        refuse(UserErrorCode.IN_PROGRESS, BEING_LOOKED_FOR);
      }
      await clock.sleep(POLL_MS);
    }
  }

  async #takeWord(held: HeldOperation, index: number, word: OperatorWord, result: Json): Promise<void> {
    try {
      // A look may have found out meanwhile, and gone on to the next step.
      if ((await this.#unknownStep(held.record)) !== index) {
        refuse(UserErrorCode.IN_PROGRESS, BEING_LOOKED_FOR);
      }
      if (await this.parts.engine.lostAnswers.takeWord(held, index, word, result)) return;
      refuse(UserErrorCode.TAKEN, 'It came of another operation.', RESULT_ID);
    } catch (error) {
      if (error instanceof Refused) await held.rest(POLL_MS);
      throw error;
    }
  }

  #wordOf({ outcome, resultId, idempotencyKey }: SettleOperationInput): OperatorWord {
    const { hashes } = this.parts;
    const by = ownerOf(this.request.viewer, hashes);
    const key = idempotencyKey == null ? null : hashes.ofParts(by, 'settleOperation', idempotencyKey);
    return { outcome, resultId: resultId ?? null, by, key };
  }

  get #working(): Working {
    return { priority: 'interactive', patienceMs: this.parts.patienceMs, usage: this.request.usage };
  }
}

const OPERATION_ID = ['operationId'];
const RESULT_ID = ['resultId'];
const BEING_LOOKED_FOR = 'The graph is looking for what became of it just now; try again.';
/** Whatever is wrong with it: which ids there are must not show. */
const NOT_THE_RESULT =
  'Nothing of that id can have come of it: it must be there, be new since then, and be as it was asked for. Where the platform does not show it, leave resultId out.';
const NOTHING_TO_ASK =
  'The credential that it was sent with is not configured any more, so nobody can look at what you name: leave resultId out, or configure it again.';

/** Whether the same was said of it before: with the same key, or as what it was settled by. */
function isRepeated({ outcome, word }: OperationRecord, said: OperatorWord): boolean {
  if (!word) return false;
  const isSame = isSameWord(word, said);
  const hasSameKey = said.key !== null && word.by === said.by && word.key === said.key;
  if (hasSameKey && !isSame) throw new Refused([keyReused]);
  return hasSameKey || (outcome !== null && isSame);
}

const isSameWord = (word: OperatorWord | undefined, said: OperatorWord): boolean =>
  word?.outcome === said.outcome && word.resultId === said.resultId;

function told(record: OperationRecord, replayed: boolean): MutationOutcome<OperatorSettled> {
  return { result: { operation: viewOf(record) }, userErrors: [], warnings: [], replayed, operation: null };
}

function refuse(code: UserErrorCode, message: string, field: InputPath = OPERATION_ID): never {
  throw new Refused([{ code, message, field }]);
}
