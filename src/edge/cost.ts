import { getNamedType, GraphQLError, isLeafType, type DocumentNode, type GraphQLSchema } from 'graphql';
// The package's ES module brings a second copy of graphql with it, whose types are not the schema's.
import complexity, { type ComplexityEstimator } from 'graphql-query-complexity/cjs';
import { limits, tooCostly } from './too-costly.js';
import { reasonWithoutValue } from './value-free.js';

const { fieldExtensionsEstimator, getComplexity } = complexity;

/** Fields without a weight of their own: a leaf is free, an object counts one. Introspection is free. */
const usualWeight: ComplexityEstimator = ({ field, childComplexity }) => {
  const type = getNamedType(field.type);
  if (type.name.startsWith('__')) return 0;
  return isLeafType(type) ? 0 : 1 + childComplexity;
};

const estimators = [fieldExtensionsEstimator(), usualWeight];

/** What is measured: the operation of a document with its variables, which are known to fit. */
export interface MeasuredOperation {
  readonly document: DocumentNode;
  readonly operationName: string | undefined;
  readonly variables: Record<string, unknown>;
}

/** Selections that are looked at, with fragments put in: measuring must stay cheaper than what it prevents. */
const LOOKED_AT = limits.cost + 1;

/** The cost of an operation. Fails with QUERY_TOO_COSTLY above the limit, with BAD_USER_INPUT when an argument is missing. */
export function costOf(schema: GraphQLSchema, operation: MeasuredOperation): number {
  const cost = measure(schema, operation);
  if (cost > limits.cost) throw tooCostly('cost', cost, 'cost');
  return cost;
}

function measure(schema: GraphQLSchema, { document, operationName, variables }: MeasuredOperation): number {
  try {
    return getComplexity({
      schema,
      estimators,
      query: document,
      variables,
      maxQueryNodes: LOOKED_AT,
      ...(operationName !== undefined && { operationName }),
    });
  } catch (error) {
    if (!(error instanceof GraphQLError)) throw error;
    if (error.message.includes('number of nodes'))
      throw tooCostly('cost', LOOKED_AT, 'selections of at least');
    throw new GraphQLError(reasonWithoutValue(error.message), {
      nodes: error.nodes,
      extensions: { code: 'BAD_USER_INPUT', http: { status: 400 } },
    });
  }
}
