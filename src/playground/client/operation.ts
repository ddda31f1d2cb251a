import { type ExecutionResult, GraphQLError, Kind, OperationTypeNode, getOperationAST, parse } from 'graphql';
import type { Answer } from './answer';
import { endpoint } from './config';

export interface Operation {
  readonly query: string;
  readonly variables?: Record<string, unknown> | undefined;
  readonly operationName?: string | null | undefined;
}

export type GraphQLResponse = ExecutionResult<Record<string, unknown>, Pick<Answer, 'upstream' | 'cost'>>;

/** What came back for an operation, measured. */
export interface Exchange extends Pick<Answer, 'status' | 'milliseconds' | 'bytes'> {
  readonly result: GraphQLResponse;
}

/** Sends an operation by HTTP. Rejects when no answer comes. */
export async function post(
  operation: Operation,
  headers: Readonly<Record<string, string>>,
): Promise<Exchange> {
  const started = performance.now();
  const response = await fetch(endpoint, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      accept: 'application/graphql-response+json, application/json',
      ...headers,
    },
    body: JSON.stringify(operation),
  });
  const text = await response.text();
  const milliseconds = performance.now() - started;
  return { status: response.status, milliseconds, bytes: text.length, result: decode(text, response) };
}

function decode(text: string, response: Response): GraphQLResponse {
  try {
    return JSON.parse(text) as GraphQLResponse;
  } catch {
    // A proxy in between may answer in HTML: say so in the shape that the response pane shows.
    return { errors: [new GraphQLError(`HTTP ${response.status}: the answer is not JSON`)] };
  }
}

/** GraphiQL follows a change of tab a moment late: a name that the document does not hold is left out. */
export function withCurrentName({ operationName, ...unnamed }: Operation): Operation {
  return operationOf({ ...unnamed, operationName }) ? { ...unnamed, operationName } : unnamed;
}

export const isSubscription = (operation: Operation): boolean =>
  operationOf(withCurrentName(operation))?.operation === OperationTypeNode.SUBSCRIPTION;

/** Whether it calls a mutation by this name. */
export function callsMutation(operation: Operation, name: string): boolean {
  const called = operationOf(operation);
  if (called?.operation !== OperationTypeNode.MUTATION) return false;
  return called.selectionSet.selections.some(
    (selection) => selection.kind === Kind.FIELD && selection.name.value === name,
  );
}

function operationOf({ query, operationName }: Operation) {
  try {
    return getOperationAST(parse(query), operationName);
  } catch {
    // The server tells what is wrong with the document better than the page can.
    return null;
  }
}
