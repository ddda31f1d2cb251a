import { Store } from '../../sandbox/store.js';
import type { Stack } from '../stack.js';

type Row = Readonly<Record<string, unknown>>;

/** Everything that the sandbox keeps, by kind; a kind that is added to it is found here too. */
export async function recordsOf(stack: Stack): Promise<ReadonlyMap<string, readonly Row[]>> {
  const store = new Store();
  const kinds = Object.keys(store).filter((kind) => store.records(kind) !== undefined);
  return new Map(
    await Promise.all(
      kinds.map(async (kind) => [kind, await stack.control<readonly Row[]>(`records/${kind}`)] as const),
    ),
  );
}

export type Records = ReadonlyMap<string, readonly Row[]>;

/** Texts by which a holder's records are told: its ids with and without prefix, names, addresses, numbers, codes. */
export interface Traces {
  readonly ids: readonly string[];
  readonly e164s: readonly string[];
  readonly iccids: readonly string[];
  /** Whatever stands in the holder's records and in no others. */
  readonly texts: readonly string[];
}

/** Shorter texts turn up by chance. */
const SHORTEST = 5;
/** The graph's own words, which every answer may hold. */
const ENUM_VALUE = /^[A-Z_]+$/;
const E164 = /^\+\d{8,15}$/;
const ID = /^[A-Z]{2,6}-[\da-f]{8}-[\da-f-]{27}$/;
const ICCID = /^89\d{16,20}$/;

/** The traces of an account or a subscriber: of every record that refers to it, or to a record that does. */
export function tracesOf(records: Records, holderId: string, except: readonly string[] = []): Traces {
  const rows = [...records].flatMap(([kind, list]) => (except.includes(kind) ? [] : list));
  const theirs = rowsOf(rows, holderId);
  const others = new Set(rows.filter((row) => !theirs.has(row)).flatMap(textsIn));
  const own = [...new Set([...theirs].flatMap(textsIn))].filter((text) => !others.has(text));
  return {
    ids: own.filter((text) => ID.test(text)),
    e164s: own.filter((text) => E164.test(text)),
    iccids: own.filter((text) => ICCID.test(text)),
    texts: own.filter((text) => text.length >= SHORTEST && !ENUM_VALUE.test(text)),
  };
}

/** Several traces as one; of more texts, those that are ids. */
export function together(...parts: readonly (Traces | readonly string[])[]): Traces {
  const traces = parts.map((part) =>
    'texts' in part ? part : { ids: part.filter((text) => ID.test(text)), e164s: [], iccids: [], texts: [] },
  );
  const all = (name: keyof Traces): string[] => [...new Set(traces.flatMap((part) => part[name]))];
  return { ids: all('ids'), e164s: all('e164s'), iccids: all('iccids'), texts: all('texts') };
}

function rowsOf(rows: readonly Row[], holderId: string): ReadonlySet<Row> {
  const names = new Set([holderId]);
  const theirs = new Set<Row>();
  for (let before = -1; before < theirs.size;) {
    before = theirs.size;
    for (const row of rows) {
      const refersTo = Object.values(row).flat();
      if (theirs.has(row) || !refersTo.some((value) => typeof value === 'string' && names.has(value)))
        continue;
      theirs.add(row);
      for (const name of [row['id'], row['number']]) if (typeof name === 'string') names.add(name);
    }
  }
  return theirs;
}

/** Every text in a value, and the parts of it that may be shown alone. */
function textsIn(value: unknown): string[] {
  if (typeof value === 'string') {
    if (ID.test(value)) return [value, value.slice(value.indexOf('-') + 1)];
    if (E164.test(value)) return [value, value.slice(1)];
    return value.startsWith('LPA:') ? [value, ...value.split('$').slice(2)] : [value];
  }
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
}

const BASE64URL = /[\w-]{16,}/g;

/** The traces that any text of an answer shows, error texts included, be it inside a cursor. */
export function shownIn(answer: unknown, { texts }: Traces): string[] {
  // Most texts stand in an answer many times.
  const written = [...new Set(textsIn(answer))].join('\n');
  const unpacked = written.match(BASE64URL)?.map((text) => Buffer.from(text, 'base64url').toString()) ?? [];
  const whole = [written, ...unpacked].join('\n');
  return texts.filter((text) => whole.includes(text));
}
