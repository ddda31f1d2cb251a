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
}

/** More problems than this are not listed. */
const LISTED = 20;

/**
 * Refuses variables that do not fit their declared types, before graphql-js does so in words that repeat the values, and
 * arguments that break a rule of the schema, before anything runs.
 */
export function checkInputs({ schema, document, operation, variables }: SentOperation): void {
  refuse(variableProblems(schema, operation, variables));
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

/** A mistake's message is its argument and what is wrong with it. */
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

/** Defaults and absent optional variables are left to graphql-js. */
function variableProblems(
  schema: GraphQLSchema,
  operation: OperationDefinitionNode,
  variables: Readonly<Record<string, unknown>>,
): Problem[] {
  const problems: Problem[] = [];
  for (const definition of operation.variableDefinitions ?? []) {
    const name = definition.variable.name.value;
    const type = typeFromAST(schema, definition.type);
    if (!isInputType(type)) continue;
    const isGiven = Object.hasOwn(variables, name);
    if (!isGiven && definition.defaultValue !== undefined) continue;
    coerceInputValue(variables[name], type, (path, _value, error) => {
      problems.push(variableProblem(error.message, name, type, path));
    });
  }
  return problems;
}
