import type { RequestWork } from '../mutations.js';
import { Unauthenticated } from '../schema/errors.js';

const closed = <T extends object>(): T =>
  new Proxy({} as T, {
    get() {
      throw new Unauthenticated();
    },
  });

/** What a request without credentials gets: every use fails. Its root fields are refused before, so this is a second lock. */
export const closedWork: RequestWork = { sources: closed(), mutations: closed() };
