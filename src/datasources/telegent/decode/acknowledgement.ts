import { isBlank, oneRecord } from './answer.js';
import { flag } from './flag.js';
import { text } from './text.js';
import { wordIn } from './vocabulary.js';
import { UndecodableAnswer } from '../errors.js';
import { redact } from '../transport/failures.js';
import { RefusedAnswer } from '../write.js';

/** The fields in which the platform says that it did, or did not do, what it was asked. */
interface LooseAcknowledgement {
  readonly Successful?: unknown;
  readonly Status?: unknown;
  readonly OrderStatus?: unknown;
  readonly UpdateOrderStatus?: unknown;
  readonly Message?: unknown;
  readonly StatusMessage?: unknown;
  readonly OrderStatusMessage?: unknown;
  readonly ErrorMessage?: unknown;
}

/** What a status says of the write; another word says nothing, and then a complaint beside it decides. */
const verdict = wordIn({
  Error: 'no',
  Failed: 'no',
  Failure: 'no',
  Rejected: 'no',
  Declined: 'no',
  Denied: 'no',
  Success: 'yes',
  Successful: 'yes',
  Ok: 'yes',
  Active: 'yes',
  Complete: 'yes',
  Completed: 'yes',
  Updated: 'yes',
  Queued: 'yes',
  Pending: 'yes',
  Submitted: 'yes',
  InProgress: 'yes',
  PendingCarrierApproval: 'yes',
  Scheduled: 'yes',
  Cancelled: 'yes',
  Canceled: 'yes',
});

/** Why an answer of 200, or one row of it, says no, in the platform's words without secrets. Null when it does not. */
export function refusalOf(answer: object): string | null {
  const words = wordsOfRefusal(answer);
  return words === null ? null : redact(words);
}

/** The same as it came, with whatever it repeats of what was sent. */
function wordsOfRefusal(answer: object): string | null {
  const told: LooseAcknowledgement = answer;
  const statuses = [told.OrderStatus, told.UpdateOrderStatus, told.Status];
  const complaint = text(told.ErrorMessage) ?? text(told.StatusMessage);
  const message = complaint ?? text(told.OrderStatusMessage) ?? text(told.Message);
  const no = statuses.find((status) => verdict(status) === 'no');
  if (no !== undefined || flag(told.Successful) === false) return message ?? text(no) ?? 'Refused';
  const isConfirmed = statuses.some((status) => verdict(status) === 'yes') || flag(told.Successful) === true;
  return isConfirmed ? null : complaint;
}

/** The one record of an answer; throws UndecodableAnswer when there is none, or one that says nothing. */
export function filledRecord<A extends object>(answer: A): A {
  const record = oneRecord(answer);
  if (isBlank(record)) throw new UndecodableAnswer('the answer is blank');
  return record;
}

/** The one record of an answer that says that the write was done, or taken on; throws RefusedAnswer when it says no. */
export function acknowledged<A extends object>(answer: A): A {
  const record = filledRecord(answer);
  const refusal = wordsOfRefusal(record);
  if (refusal !== null) throw new RefusedAnswer(refusal);
  return record;
}
