import type { Stack } from '../stack.js';

/** Requests that reached the platform: by operation, and token requests apart from them. */
export interface Spent {
  readonly total: number;
  readonly tokenRequests: number;
  readonly byOperation: Readonly<Record<string, number>>;
}

/** What `work` cost upstream, told by the platform's own journal. */
export async function spentOn(stack: Stack, work: () => Promise<unknown>): Promise<Spent> {
  await stack.resetJournal();
  await work();
  const { total, tokenRequests, byOperation } = await stack.journal();
  return { total, tokenRequests, byOperation };
}
