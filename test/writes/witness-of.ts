import type { Read } from '../../src/datasources/telegent/request.js';
import type { Witness } from '../../src/datasources/telegent/write.js';

/** The platform's answer of 404. */
export const NOT_FOUND = Symbol('404');

type Parameters = Readonly<Record<string, string | number>>;

/** What the platform answers to each operation; a function where it depends on the query. */
export type Answers = Readonly<Record<string, unknown>>;

/** A witness that decodes the given answers as the client would, and knows the claimed things. */
export function witnessOf(
  answers: Answers,
  { accountId = null, claimed = [] }: { accountId?: string | null; claimed?: readonly string[] } = {},
): Witness {
  return {
    accountId,
    sentAt: '2026-01-01T00:00:00.000Z',
    async read<T>(read: Read<T>): Promise<T> {
      if (!(read.operation in answers)) throw new Error(`nobody expects ${read.operation}`);
      const answer = answers[read.operation];
      const told: unknown =
        typeof answer === 'function' ? (answer as (query: Parameters) => unknown)(read.query ?? {}) : answer;
      if (told !== NOT_FOUND) return read.decode(told);
      if (!read.whenNotFound) throw new Error(`404 of ${read.operation}`);
      return read.whenNotFound.value;
    },
    inventory: () => Promise.reject(new Error('nobody looks at numbers')),
    subscribers: () => Promise.reject(new Error('nobody looks at subscribers')),
    isClaimed: async (thing) => claimed.includes(thing),
  };
}
