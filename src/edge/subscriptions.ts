import {
  createSourceEventStream,
  execute,
  getOperationAST,
  GraphQLError,
  NoSchemaIntrospectionCustomRule,
  parse,
  specifiedRules,
  validate,
  type DocumentNode,
  type ExecutionResult,
  type GraphQLFormattedError,
  type GraphQLSchema,
  OperationTypeNode,
} from 'graphql';
import { viewerKey, type Viewer } from '../auth/viewer.js';
import type { RequestContext } from '../context.js';
import { UpstreamUsage } from '../datasources/telegent/upstream-usage.js';
import type { RequestWork, WorkRequest } from '../mutations.js';
import { SlowConsumer } from '../realtime/inbox.js';
import { LiveStreams, type LiveParts } from '../realtime/streams.js';
import { costOf } from './cost.js';
import { causeOf, codeOf, errorFormatter } from './errors.js';
import { checkInputs } from './inputs.js';
import type { Logger } from './logging.js';
import type { Metrics } from './metrics.js';
import { IntrospectionWithoutAliases, OperationShape } from './operation-shape.js';
import { limits } from './too-costly.js';

export interface SubscriptionParts {
  readonly schema: GraphQLSchema;
  readonly introspection: boolean;
  readonly workFor: (request: WorkRequest) => RequestWork;
  readonly live: LiveParts;
  readonly logger: Logger;
  readonly metrics: Metrics;
}

/** What a client sends to subscribe; of unknown form until it is checked. */
export interface SubscribeRequest {
  readonly query?: unknown;
  readonly variables?: unknown;
  readonly operationName?: unknown;
}

/** Who subscribes, and until when: `signal` is aborted when the client goes away. */
export interface SubscribedBy {
  readonly viewer: Viewer;
  readonly requestId: string;
  readonly signal: AbortSignal;
}

/** An answer in the words for clients. */
export interface ToldResult {
  readonly data?: unknown;
  readonly errors?: readonly GraphQLFormattedError[];
}

/** A subscription that runs, or why it does not. */
export type Subscribed =
  | { readonly events: AsyncIterableIterator<ToldResult> }
  | { readonly errors: readonly GraphQLFormattedError[] };

/** Runs subscriptions by the rules that hold for operations over HTTP, whatever carries them. */
export class Subscriptions {
  readonly #told: (formatted: unknown, error: unknown) => GraphQLFormattedError;

  constructor(private readonly parts: SubscriptionParts) {
    this.#told = errorFormatter(parts.schema, parts.introspection);
  }

