import type { Sources } from '../datasources/sources.js';
import type { Mutations, RequestWork, Workflows } from '../mutations.js';
import { Unauthenticated } from '../schema/errors.js';

const refusing: ProxyHandler<object> = {
  get() {
    throw new Unauthenticated();
  },
};

/** What a request without credentials gets: every use fails. Its root fields are refused before, so this is a second lock. */
export const closedWork: RequestWork = {
  sources: new Proxy({}, refusing) as Sources,
  mutations: new Proxy({}, refusing) as Mutations,
  workflows: new Proxy({}, refusing) as Workflows,
};
