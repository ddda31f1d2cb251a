/** The parts of an OpenAPI 3.0 schema that openapi.yaml uses. */
export interface Schema {
  type?: 'object' | 'array' | 'string' | 'integer' | 'number' | 'boolean';
  properties?: Record<string, Schema>;
  items?: Schema;
  required?: string[];
  enum?: unknown[];
  nullable?: boolean;
  format?: string;
  example?: unknown;
  additionalProperties?: boolean | Schema;
  $ref?: string;
}

/** A copy of `schema` with its references into `components` replaced by what they name. */
export function resolved(schema: Schema, components: Record<string, Schema>): Schema {
  if (schema.$ref !== undefined) {
    const named = components[schema.$ref.slice(schema.$ref.lastIndexOf('/') + 1)];
    if (named === undefined) throw new Error(`${schema.$ref} is not in the specification`);
    return resolved(named, components);
  }
  const copy = { ...schema };
  if (schema.items !== undefined) copy.items = resolved(schema.items, components);
  if (schema.properties !== undefined)
    copy.properties = mapped(schema.properties, (field) => resolved(field, components));
  return copy;
}

/** A copy of `schema` in which no object may have fields that are not named. */
export function closed(schema: Schema): Schema {
  const copy = { ...schema };
  if (schema.items !== undefined) copy.items = closed(schema.items);
  if (schema.properties !== undefined) {
    copy.properties = mapped(schema.properties, closed);
    copy.additionalProperties ??= false;
  }
  return copy;
}

/** The schemas at `path` (`A.B`, `*` for every field) below `schema`. */
export function fieldsAt(schema: Schema, path: string): Schema[] {
  return path.split('.').reduce<Schema[]>(
    (level, name) =>
      level.flatMap(({ properties = {} }) => {
        if (name === '*') return Object.values(properties);
        return properties[name] ?? [];
      }),
    [schema],
  );
}

/** What to echo and who asks, for an answer made from examples. */
export interface ExampleContext {
  /** Fields of the request, by name. */
  sent: Record<string, unknown>;
  now: Date;
}

/** An answer made from the examples of its schema: lists have one item, fields named as in the request repeat it. */
export function exampleOf(schema: Schema, context: ExampleContext): unknown {
  if (schema.type === 'array') {
    const item = schema.items === undefined ? undefined : exampleOf(schema.items, context);
    return item === undefined ? (schema.example ?? []) : [item];
  }
  if (schema.properties !== undefined) {
    return mapped(schema.properties, (field, name) => {
      const sent = context.sent[name];
      return sent !== undefined && fits(sent, field) ? sent : exampleOf(field, context);
    });
  }
  if (schema.example !== undefined) return schema.example;
  if (schema.format === 'date-time') return context.now.toISOString();
  if (schema.enum !== undefined) return schema.enum[0];
  if (schema.nullable) return null;
  switch (schema.type) {
    case 'string':
      return '';
    case 'boolean':
      return true;
    case 'integer':
    case 'number':
      return 1;
    case 'object':
      return {};
    default:
      return undefined;
  }
}

/** Whether a sent scalar has the type of an answer's field. */
function fits(value: unknown, field: Schema): boolean {
  const type = field.type === 'integer' ? 'number' : field.type;
  return typeof value !== 'object' && typeof value === type;
}

function mapped<T>(
  fields: Record<string, Schema>,
  change: (field: Schema, name: string) => T,
): Record<string, T> {
  return Object.fromEntries(Object.entries(fields).map(([name, field]) => [name, change(field, name)]));
}
