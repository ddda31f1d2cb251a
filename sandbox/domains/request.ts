import type { Fields, Json } from '../records.js';
import { Refusal, type Call } from '../operation.js';

type Body = Record<string, unknown>;

/** A text of the body that was sent and is not empty. */
export function text(body: Body, name: string): string | undefined {
  const value = body[name];
  return typeof value === 'string' && value !== '' ? value : undefined;
}

export function flag(body: Body, name: string): boolean | undefined {
  const value = body[name];
  return typeof value === 'boolean' ? value : undefined;
}

/** A number of the body; prices come as text now and then. */
export function amount(body: Body, name: string): number | undefined {
  const value = body[name];
  if (typeof value === 'number') return value;
  if (typeof value !== 'string' || value === '') return undefined;
  const parsed = Number(value);
  if (Number.isNaN(parsed)) throw new Refusal(400, `${name} is not a number`);
  return parsed;
}

export function texts(body: Body, name: string): string[] | undefined {
  const value = body[name];
  return Array.isArray(value) ? value.map(String) : undefined;
}

export function objects(body: Body, name: string): Body[] {
  const value = body[name];
  return Array.isArray(value) ? value.filter(isObject) : [];
}

export function object(body: Body, name: string): Body | undefined {
  const value = body[name];
  return isObject(value) ? value : undefined;
}

/** The E.164 texts under `Number` in a list of objects, as most batches are sent. */
export function numbersIn(body: Body, name = 'PhoneNumbers'): string[] {
  return objects(body, name).flatMap((item) => text(item, 'Number') ?? []);
}

/** A text that the operation cannot do without. */
export function demanded(source: Body, name: string): string {
  const value = text(source, name);
  if (value === undefined) throw new Refusal(400, `${name} is required`);
  return value;
}

/** The named fields of a body over what was there: absent keeps, null takes away. */
export function mergedFields(before: Fields, body: Body, names: readonly string[]): Fields {
  const sent = names.filter((name) => body[name] !== undefined);
  const kept = Object.entries(before).filter(([name]) => !sent.includes(name));
  const given = sent.filter((name) => body[name] !== null).map((name) => [name, body[name] as Json] as const);
  return Object.fromEntries([...kept, ...given]);
}

/** The named fields of a body alone, as a replacing update keeps them. */
export function chosenFields(body: Body, names: readonly string[]): Fields {
  return mergedFields({}, body, names);
}

/** Those of the named fields that are set, for an answer. */
export function shownFields(fields: Fields, names: readonly string[]): Fields {
  return mergedFields({}, fields, names);
}

/** One of several spellings of a query value. */
export function queried(call: Call, ...names: string[]): string | undefined {
  for (const name of names) {
    if (call.query[name]) return call.query[name];
  }
  return undefined;
}

function isObject(value: unknown): value is Body {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
