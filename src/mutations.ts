import type { Viewer } from './auth/viewer.js';
import type { Connection, Page } from './datasources/contracts/index.js';
import type { SourceFactory, SourceRequest } from './datasources/source-factory.js';
import type { Sources } from './datasources/sources.js';
import type { UpstreamUsage } from './datasources/telegent/upstream-usage.js';
import type { Json } from './datasources/telegent/write.js';
import type { SettleOperationInput } from './schema/mutation/settle-operation-input.js';
import type { MutationDefinition, MutationInput } from './workflows/definition.js';
import type { MutationOutcome } from './workflows/mutation-outcome.js';
import { MutationRunner, type CheckInput, type RunnerParts } from './workflows/mutation-runner.js';
import { RequestWorkflows, type LineParts } from './workflows/lines/request-workflows.js';
import type { WorkflowView } from './workflows/lines/workflow-view.js';
import { OperatorSettlement, type OperatorSettled } from './workflows/operator-settlement.js';
import { operationSeenBy, ownerOf, type OperationView } from './workflows/operations/operation-view.js';

/** The mutations of one request. */
export interface Mutations {
  run<Input extends MutationInput, Kept extends Json, Result>(
    definition: MutationDefinition<Input, Kept, Result>,
    input: Input,
  ): Promise<MutationOutcome<Result>>;
  /** Settles an operation by an operator's word. */
  settle(input: SettleOperationInput): Promise<MutationOutcome<OperatorSettled>>;
  /** An earlier mutation of the viewer, or of an account that it administers; null when there is none. */
  operation(id: string): Promise<OperationView | null>;
}

/** The workflows of one request. */
export interface Workflows {
  /** Works on a workflow as far as it goes now, for some seconds at most: it goes on behind the answer. */
  carryOn(id: string): Promise<void>;
  /** A workflow of the viewer, or of an account that it administers; null when there is none. */
  byId(id: string): Promise<WorkflowView | null>;
  /** Those of an account that the viewer may see, the newest first. */
  ofAccount(accountId: string, page: Page): Promise<Connection<WorkflowView>>;
  /** The first password of the subscriber that a workflow has made; null where it was given, or is not made yet. */
  temporaryPassword(id: string): Promise<string | null>;
}

/** What the resolvers of one request work with. */
export interface RequestWork {
  /** Made anew after each mutation, so that nothing read before it shows after it. */
  readonly sources: Sources;
  readonly mutations: Mutations;
  readonly workflows: Workflows;
}

/** What a request brings. `signal` is aborted when the client goes away, which ends its reads but not its writes. */
export interface WorkRequest {
  readonly viewer: Viewer;
  readonly usage: UpstreamUsage;
  readonly signal: AbortSignal;
  /** As for somebody who waits, when left out. */
  readonly priority?: SourceRequest['priority'];
  /** Milliseconds that a read may wait for quota. */
  readonly patienceMs?: number;
  /** Whether the client wants no old answers. */
  readonly current?: boolean;
}

/** Makes what the resolvers of a request work with. */
export function createRequestWork(
  factory: SourceFactory,
  parts: RunnerParts,
  lines: LineParts,
  checkInput: CheckInput,
): (request: WorkRequest) => RequestWork {
  return (request) => {
    const { viewer, usage, current = false } = request;
    const readable = (): Sources => factory.sources(factory.access(request, { current }));
    let sources = readable();
    const readableAfter = <Outcome>(work: Promise<Outcome>): Promise<Outcome> =>
      work.finally(() => {
        sources = readable();
      });
    return {
      get sources() {
        return sources;
      },
      mutations: {
        run: (definition, input) => {
          const access = factory.access({ viewer, usage });
          const freshAccess = () => factory.access({ viewer, usage }, { fresh: true });
          const runner = new MutationRunner(parts, { viewer, usage, access, freshAccess }, checkInput);
          return readableAfter(runner.run(definition, input));
        },
        settle: (input) => {
          const access = factory.access({ viewer, usage });
          return readableAfter(
            new OperatorSettlement(parts, { viewer, usage, access }, checkInput).settle(input),
          );
        },
        operation: async (id) =>
          operationSeenBy(viewer, ownerOf(viewer, parts.hashes), await parts.log.find(id)),
      },
      workflows: new RequestWorkflows(parts, lines, { viewer, usage }, () => {
        sources = readable();
      }),
    };
  };
}
