import {
  getNamedType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  type GraphQLInputType,
  type GraphQLNamedType,
  type GraphQLSchema,
} from 'graphql';

/**
 * graphql-js says what is wrong with a value by repeating it, and the value may be a PIN or a password. The texts here are
 * made of names of the schema alone.
 */
const ABOUT_FIELDS =
  /^Field "[\w.]{1,128}" (of required type "[\w![\]]+" was not provided|is not defined by type "\w+")\./;

const ABOUT_ARGUMENTS =
  /^Argument "\w+" of (?:required|non-null) type "[\w![\]]+" (?:was not provided|must not be null|was provided the variable "\$\w+" which was not provided a runtime value)\./;

const NAMING_A_TYPE = [
  /^Expected value of type "([\w![\]]+)", found /,
  /^Enum "(\w+)" cannot represent /,
  /^(\w+) cannot represent /,
  /^(\w+) must be a string$/,
  / does not exist in "(\w+)" enum\.(?: Did you mean [^?]*\?)?$/,
];

/**
 * The reason out of a message of graphql-js about a literal, without the value. With a schema, a wrong enum value is answered
 * with those that there are.
 */
export function reasonWithoutValue(message: string, schema: GraphQLSchema | null = null): string {
  const aboutField = ABOUT_FIELDS.exec(message);
  if (aboutField) return aboutField[0];
  const aboutArgument = ABOUT_ARGUMENTS.exec(message);
  if (aboutArgument) return aboutArgument[0];
  const argument = /^Argument "(\w+)" has invalid value /.exec(message);
  if (argument) return `Argument "${argument[1]}" has an invalid value.`;
  for (const pattern of NAMING_A_TYPE) {
    const type = pattern.exec(message)?.[1];
    if (type)
      return `Expected a value of type "${type}"${choiceOf(schema?.getType(type.replace(/[![\]]/g, '')))}.`;
  }
  return 'The value is not of the type that is expected here.';
}

/** The values of an enum, to follow its name; nothing for any other type. */
function choiceOf(type: GraphQLNamedType | undefined): string {
  if (!isEnumType(type)) return '';
  const names = type.getValues().map(({ name }) => name);
  return `: ${names.join(' or ')}`;
}

/** One thing that is wrong with what an operation was given. */
export interface Problem {
  /** `input.tags.1`, `account.numbers.first`: a variable, or an argument by the response path of its field, and the place in it. */
  readonly path: string;
  /** In words that follow the path. */
  readonly reason: string;
}

/** What is wrong with a part of a variable, out of a message of graphql-js, without the value. */
export function variableProblem(
  message: string,
  variable: string,
  type: GraphQLInputType,
  steps: readonly (string | number)[],
  namesValues: boolean,
): Problem {
  const path = [variable, ...steps].join('.');
  const absent = /^Field "(\w{1,128})" of required type /.exec(message)?.[1];
  if (absent) return { path: `${path}.${absent}`, reason: 'is required' };
  const [, unknown, owner] = /^Field "(\w{1,128})" is not defined by type "(\w+)"\./.exec(message) ?? [];
  if (unknown && owner) return { path: `${path}.${unknown}`, reason: `is no field of ${owner}` };
  if (message.startsWith('Expected non-nullable type ')) return { path, reason: 'is required' };
  return { path, reason: `must be of type ${describeType(typeAt(type, steps), namesValues)}` };
}

const describeType = (type: GraphQLInputType, namesValues: boolean): string =>
  `${String(type)}${namesValues ? choiceOf(getNamedType(type)) : ''}`;

/** The type of the part of a variable that a path leads to. */
function typeAt(type: GraphQLInputType, path: readonly (string | number)[]): GraphQLInputType {
  if (path.length === 0) return type;
  if (isNonNullType(type)) return typeAt(type.ofType, path);
  const [step, ...rest] = path;
  if (isListType(type)) return typeAt(type.ofType, typeof step === 'number' ? rest : path);
  const field = isInputObjectType(type) ? type.getFields()[String(step)] : undefined;
  return field ? typeAt(field.type, rest) : type;
}
