import type { ApolloServerPlugin, GraphQLRequestContext } from '@apollo/server';
import type { GraphQLFormattedError } from 'graphql';
import { ViewerRole } from '../auth/viewer.js';
import type { Clock } from '../clock.js';
import type { RequestContext } from '../context.js';
import { costOf } from './cost.js';
import { causeOf, codeOf } from './errors.js';
import { addExtension } from './extensions.js';
import { checkInputs, checkRootType } from './inputs.js';
import type { Logger } from './logging.js';
import type { Metrics } from './metrics.js';
import { limits } from './too-costly.js';
import { upstreamReport } from './upstream-report.js';

type Plugin = ApolloServerPlugin<RequestContext>;
type Operation = GraphQLRequestContext<RequestContext>;

/** Checks variables, arguments and cost before anything runs, and reports the cost in `extensions.cost`. */
export function limitsPlugin(metrics: Metrics, introspection: boolean): Plugin {
  return {
    async requestDidStart() {
      let requested: number | undefined;
      return {
        async didResolveOperation({ schema, document, operation, operationName, request }) {
          // Apollo Server refuses a document without the operation that is asked for.
          if (!operation) return;
          checkRootType({ schema, operation });
          const variables = request.variables ?? {};
          checkInputs({ schema, document, operation, variables, namesValues: introspection });
          requested = costOf(schema, { document, operationName: operationName ?? undefined, variables });
          metrics.operationCost.observe(requested);
        },
        async willSendResponse(context) {
          if (requested !== undefined) addExtension(context, 'cost', { requested, limit: limits.cost });
        },
      };
    },
  };
}

/** Tells what the request cost upstream in `extensions.upstream`; what is left of the quota is the distributor's to know. */
export function upstreamUsagePlugin(quotaRemaining: () => number, clock: Pick<Clock, 'now'>): Plugin {
  return {
    async requestDidStart() {
      return {
        async willSendResponse(context) {
          const { usage, viewer } = context.contextValue;
          const isDistributor = viewer?.role === ViewerRole.DISTRIBUTOR;
          addExtension(context, 'upstream', {
            ...upstreamReport(usage, clock.now()),
            ...(isDistributor && { quotaRemaining: quotaRemaining() }),
          });
        },
      };
    },
  };
}

/** Tells of each operation, and logs in full each error that nobody foresaw or that keeps the platform out of reach. */
export function reportPlugin(logger: Logger, metrics: Metrics, clock: Pick<Clock, 'now'>): Plugin {
  return {
    async requestDidStart() {
      const stopTimer = metrics.operations.startTimer();
      let operationHash: string | undefined;
      return {
        async didResolveSource({ queryHash }) {
          operationHash = queryHash.slice(0, 16);
        },
        async didEncounterErrors({ errors, contextValue: { requestId } }) {
          for (const error of errors) {
            const code = codeOf(error);
            metrics.errors.inc({ code });
            if (code === 'INTERNAL') logger.error({ requestId, err: causeOf(error) }, 'unexpected error');
            if (code === 'UPSTREAM_UNAVAILABLE')
              logger.warn({ requestId, err: causeOf(error) }, 'unavailable');
          }
        },
        async willSendResponse(context) {
          const { operation, operationName, contextValue } = context;
          const { requestId, viewer, usage, operations } = contextValue;
          const codes = context.errors?.map(codeOf) ?? [];
          const operationType = operation?.operation ?? 'none';
          stopTimer({ type: operationType, outcome: codes.length > 0 ? 'errors' : 'success' });
          nameRequest(context, requestId);
          operations?.push({
            operationName: operationName ?? undefined,
            operationType,
            operationHash,
            role: viewer?.role,
            upstream: upstreamReport(usage, clock.now()),
            codes,
          });
        },
      };
    },
  };
}

/** Puts the request's id into INTERNAL errors. */
function nameRequest({ response }: Operation, requestId: string): void {
  if (response.body?.kind !== 'single') return;
  const result = response.body.singleResult;
  const named = (error: GraphQLFormattedError): GraphQLFormattedError =>
    error.extensions?.['code'] === 'INTERNAL'
      ? { ...error, extensions: { ...error.extensions, requestId } }
      : error;
  if (result.errors) result.errors = result.errors.map(named);
}
