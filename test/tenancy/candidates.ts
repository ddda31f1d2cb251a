import {
  getNamedType,
  isEnumType,
  isInputObjectType,
  isListType,
  isRequiredArgument,
  isRequiredInputField,
  type GraphQLField,
  type GraphQLInputType,
} from 'graphql';
import type { Traces } from './traces.js';

/** Values for arguments, by the scalar that takes them. */
type Values = Pick<Traces, 'ids' | 'e164s' | 'iccids'>;

const poolOf = (type: GraphQLInputType, { ids, e164s, iccids }: Values): readonly string[] =>
  ({ ID: ids, E164: e164s, ICCID: iccids })[getNamedType(type).name] ?? [];

/** The most ids that a list argument gets at once. */
const IN_A_LIST = 20;

/**
 * Every way to call a field with these values: each argument that takes one gets each of them in turn, alone. A field whose
 * arguments are optional is called without any as well.
 */
export function callsOf(field: GraphQLField<unknown, unknown>, values: Values): string[] {
  const required = field.args.filter(isRequiredArgument);
  const calls = field.args.flatMap((argument) => {
    const others = required.filter((other) => other !== argument);
    return literalsOf(argument.type, values).flatMap((literal) => {
      const rest = others.map(({ name, type }) => [name, literalsOf(type, values)[0]] as const);
      if (rest.some(([, value]) => value === undefined)) return [];
      const written = [[argument.name, literal] as const, ...rest].map((pair) => pair.join(': '));
      return [`${field.name}(${written.join(', ')})`];
    });
  });
  return required.length === 0 ? [field.name, ...calls] : calls;
}

/** The values of a type, as GraphQL writes them; none for types that carry no id or number. */
function literalsOf(type: GraphQLInputType, values: Values): string[] {
  const named = getNamedType(type);
  if (isInputObjectType(named)) {
    const fields = Object.values(named.getFields()).filter(isRequiredInputField);
    const choices = fields.map((field) => {
      const fieldType = getNamedType(field.type);
      const literals = isEnumType(fieldType)
        ? [fieldType.getValues()[0]?.name ?? '']
        : literalsOf(field.type, values);
      return literals.map((literal) => `${field.name}: ${literal}`);
    });
    const most = Math.max(1, ...choices.map(({ length }) => length));
    return Array.from(
      { length: most },
      (_, at) => `{ ${choices.map((options) => options[at % options.length]).join(', ')} }`,
    );
  }
  const literals = poolOf(type, values).map((value) => JSON.stringify(value));
  if (!isListOf(type)) return literals;
  const chunks = Math.ceil(literals.length / IN_A_LIST);
  return Array.from(
    { length: chunks },
    (_, at) => `[${literals.slice(at * IN_A_LIST, (at + 1) * IN_A_LIST).join(', ')}]`,
  );
}

const isListOf = (type: GraphQLInputType): boolean =>
  isListType(type) || ('ofType' in type && isListType(type.ofType));
