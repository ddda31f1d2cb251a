import type { Json } from '../../datasources/telegent/write.js';

type Body = Readonly<Record<string, Json>>;

/** A body without the fields of these names, at any depth and in lists too. A field that is null holds no secret. */
export function withoutSecrets(body: Body, names: readonly string[]): Body {
  return splitBody(body, names).open;
}

/** The secret fields of a body alone, in their places; null when it has none. */
export function secretsOf(body: Body, names: readonly string[]): Body | null {
  return splitBody(body, names).secret;
}

/** The body as it was before its secrets were taken out. */
export function withSecrets(body: Body, secrets: Body | null): Body {
  return secrets === null ? body : (merged(body, secrets) as Body);
}

/** Every text and number among some secrets, as text. */
export function secretTexts(secrets: Json): readonly string[] {
  if (typeof secrets === 'string') return [secrets];
  if (typeof secrets === 'number') return [String(secrets)];
  return typeof secrets === 'object' && secrets !== null ? Object.values(secrets).flatMap(secretTexts) : [];
}

/** A value in two parts of the same form; `secret` is null where it has none, in a list as well. */
interface Split<T extends Json> {
  readonly open: T;
  readonly secret: T | null;
}

function split(value: Json, names: readonly string[]): Split<Json> {
  if (isList(value)) {
    const parts = value.map((part) => split(part, names));
    const secret = parts.map((part) => part.secret);
    return {
      open: parts.map((part) => part.open),
      secret: secret.every((part) => part === null) ? null : secret,
    };
  }
  return isBody(value) ? splitBody(value, names) : { open: value, secret: null };
}

function splitBody(body: Body, names: readonly string[]): Split<Body> {
  const open: Record<string, Json> = {};
  const secret: Record<string, Json> = {};
  for (const [name, value] of Object.entries(body)) {
    if (names.includes(name) && value != null) {
      secret[name] = value;
      continue;
    }
    const parts = split(value, names);
    open[name] = parts.open;
    if (parts.secret !== null) secret[name] = parts.secret;
  }
  return { open, secret: Object.keys(secret).length === 0 ? null : secret };
}

function merged(open: Json, secret: Json): Json {
  if (secret == null) return open;
  if (isList(open) && isList(secret)) return open.map((part, index) => merged(part, secret[index]));
  if (!isBody(open) || !isBody(secret)) return secret;
  const names = [...new Set([...Object.keys(open), ...Object.keys(secret)])];
  return Object.fromEntries(names.map((name) => [name, merged(open[name], secret[name])]));
}

// Array.isArray does not narrow a readonly array.
const isList = (value: Json): value is readonly Json[] => Array.isArray(value);

const isBody = (value: Json): value is Body =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
