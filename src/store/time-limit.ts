import { within } from '../clock.js';

/** What a store did not answer in time. */
export class StoreTimeout extends Error {
  constructor(limitMs: number) {
    super(`The store did not answer within ${limitMs} ms`);
    this.name = 'StoreTimeout';
  }
}

/**
 * The same object, whose promises reject when they take longer. A connection that stays open without an answer would
 * otherwise hold every request that waits for it.
 */
export function withTimeLimit<T extends object>(target: T, limitMs: number): T {
  const late = (): Promise<never> => Promise.reject(new StoreTimeout(limitMs));
  return new Proxy(target, {
    get(object, name) {
      const member: unknown = Reflect.get(object, name, object);
      if (typeof member !== 'function') return member;
      return (...parameters: unknown[]): unknown => {
        const result: unknown = Reflect.apply(member, object, parameters);
        return result instanceof Promise ? within(limitMs, result, late) : result;
      };
    },
  });
}
