import type { GraphiQLProps } from 'graphiql';
import { type ExecutionResult, GraphQLError, getOperationAST, parse } from 'graphql';
import type { Answer } from './answer';
import { endpoint } from './config';
import type { Credential } from './credential';

type Fetcher = GraphiQLProps['fetcher'];
type FetcherParams = Parameters<Fetcher>[0];

type GraphQLResponse = ExecutionResult<Record<string, unknown>, Pick<Answer, 'upstream' | 'cost'>>;

/**
 * Sends an operation as the credential of the moment, and reports each answer but the schema's.
 * Headers typed into the page's own headers editor win over the credential's.
 */
export function createFetcher(credential: () => Credential, onAnswer: (answer: Answer) => void): Fetcher {
  return async (operation, options) => {
    const { label, headers } = credential();
    const started = performance.now();
    const response = await fetch(endpoint, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        accept: 'application/graphql-response+json, application/json',
        ...headers,
        ...options?.headers,
      },
      body: JSON.stringify(withCurrentName(operation)),
    });
    const text = await response.text();
    const milliseconds = performance.now() - started;
    const result = decode(text, response);
    if (operation.operationName !== 'IntrospectionQuery') {
      onAnswer({
        status: response.status,
        milliseconds,
        bytes: text.length,
        errors: result.errors?.length ?? 0,
        askedAs: label,
        ...result.extensions,
      });
    }
    return result;
  };
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
function withCurrentName(operation: FetcherParams): FetcherParams {
  const { operationName, ...unnamed } = operation;
  try {
    return getOperationAST(parse(operation.query), operationName) ? operation : unnamed;
  } catch {
    // The server tells what is wrong with the document better than the page can.
    return unnamed;
  }
}
