import { UpstreamError } from './errors.js';
import type { ManyCall } from './many-call.js';

/** What calls for many keys have answered. */
export interface Answers<T> {
  readonly found: ReadonlyMap<string, T>;
  /** Keys whose party the platform refused. */
  readonly refused: ReadonlyMap<string, unknown>;
}

/** Asks for each party's keys alone, so that a refusal strikes only those whom it is meant for. */
export async function apart<T>(
  call: ManyCall,
  send: (sent: () => readonly string[]) => Promise<ReadonlyMap<string, T>>,
  refusal: unknown,
): Promise<Answers<T>> {
  const found = new Map<string, T>();
  const refused = new Map<string, unknown>(call.close().map((key) => [key, refusal]));
  for (const party of call.parties) {
    try {
      const answers = await send(() => party);
      for (const key of party) refused.delete(key);
      for (const [key, value] of answers) found.set(key, value);
    } catch (error) {
      for (const key of party) refused.set(key, error);
    }
  }
  return { found, refused };
}

export function isRejected(error: unknown): boolean {
  return error instanceof UpstreamError && error.code === 'UPSTREAM_REJECTED';
}
