import type { Json } from '../../datasources/telegent/write.js';

type Body = Readonly<Record<string, Json>>;

/** A body without the fields of these names, at any depth. */
export function withoutSecrets(body: Body, names: readonly string[]): Body {
  return split(body, names).open;
}

/** The secret fields of a body alone, in their places; null when it has none. */
export function secretsOf(body: Body, names: readonly string[]): Body | null {
  const { secret } = split(body, names);
  return Object.keys(secret).length === 0 ? null : secret;
}

/** The body as it was before its secrets were taken out. */
export function withSecrets(body: Body, secrets: Body | null): Body {
  return secrets === null ? body : (merged(body, secrets) as Body);
}

/** Every text among some secrets. */
export function secretTexts(secrets: Json): readonly string[] {
  if (typeof secrets === 'string') return [secrets];
  return typeof secrets === 'object' && secrets !== null ? Object.values(secrets).flatMap(secretTexts) : [];
}

function split(body: Body, names: readonly string[]): { open: Body; secret: Body } {
  const open: Record<string, Json> = {};
  const secret: Record<string, Json> = {};
  for (const [name, value] of Object.entries(body)) {
    if (names.includes(name)) secret[name] = value;
    else if (isObject(value)) {
      const parts = split(value, names);
      open[name] = parts.open;
      if (Object.keys(parts.secret).length > 0) secret[name] = parts.secret;
    } else open[name] = value;
  }
  return { open, secret };
}

function merged(value: Json, secrets: Json): Json {
  if (!isObject(value) || !isObject(secrets)) return secrets ?? value;
  const names = [...new Set([...Object.keys(value), ...Object.keys(secrets)])];
  return Object.fromEntries(names.map((name) => [name, merged(value[name], secrets[name])]));
}

const isObject = (value: Json): value is Readonly<Record<string, Json>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
