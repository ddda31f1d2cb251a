import { GraphQLError, type ASTNode } from 'graphql';

/** What an operation may ask for at most. */
export const limits = {
  /** Fields below each other. */
  depth: 12,
  /** Response names for one field at one place. */
  aliases: 30,
  /** Aliases within `__schema` and `__type`. */
  introspectionAliases: 0,
  /** Fields of Query. */
  rootFields: 30,
  /** Fields of Mutation. */
  mutations: 5,
  /** Lexical tokens of a document. */
  tokens: 1000,
  /** Operations of one HTTP request. */
  batch: 10,
  /** Weights of all fields together, each counted as often as it can be answered. */
  cost: 10_000,
} as const;

/** An operation above one of the limits; it has not been executed. */
export function tooCostly(
  limit: keyof typeof limits,
  cost: number,
  what: string,
  node?: ASTNode,
): GraphQLError {
  const remedy = limit === 'cost' ? ' Ask for fewer rows at once, or for less of each.' : '';
  return new GraphQLError(
    `The operation is too costly: ${what} ${cost}, at most ${limits[limit]}.${remedy}`,
    {
      nodes: node,
      extensions: { code: 'QUERY_TOO_COSTLY', cost, limit: limits[limit], http: { status: 400 } },
    },
  );
}
