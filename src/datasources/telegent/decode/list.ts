import { UndecodableAnswer } from '../errors.js';
import { isBlank, isRecord } from './answer.js';
import { integer } from './number.js';
import { text } from './text.js';
import { reportUnreadableRow } from './unreadable.js';

/** Where the platform puts lists, whichever name the specification promises. */
const WRAPPERS = ['Results', 'PhoneNumbers', 'Subscribers', 'Items', 'Workgroups', 'Messages'];

interface ListShape<A, R extends object, T> {
  /** For counting, such as `distributor accounts`. */
  readonly name: string;
  /** The field that holds the list; left out where the answer itself is the list. */
  readonly under?: keyof A & string;
  /** The field that tells how many rows there are in all. */
  readonly total?: keyof A & string;
  /** The field by which an answer shows that it is itself the only row. */
  readonly rowId?: keyof R & string;
  /** Throws UndecodableAnswer for a row that cannot be identified. */
  row(row: R): T;
}

/**
 * The decoded rows of a list answer: under the field that the specification names, under another of the platform's usual
 * fields, as a bare array, or as one object where the list has one row. A row that cannot be identified is left out and
 * counted; an answer without a list throws UndecodableAnswer, unless it says that the total is zero, and so does a list
 * none of whose rows can be identified.
 */
export function list<A, R extends object, T>(answer: A, shape: ListShape<A, R, T>): readonly T[] {
  const rows = rowsIn(answer, shape);
  const decoded = rows.flatMap((row) => decodedRow(row, shape) ?? []);
  if (rows.length > 0 && decoded.length === 0) {
    throw new UndecodableAnswer(`no row of the list of ${shape.name} can be read`);
  }
  return decoded;
}

function decodedRow<A, R extends object, T>(row: unknown, shape: ListShape<A, R, T>): [T] | null {
  try {
    if (isRecord(row)) return [shape.row(row as R)];
  } catch (error) {
    if (!(error instanceof UndecodableAnswer)) throw error;
  }
  reportUnreadableRow(shape.name);
  return null;
}

function rowsIn<A, R extends object, T>(answer: A, shape: ListShape<A, R, T>): readonly unknown[] {
  if (Array.isArray(answer)) return answer;
  if (!isRecord(answer)) throw missing(shape);
  const fields = answer as Readonly<Record<string, unknown>>;
  const promised = shape.under === undefined ? undefined : fields[shape.under];
  if (Array.isArray(promised)) return promised;
  if (isRecord(promised)) return [promised];
  if (shape.rowId !== undefined && text(fields[shape.rowId]) !== null) return [answer];
  const elsewhere = WRAPPERS.map((wrapper) => fields[wrapper]).find(Array.isArray);
  if (elsewhere) return elsewhere as readonly unknown[];
  if (saysEmpty(fields, shape)) return [];
  throw missing(shape);
}

/** An empty list may be null or left out: believed when nothing in the answer tells of rows. */
function saysEmpty<A, R extends object, T>(
  fields: Readonly<Record<string, unknown>>,
  { under, total, rowId }: ListShape<A, R, T>,
): boolean {
  const count = total === undefined ? null : integer(fields[total]);
  if (count !== null) return count === 0;
  if (under !== undefined) return fields[under] === null;
  return rowId !== undefined && isBlank(fields);
}

function missing({ name, under }: { readonly name: string; readonly under?: string }): UndecodableAnswer {
  return new UndecodableAnswer(`the list of ${name} is missing${under === undefined ? '' : ` (${under})`}`);
}
