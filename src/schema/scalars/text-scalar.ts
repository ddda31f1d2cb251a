import { GraphQLError, GraphQLScalarType, Kind } from 'graphql';

interface TextScalar {
  readonly name: string;
  readonly description: string;
  readonly specifiedByURL?: string;
  /** Brings what a client sent to its usual form. */
  readonly normalise?: (text: string) => string;
}

/**
 * A scalar that is text in JSON. Out: whatever the platform answered, so that one odd record never breaks a response.
 * In: any text; whether it will do is said by the validators, which know the argument's path and never repeat the value.
 */
export function textScalar({ name, description, specifiedByURL, normalise }: TextScalar): GraphQLScalarType {
  const read = (value: unknown): string => {
    if (typeof value !== 'string') throw new GraphQLError(`${name} must be a string`);
    return normalise ? normalise(value) : value;
  };
  return new GraphQLScalarType<string, string>({
    name,
    description,
    specifiedByURL: specifiedByURL ?? null,
    serialize: String,
    parseValue: read,
    parseLiteral: (node) => read(node.kind === Kind.STRING ? node.value : undefined),
  });
}
