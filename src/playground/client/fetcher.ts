import type { GraphiQLProps } from 'graphiql';
import type { Answer, StreamedEvent } from './answer';
import type { Credential } from './credential';
import { type GraphQLResponse, type Operation, isSubscription, post, withCurrentName } from './operation';
import type { StreamRequest, StreamSink, Streams } from './streams';

type Fetcher = GraphiQLProps['fetcher'];
type Observed = Extract<Awaited<ReturnType<Fetcher>>, { subscribe: unknown }>;

/** Told of what came: each answer but the schema's, and each event of a subscription. */
export interface FetchObserver {
  /** About to be sent by HTTP; what it returns is called when the answer is there, or will never be. */
  readonly sending: (operation: Operation) => () => void;
  readonly answered: (answer: Answer, result: GraphQLResponse) => void;
  readonly streamed: (event: StreamedEvent) => void;
}

interface Parts {
  readonly credential: () => Credential;
  readonly streams: Streams;
  readonly observer: FetchObserver;
}

/**
 * Sends an operation as the credential of the moment; a subscription becomes a stream.
 * Headers typed into the page's own headers editor win over the credential's.
 */
export function createFetcher(parts: Parts): Fetcher {
  const { credential, observer } = parts;
  return async (operation, options) => {
    const typed = options?.headers as Record<string, string> | undefined;
    const current = withCurrentName(operation);
    if (isSubscription(current)) return observed({ ...current, headers: typed }, parts);
    const { label, headers } = credential();
    const over = observer.sending(current);
    const { result, ...measured } = await post(current, { ...headers, ...typed }).finally(over);
    if (operation.operationName !== 'IntrospectionQuery') {
      const answer = {
        ...measured,
        errors: result.errors?.length ?? 0,
        askedAs: label,
        ...result.extensions,
      };
      observer.answered(answer, result);
    }
    return result;
  };
}

/** A stream in the shape that GraphiQL shows event by event. */
function observed(request: StreamRequest, { credential, streams, observer }: Parts): Observed {
  let events = 0;
  const subscribe = (sink: StreamSink) => ({
    unsubscribe: streams.subscribe(request, {
      next: (result, transport) => {
        events++;
        observer.streamed({ events, transport, askedAs: credential().label });
        sink.next(result, transport);
      },
      error: (error) => sink.error(error),
      complete: () => sink.complete(),
    }),
  });
  // GraphiQL uses the form with one sink, out of the three that the type has.
  return { subscribe } as unknown as Observed;
}
