import type { Viewer } from './auth/viewer.js';
import type { UpstreamUsage } from './datasources/telegent/upstream-usage.js';
import type { AnsweredOperation } from './edge/operation-report.js';
import type { Draft } from './edge/responses/response-plugin.js';
import type { RequestWork } from './mutations.js';
import type { LiveStreams } from './realtime/streams.js';

/** One for each GraphQL request: who asks, where its data comes from, what it cost upstream. */
export interface RequestContext extends RequestWork {
  readonly requestId: string;
  /** Null without credentials: only `__typename` and introspection are open then. */
  readonly viewer: Viewer | null;
  readonly usage: UpstreamUsage;
  /** Takes what is told of the operation when it is answered; null where that is told elsewhere. */
  readonly operations: AnsweredOperation[] | null;
  /** What becomes of the answer; null where it is kept for nobody. */
  readonly draft: Draft | null;
  /** What the viewer can wait for; null where no subscription is answered. */
  readonly live: LiveStreams | null;
}
