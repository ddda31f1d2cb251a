import {
  coerceInputValue,
  getVariableValues,
  GraphQLError,
  isInputType,
  typeFromAST,
  type ASTNode,
  type DocumentNode,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from 'graphql';
import type { BadUserInput } from '../schema/errors.js';
import { checkOperation } from '../schema/validation/preflight.js';
import { variableProblem, type Problem } from './value-free.js';

/** An operation with the variables that it was sent. */
export interface SentOperation {
  readonly schema: GraphQLSchema;
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
  readonly variables: Readonly<Record<string, unknown>>;
  /** Whether a wrong enum value is answered with those that there are: not where the schema is not to be read. */
  readonly namesValues: boolean;
}

/** More problems than this are not listed, nor looked for in variables. */
const LISTED = 20;

/** Refuses a mutation or subscription where the graph has none: graphql-js would notice only while it executes. */
export function checkRootType({ schema, operation }: Pick<SentOperation, 'schema' | 'operation'>): void {
  if (schema.getRootType(operation.operation)) return;
  throw new GraphQLError(`The graph has no ${operation.operation}s.`, {
    nodes: operation,
    extensions: { code: 'GRAPHQL_VALIDATION_FAILED', http: { status: 400 } },
  });
}

/**
 * Refuses variables that do not fit their declared types, before graphql-js does so in words that repeat the values, and
 * arguments that break a rule of the schema, before anything runs.
 */
export function checkInputs(sent: SentOperation): void {
  const { schema, document, operation, variables } = sent;
  refuse(variableProblems(sent));
  const { coerced } = getVariableValues(schema, operation.variableDefinitions ?? [], variables);
  const mistakes = checkOperation(schema, {
    document,
    operationName: operation.name?.value,
    variables: coerced ?? {},
  });
  refuse(
    mistakes.map(problemOf),
    mistakes.flatMap(({ nodes }) => nodes ?? []),
  );
}

/** A mistake's message is its path and what is wrong with it. */
function problemOf({ message, extensions }: BadUserInput): Problem {
  const path = String(extensions['argument']);
  return { path, reason: message.slice(path.length + 1) };
}

function refuse(problems: readonly Problem[], nodes?: readonly ASTNode[]): void {
  if (problems.length === 0) return;
  const listed = problems.slice(0, LISTED);
  throw new GraphQLError(listed.map(({ path, reason }) => `${path} ${reason}`).join('; '), {
    nodes: nodes?.slice(0, LISTED),
    extensions: {
      code: 'BAD_USER_INPUT',
      argument: listed[0]?.path,
      problems: listed,
      http: { status: 400 },
    },
  });
}

/** Ends the search for problems: a list may hold as many as a body has bytes. */
const enough = new Error('More problems than are listed');

/** Defaults and absent optional variables are left to graphql-js. */
function variableProblems({ schema, operation, variables, namesValues }: SentOperation): Problem[] {
  const problems: Problem[] = [];
  const collect = (problem: Problem): void => {
    if (problems.push(problem) >= LISTED) throw enough;
  };
  try {
    for (const definition of operation.variableDefinitions ?? []) {
      const name = definition.variable.name.value;
      const type = typeFromAST(schema, definition.type);
      if (!isInputType(type)) continue;
      const isGiven = Object.hasOwn(variables, name);
      if (!isGiven && definition.defaultValue !== undefined) continue;
      coerceInputValue(isGiven ? variables[name] : undefined, type, (path, _value, error) => {
        collect(variableProblem(error.message, name, type, path, namesValues));
      });
    }
  } catch (error) {
    if (error !== enough) throw error;
  }
  return problems;
}
