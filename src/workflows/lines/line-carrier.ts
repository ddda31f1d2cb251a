import type { OrderRecord } from '../../datasources/telegent/records/index.js';
import { OrderStatus } from '../../datasources/telegent/records/index.js';
import { declineOf } from '../porting/port-in-decline.js';
import { UserErrorCode, type UserErrorRecord } from '../user-error.js';
import type { StepProgress } from './line-outcome.js';
import { WorkflowStepStatus } from './line-workflow.js';

/** How long it is trusted that the order's news come by themselves, in milliseconds; then the journal is looked at again. */
const NEWS_MS = 10 * 60_000;

/** Where the wait for a number stands, by its order as it was last seen; null where it was never seen. */
export function waitFor(order: OrderRecord | null, now: number): StepProgress {
  switch (order?.orderStatus) {
    case OrderStatus.COMPLETED: {
      const [e164] = order.numbers;
      const done = { status: WorkflowStepStatus.DONE, finishedAt: now, nextAt: null, userErrors: [] };
      return { step: done, facts: e164 === undefined ? {} : { e164 } };
    }
    case OrderStatus.ACTION_REQUIRED:
      return stopped(WorkflowStepStatus.PAUSED, declined(order), now);
    case OrderStatus.REJECTED:
      return stopped(WorkflowStepStatus.FAILED, declined(order), now);
    case OrderStatus.CANCELLED:
      return stopped(WorkflowStepStatus.FAILED, [cancelled], now);
    default:
      return {
        step: { status: WorkflowStepStatus.WAITING, nextAt: now + NEWS_MS, userErrors: [] },
        facts: {},
      };
  }
}

const stopped = (
  status: WorkflowStepStatus.PAUSED | WorkflowStepStatus.FAILED,
  userErrors: readonly UserErrorRecord[],
  now: number,
): StepProgress => ({
  step: {
    status,
    userErrors,
    // A paused one may move on without us, when somebody corrects the order itself.
    ...(status === WorkflowStepStatus.FAILED ? { finishedAt: now, nextAt: null } : { nextAt: now + NEWS_MS }),
  },
  facts: {},
});

/** The carrier's reason, once for each detail that it doubts. */
function declined(order: OrderRecord): readonly UserErrorRecord[] {
  const decline = declineOf(order);
  if (!decline) return [{ ...cancelled, message: 'The order was declined.' }];
  const reason = [decline.code, decline.message].filter((part) => part !== null).join(' ');
  const message = `${reason === '' ? 'The order was declined' : `The carrier declined it (${reason})`}: ${decline.remedy}`;
  const fields = decline.requiredFields;
  const code = decline.correctable ? UserErrorCode.INELIGIBLE : UserErrorCode.WRONG_STATE;
  if (fields.length === 0) return [{ code, message, field: null }];
  return fields.map((field) => ({ code, message, field: ['number', 'portIn', field] }));
}

const cancelled: UserErrorRecord = {
  code: UserErrorCode.WRONG_STATE,
  message: 'The order was cancelled, which is final: activate the line anew.',
  field: null,
};