  async start(request: SubscribeRequest, by: SubscribedBy): Promise<Subscribed> {
    try {
      return await this.#start(request, by);
    } catch (error) {
      return { errors: this.#tell([error], by.requestId) };
    }
  }

  async #start(request: SubscribeRequest, by: SubscribedBy): Promise<Subscribed> {
    const { schema } = this.parts;
    const { document, variables, operationName } = checked(request);
    const mistakes = validate(schema, document, this.#rules);
    if (mistakes.length > 0) return { errors: this.#tell(mistakes, by.requestId) };
    const operation = getOperationAST(document, operationName);
    if (!operation)
      throw badInput('The document has no operation of that name, or several and none is named.');
    if (operation.operation !== OperationTypeNode.SUBSCRIPTION)
      throw badInput('Only subscriptions are answered here: send queries and mutations to POST /graphql.');
    checkInputs({ schema, document, operation, variables, namesValues: this.parts.introspection });
    this.parts.metrics.operationCost.observe(costOf(schema, { document, operationName, variables }));
    const args = { schema, document, operationName, variableValues: variables };
    const source = await createSourceEventStream({ ...args, contextValue: this.#context(by) });
    if (!(Symbol.asyncIterator in source)) return { errors: this.#tell(source.errors ?? [], by.requestId) };
    const answer = (rootValue: unknown): ExecutionResult | Promise<ExecutionResult> =>
      // Each event is answered as a request of its own, with nothing remembered of the one before.
      execute({ ...args, rootValue, contextValue: this.#context(by) });
    return { events: this.#answers(source[Symbol.asyncIterator](), answer, by) };
  }

  get #rules() {
    const own = [...specifiedRules, OperationShape, IntrospectionWithoutAliases];
    return this.parts.introspection ? own : [...own, NoSchemaIntrospectionCustomRule];
  }

  #context({ viewer, requestId, signal }: SubscribedBy): RequestContext {
    const { workFor, live: parts } = this.parts;
    const usageOfViewer = (): UpstreamUsage => new UpstreamUsage({ viewer: viewerKey(viewer) });
    const usage = usageOfViewer();
    const work = workFor({ viewer, usage, signal });
    const live = new LiveStreams(parts, viewer, (request = {}) =>
      workFor({ viewer, usage: usageOfViewer(), signal, ...request }),
    );
    return {
      requestId,
      viewer,
      usage,
      operations: null,
      draft: null,
      live,
      get sources() {
        return work.sources;
      },
      mutations: work.mutations,
      workflows: work.workflows,
    };
  }

  #answers(
    source: AsyncIterator<unknown>,
    answer: (event: unknown) => ExecutionResult | Promise<ExecutionResult>,
    { requestId }: SubscribedBy,
  ): AsyncIterableIterator<ToldResult> {
    const { metrics } = this.parts;
    metrics.openSubscriptions.inc();
    let isOpen = true;
    const isClosed = (): boolean => !isOpen;
    const close = (): void => {
      if (isOpen) metrics.openSubscriptions.dec();
      isOpen = false;
    };
    const end = { value: undefined, done: true } as const;
    const giveUp = async (): Promise<void> => {
      await source.return?.().catch((error: unknown) => this.#tell([error], requestId));
    };
    return {
      [Symbol.asyncIterator]() {
        return this;
      },
      next: async () => {
        if (isClosed()) return end;
        try {
          const next = (await source.next()) as IteratorResult<unknown, unknown>;
          if (next.done === true) return (close(), end);
          const { data, errors } = await answer(next.value);
          if (isClosed()) return end;
          metrics.eventsDelivered.inc();
          return { value: { data, ...(errors && { errors: this.#tell(errors, requestId) }) }, done: false };
        } catch (error) {
          // What was given up may fail for that; nobody is there to be told.
          if (isClosed()) return end;
          close();
          if (error instanceof SlowConsumer) throw error;
          void giveUp();
          return { value: { errors: this.#tell([error], requestId) }, done: false };
        }
      },
      return: async () => {
        close();
        await giveUp();
        return end;
      },
    };
  }

  #tell(errors: readonly unknown[], requestId: string): readonly GraphQLFormattedError[] {
    return errors.map((error) => {
      const code = codeOf(error);
      this.parts.metrics.errors.inc({ code });
      const told = this.#told(null, error);
      if (code !== 'INTERNAL') return told;
      this.parts.logger.error({ requestId, err: causeOf(error) }, 'unexpected error');
      return { ...told, extensions: { ...told.extensions, requestId } };
    });
  }
}

const badInput = (message: string): GraphQLError =>
  new GraphQLError(message, { extensions: { code: 'BAD_USER_INPUT' } });

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function checked({ query, variables, operationName }: SubscribeRequest): {
  document: DocumentNode;
  variables: Record<string, unknown>;
  operationName: string | undefined;
} {
  if (typeof query !== 'string') throw badInput('query must be a text.');
  if (variables != null && !isObject(variables)) throw badInput('variables must be an object.');
  if (operationName != null && typeof operationName !== 'string')
    throw badInput('operationName must be a text.');
  const document = parse(query, { maxTokens: limits.tokens });
  return { document, variables: variables ?? {}, operationName: operationName ?? undefined };
}
