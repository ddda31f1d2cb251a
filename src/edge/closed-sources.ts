import type { Sources } from '../datasources/sources.js';
import { Unauthenticated } from '../schema/errors.js';

/** What a request without credentials gets: every use fails. Its root fields are refused before, so this is a second lock. */
export const closedSources: Sources = new Proxy({} as Sources, {
  get() {
    throw new Unauthenticated();
  },
});
