import { UndecodableAnswer } from '../errors.js';
import { RefusedAnswer } from '../write.js';
import { isRecord, oneRecord } from './answer.js';
import { flag } from './flag.js';
import { sameId } from './ids.js';
import { text } from './text.js';

const FAILED =
  /fail|error|reject|refus|declin|denied|invalid|unable|unsuccess|not[\W_]*(?:found|allowed|created|updated|deleted|removed|done)/i;
/** Looked for after failures, which may name what they failed to do. */
const DONE = /creat|updat|delet|remov|cancel|inactiv|success|complet|^(?:ok|done|true)$/i;
const REASON = /^Message$|^Error$|(?:Status|Error)Message$/;

/**
 * The one record in the answer of a write. Throws RefusedAnswer when the answer says that nothing was done, and
 * UndecodableAnswer when it is no record.
 */
export function outcome<R extends object, T>(answer: R, decode: (record: R) => T): T {
  const record = oneRecord(answer);
  assertNotRefused(record);
  return decode(record);
}

/** Null for a write whose answer the specification does not describe; a refusal is looked for all the same. */
export function undescribedOutcome(answer: unknown): null {
  if (isRecord(answer)) assertNotRefused(answer);
  return null;
}

/**
 * What the answer of a deletion, or of a write that answers like one, confirms: the id that was sent. Its `status` may be a
 * word or a flag. Throws UndecodableAnswer when the answer names another id or a state that nobody knows.
 */
export function confirmed<R extends object>(
  answer: R,
  fields: { readonly id?: keyof R & string; readonly status: keyof R & string },
  sent: string,
): { readonly id: string } {
  return outcome(answer, (record) => {
    const id = fields.id === undefined ? null : text(record[fields.id]);
    if (id !== null && !sameId(id, sent)) throw new UndecodableAnswer('the answer is about something else');
    if (!isDone(record[fields.status], id))
      throw new UndecodableAnswer('the answer does not say what was done');
    return { id: sent };
  });
}

function isDone(status: unknown, id: string | null): boolean {
  if (typeof status === 'boolean') return status;
  const word = text(status);
  return word === null ? id !== null : DONE.test(word);
}

function assertNotRefused(record: object): void {
  const fields = Object.entries(record);
  const isRefused = fields.some(
    ([name, value]) =>
      (/^success(ful)?$/i.test(name) && flag(value) === false) ||
      (/status$/i.test(name) && FAILED.test(text(value) ?? '')),
  );
  if (!isRefused) return;
  const reason = fields
    .filter(([name]) => REASON.test(name))
    .map(([, value]) => text(value))
    .find((words) => words !== null);
  throw new RefusedAnswer(reason ?? 'The platform says that it was not done.');
}
