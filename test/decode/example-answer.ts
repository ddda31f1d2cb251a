import { readFileSync } from 'node:fs';
import { parse } from 'yaml';

interface Schema {
  readonly $ref?: string;
  readonly type?: string;
  readonly example?: unknown;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly items?: Schema;
}
interface Specification {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components: { readonly schemas: Readonly<Record<string, Schema>> };
}
interface Operation {
  readonly operationId: string;
  readonly responses: Readonly<Record<string, { content: { 'application/json': { schema: Schema } } }>>;
}

const specification = parse(readFileSync('sandbox/openapi.yaml', 'utf8')) as Specification;
const operations = new Map(
  Object.values(specification.paths)
    .flatMap((path) => Object.values(path))
    .map((operation) => [operation.operationId, operation]),
);

function exampleOf({ $ref, example, properties, items, type }: Schema): unknown {
  const named = $ref && specification.components.schemas[$ref.split('/').at(-1) ?? ''];
  if (named) return exampleOf(named);
  if (example !== undefined) return example;
  if (properties) {
    return Object.fromEntries(Object.entries(properties).map(([name, schema]) => [name, exampleOf(schema)]));
  }
  if (type === 'boolean') return true;
  return items && type === 'array' ? [exampleOf(items)] : `some ${type}`;
}

/** The answer of an operation that succeeds, as the specification's examples make it up. */
export function exampleAnswer(operation: string): unknown {
  const schema = operations.get(operation)?.responses['200']?.content['application/json'].schema;
  if (!schema) throw new Error(`${operation} is not in the specification`);
  return exampleOf(schema);
}
