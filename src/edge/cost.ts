import {
  getNamedType,
  getOperationAST,
  GraphQLError,
  isLeafType,
  visit,
  type ASTNode,
  type DocumentNode,
  type GraphQLSchema,
} from 'graphql';
// The package's ES module brings a second copy of graphql with it, whose types are not the schema's.
import complexity, { type ComplexityEstimator } from 'graphql-query-complexity/cjs';
import { PerOperation } from '../schema/per-operation.js';
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

/** Costs that are remembered of an operation, and the longest text of what they depend on. */
const REMEMBERED = 16;
const LONGEST = 100;

/** The costs of one operation by the variables that they depend on: those of directives, and of arguments that were looked at. */
class Costs {
  readonly #byVariables = new Map<string, number>();
  readonly #variables = new Set<string>();

  constructor(document: DocumentNode) {
    visit(document, {
      Directive: (directive) => {
        for (const name of variablesIn(directive)) this.#variables.add(name);
      },
    });
  }

  of(variables: Readonly<Record<string, unknown>>, measure: (looked: LookedAt) => number): number {
    const known = this.#byVariables.get(this.#key(variables));
    if (known !== undefined) return known;
    const before = this.#variables.size;
    const cost = measure((value) => {
      for (const name of variablesIn(value)) this.#variables.add(name);
    });
    // What was remembered with fewer variables may not hold for others.
    if (this.#variables.size > before || this.#byVariables.size >= REMEMBERED) this.#byVariables.clear();
    const key = this.#key(variables);
    if (key.length <= LONGEST) this.#byVariables.set(key, cost);
    return cost;
  }

  #key(variables: Readonly<Record<string, unknown>>): string {
    let key = '';
    for (const name of this.#variables) key += `${name}=${JSON.stringify(variables[name])};`;
    return key;
  }
}

/** Is told of the values that a weight looks at, as the document has them. */
type LookedAt = (value: ASTNode) => void;

function variablesIn(node: ASTNode): readonly string[] {
  const names: string[] = [];
  visit(node, { Variable: ({ name }) => void names.push(name.value) });
  return names;
}

/** Weights that tell which arguments they look at. */
function estimatorsTelling(looked: LookedAt): readonly ComplexityEstimator[] {
  return estimators.map((estimate) => (options) => {
    const args = new Proxy(options.args, {
      get(target, name): unknown {
        const argument = options.node.arguments?.find((given) => given.name.value === name);
        if (argument) looked(argument.value);
        return Reflect.get(target, name);
      },
    });
    return estimate({ ...options, args });
  });
}

/** The costs of each operation, measured once. */
const costs = new PerOperation<Costs>();

/** The cost of an operation. Fails with QUERY_TOO_COSTLY above the limit, with BAD_USER_INPUT when an argument is missing. */
export function costOf(schema: GraphQLSchema, operation: MeasuredOperation): number {
  const { document, operationName, variables } = operation;
  const definition = getOperationAST(document, operationName);
  if (!definition) return 0;
  const known = costs.of(schema, definition, () => new Costs(document));
  const cost = known.of(variables, (looked) => measure(schema, operation, looked));
  if (cost > limits.cost) throw tooCostly('cost', cost, 'cost');
  return cost;
}

function measure(
  schema: GraphQLSchema,
  { document, operationName, variables }: MeasuredOperation,
  looked: LookedAt,
): number {
  try {
    return getComplexity({
      schema,
      estimators: [...estimatorsTelling(looked)],
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
