import type { ExecutionResult, GraphQLError } from 'graphql';
import { createClient as createSseClient } from 'graphql-sse';
import { createClient as createWebSocketClient } from 'graphql-ws';
import { endpoint } from './config';
import type { Credential } from './credential';

export type Transport = 'WebSocket' | 'SSE';

export interface StreamRequest {
  readonly query: string;
  readonly variables?: Record<string, unknown> | undefined;
  readonly operationName?: string | null | undefined;
  /** Headers typed into the page's editor; they win over the credential's. */
  readonly headers?: Readonly<Record<string, string>> | undefined;
}

export interface StreamSink {
  next(result: ExecutionResult, transport: Transport): void;
  /** The stream was refused or lost for good. */
  error(error: Error): void;
  complete(): void;
}

/** The events of one connection, until it is closed. */
type Connect = (request: StreamRequest, headers: Readonly<Record<string, string>>, sink: Sink) => () => void;

interface Sink {
  next(result: ExecutionResult): void;
  error(error: unknown): void;
  complete(): void;
}

/** A WebSocket never opened: something between here and the server lets none through. */
class NeverOpened extends Error {}

/**
 * Subscriptions over one WebSocket each, or over server-sent events where no WebSocket can be opened. Each asks as the credential
 * of the moment; `reconnect` begins all of them anew as another one.
 */
export class Streams {
  readonly #open = new Set<() => void>();
  #transport: Transport = 'WebSocket';

  constructor(private readonly credential: () => Credential) {}

  /** Begins a stream and gives what ends it. */
  subscribe(request: StreamRequest, sink: StreamSink): () => void {
    let close = (): void => undefined;
    const end = (): void => {
      this.#open.delete(connect);
      close();
    };
    const connect = (): void => {
      close();
      let isCurrent = true;
      const transport = this.#transport;
      const headers = { ...this.credential().headers, ...request.headers };
      const disconnect = connectOver[transport](request, headers, {
        next: (result) => isCurrent && sink.next(result, transport),
        complete: () => {
          if (!isCurrent) return;
          end();
          sink.complete();
        },
        error: (error) => {
          if (!isCurrent) return;
          if (error instanceof NeverOpened) {
            this.#transport = 'SSE';
            connect();
            return;
          }
          end();
          if (Array.isArray(error)) {
            // The operation was refused, as any operation may be.
            sink.next({ errors: error as GraphQLError[] }, transport);
            sink.complete();
          } else {
            sink.error(errorOf(error));
          }
        },
      });
      close = () => {
        isCurrent = false;
        disconnect();
      };
    };
    this.#open.add(connect);
    connect();
    return end;
  }

  /** To be called when somebody else asks: what the one before may see is not for the next one. */
  reconnect(): void {
    for (const connect of [...this.#open]) connect();
  }
}

const connectOver: Readonly<Record<Transport, Connect>> = {
  WebSocket: (request, headers, sink) => {
    let wasOpened = false;
    const client = createWebSocketClient({
      url: endpoint.replace(/^http/, 'ws'),
      connectionParams: connectionParams(headers),
      shouldRetry: () => wasOpened,
      on: { opened: () => (wasOpened = true) },
    });
    const unsubscribe = client.subscribe(payloadOf(request), {
      ...sink,
      error: (error) => sink.error(wasOpened ? error : new NeverOpened()),
    });
    return () => {
      unsubscribe();
      void client.dispose();
    };
  },
  SSE: (request, headers, sink) => {
    let wasConnected = false;
    const client = createSseClient({
      url: `${endpoint}/stream`,
      headers: { ...headers },
      on: { connected: () => (wasConnected = true) },
      retry: (retries) =>
        wasConnected ? pause(1000 * 2 ** retries) : Promise.reject(new Error('No stream can be opened')),
    });
    const unsubscribe = client.subscribe(payloadOf(request), sink as Parameters<typeof client.subscribe>[1]);
    return () => {
      unsubscribe();
      client.dispose();
    };
  },
};

const pause = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, milliseconds));

function payloadOf({ query, variables = {}, operationName = null }: StreamRequest) {
  return { query, variables, ...(operationName !== null && { operationName }) };
}

/** What the first message of a WebSocket carries in place of headers. */
function connectionParams(headers: Readonly<Record<string, string>>): Record<string, string> {
  const named = new Headers(headers);
  const authorization = named.get('authorization');
  const partnerKey = named.get('x-partner-key');
  return { ...(authorization && { authorization }), ...(partnerKey && { partnerKey }) };
}

/** Clients give the close event of a WebSocket, or an error. */
function errorOf(cause: unknown): Error {
  if (cause instanceof CloseEvent) return new Error(`The stream was closed: ${cause.code} ${cause.reason}`);
  return cause instanceof Error ? cause : new Error('The stream was lost');
}
