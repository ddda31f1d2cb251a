import { UndecodableAnswer } from '../errors.js';
import type { operations } from '../generated/specification.js';
import type { Loose, UpstreamOperation } from '../request.js';
import { flag } from './flag.js';
import { text } from './text.js';

/** The answer of an operation as the specification has it. */
export type Answer<Id extends UpstreamOperation> = operations[Id] extends {
  responses: { 200: { content: { 'application/json': infer A } } };
}
  ? A
  : never;

/** One row of an answer that is a list, or of the list under `Name`. */
export type Row<
  Id extends UpstreamOperation,
  Name extends keyof Answer<Id> | 'itself' = 'itself',
> = Name extends keyof Answer<Id> ? Item<NonNullable<Answer<Id>[Name]>> : Item<Answer<Id>>;
type Item<List> = List extends readonly (infer I)[] ? I : never;

/** An object within an answer; null when it is absent or something else. */
export function part<T extends object>(value: unknown): Loose<T> | null {
  return isRecord(value) ? (value as Loose<T>) : null;
}

export function isRecord(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** True for nothing, empty text, empty lists, and objects that hold nothing else. */
export function isBlank(value: unknown): boolean {
  if (Array.isArray(value)) return value.every(isBlank);
  if (isRecord(value)) return Object.values(value).every(isBlank);
  return typeof value !== 'boolean' && text(value) === null;
}

/** `value`, unless it is null: then the answer lacks `field`, which its reader can't do without. */
export function required<T>(field: string, value: T | null): T {
  if (value === null) throw new UndecodableAnswer(`${field} is missing`);
  return value;
}

/** The one record of an answer, which some operations wrap in a list; throws UndecodableAnswer where it is something else. */
export function oneRecord<R extends object>(answer: R): R {
  const record: unknown = Array.isArray(answer) && answer.length === 1 ? answer[0] : answer;
  if (!isRecord(record)) throw new UndecodableAnswer('the answer is not one record');
  return record as R;
}

/** A boolean that its reader can't do without. */
export function requiredFlag(field: string, value: unknown): boolean {
  return required(field, flag(value));
}

/**
 * The record that a read by id asks for. Null, meaning that there is none, when the answer is blank or its `id` is empty; a
 * record that says something but lacks the field throws UndecodableAnswer.
 */
export function single<R extends object, T>(
  answer: R,
  id: keyof R & string,
  decode: (record: R) => T,
): T | null {
  const record: unknown = Array.isArray(answer) && answer.length <= 1 ? answer[0] : answer;
  if (isBlank(record)) return null;
  if (!isRecord(record)) throw new UndecodableAnswer('the answer is not one record');
  const row = record as R;
  if (id in row && text(row[id]) === null) return null;
  required(id, text(row[id]));
  return decode(row);
}
