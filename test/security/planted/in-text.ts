import {
  getNamedType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  type GraphQLInputType,
  type GraphQLSchema,
} from 'graphql';
import type { Called, Payload } from '../../mutations/call.js';
import type { Stack, TestViewer } from '../../stack.js';

const EVERY_PAYLOAD = 'userErrors { code message field } warnings { code } replayed operation { id status }';

/** Where a call stands that has its input in the text of the query. */
export interface TextCall {
  readonly stack: Stack;
  readonly schema: GraphQLSchema;
  readonly as?: TestViewer | undefined;
  readonly selection: string;
  /** Values that lack the colon before them, so that the parser stumbles over them. */
  readonly stumblesOver: readonly string[];
}

/** Calls a mutation with its whole input in the text of the query, where a client that uses no variables has it. */
export async function callInText(
  { stack, schema, as, selection, stumblesOver }: TextCall,
  mutation: string,
  input: object,
): Promise<Called> {
  const type = schema.getMutationType()?.getFields()[mutation]?.args[0]?.type;
  if (!type) throw new Error(`There is no ${mutation}`);
  const literal = stumblesOver.reduce(
    (text, value) => text.replace(`: ${JSON.stringify(value)}`, () => ` ${JSON.stringify(value)}`),
    literalOf(input, type),
  );
  const document = `mutation { ${mutation}(input: ${literal}) { ${EVERY_PAYLOAD} ${selection} } }`;
  const { data, errors } = await stack.query<Record<string, Payload | null> | undefined>(
    document,
    {},
    as === undefined ? {} : { as },
  );
  return { payload: data?.[mutation] ?? null, error: errors[0] };
}

/** A value as it is written in a query; one of a wrong type as what it is. */
function literalOf(value: unknown, type: GraphQLInputType | undefined): string {
  const wanted = isNonNullType(type) ? type.ofType : type;
  if (Array.isArray(value)) {
    const entry = isListType(wanted) ? wanted.ofType : undefined;
    return `[${value.map((part) => literalOf(part, entry)).join(', ')}]`;
  }
  if (typeof value === 'object' && value !== null) {
    const fields = isInputObjectType(wanted) ? wanted.getFields() : {};
    const parts = Object.entries(value).filter(([, part]) => part !== undefined);
    return `{ ${parts.map(([name, part]) => `${name}: ${literalOf(part, fields[name]?.type)}`).join(', ')} }`;
  }
  return typeof value === 'string' && wanted && isEnumType(getNamedType(wanted))
    ? value
    : JSON.stringify(value);
}
