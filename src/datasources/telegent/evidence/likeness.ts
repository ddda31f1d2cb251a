import { isRecord } from '../decode/answer.js';
import { e164 } from '../decode/e164.js';

/**
 * How what the platform shows compares with what was asked for: equal in all of it, contradicting a part of it, or silent on
 * a part of it and equal in the rest.
 */
export type Likeness = 'same' | 'other' | 'unsaid';

/** Words and flags that the platform may show as nothing. */
const SHOWN_AS_NOTHING: ReadonlySet<unknown> = new Set([false, 'NONE']);

/** Fields that repeat another one in the platform's own words, which vary between operations. */
const PLATFORM_WORDS = /.Text$/;

/**
 * Compares records of one kind. Null, undefined and UNKNOWN ask for nothing; an empty list asks for an empty list. Lists of
 * texts are compared as sets, phone numbers in them by their digits.
 */
export function likeness(asked: unknown, shown: unknown): Likeness {
  if (saysNothing(asked)) return 'same';
  if (saysNothing(shown)) return SHOWN_AS_NOTHING.has(asked) ? 'same' : 'unsaid';
  if (Array.isArray(asked) && Array.isArray(shown)) return likenessOfLists(asked, shown);
  if (isRecord(asked) && isRecord(shown)) return likenessOfRecords(asked, shown);
  return asked === shown ? 'same' : 'other';
}

/** What a record says: without fields that are null, unknown or empty lists, so that they ask for nothing. */
export function stated<T extends object>(record: T): Partial<T> {
  const says = (value: unknown): boolean =>
    !saysNothing(value) && !(Array.isArray(value) && value.length === 0);
  return Object.fromEntries(Object.entries(record).filter(([, value]) => says(value))) as Partial<T>;
}

function saysNothing(value: unknown): boolean {
  return value === undefined || value === null || value === 'UNKNOWN';
}

function likenessOfLists(asked: readonly unknown[], shown: readonly unknown[]): Likeness {
  if (asked.length > 0 && shown.length === 0) return 'unsaid';
  if (asked.some(isRecord)) {
    return asked.length === shown.length
      ? worst(asked.map((item, index) => likeness(item, shown[index])))
      : 'other';
  }
  const [wanted, there] = [new Set(asked.map(listed)), new Set(shown.map(listed))];
  return wanted.size === there.size && [...wanted].every((item) => there.has(item)) ? 'same' : 'other';
}

/** The form in which entries of a list are compared. */
function listed(entry: unknown): unknown {
  return typeof entry === 'string' ? e164(entry) : entry;
}

function likenessOfRecords(asked: object, shown: object): Likeness {
  const there = shown as Readonly<Record<string, unknown>>;
  return worst(
    Object.entries(asked)
      .filter(([name]) => !PLATFORM_WORDS.test(name))
      .map(([name, value]) => likeness(value, there[name])),
  );
}

function worst(parts: readonly Likeness[]): Likeness {
  if (parts.includes('other')) return 'other';
  return parts.includes('unsaid') ? 'unsaid' : 'same';
}
