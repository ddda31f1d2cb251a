import type { Viewer } from './auth/viewer.js';
import type { Sources } from './datasources/sources.js';
import type { UpstreamUsage } from './datasources/telegent/upstream-usage.js';

/** One for each GraphQL request: who asks, where its data comes from, what it cost upstream. */
export interface RequestContext {
  readonly requestId: string;
  /** Null without credentials: only `__typename` and introspection are open then. */
  readonly viewer: Viewer | null;
  readonly sources: Sources;
  readonly usage: UpstreamUsage;
}
