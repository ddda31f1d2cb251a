import { createClient } from 'graphql-ws';
import { WebSocket } from 'ws';
import type { Stack, TestViewer } from '../stack.js';

/** A subscription over a WebSocket of its own. */
export interface Listening<Data> {
  /** What is told next: data, or the errors in its place. */
  next(): Promise<Data>;
  /** Resolves with true when the stream has ended. */
  ended(): Promise<boolean>;
  close(): Promise<void>;
}

export async function listen<Data>(
  stack: Stack,
  { query, variables = {}, as }: { query: string; variables?: Record<string, unknown>; as: TestViewer },
): Promise<Listening<Data>> {
  const client = createClient({
    url: `${stack.url.replace('http', 'ws')}/graphql`,
    webSocketImpl: WebSocket,
    retryAttempts: 0,
    connectionParams: { authorization: `Bearer ${await stack.token(as)}` },
  });
  const events = client.iterate<Data>({ query, variables });
  return {
    next: async () => {
      const step = (await events.next()) as IteratorResult<{ data?: Data; errors?: unknown }, unknown>;
      if (step.done === true) throw new Error('The stream has ended');
      if (!step.value.data || step.value.errors) throw new Error(JSON.stringify(step.value.errors));
      return step.value.data;
    },
    ended: async () => (await events.next()).done === true,
    close: async () => {
      await events.return?.();
      await client.dispose();
    },
  };
}
