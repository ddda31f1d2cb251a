import type { ApolloServerPlugin } from '@apollo/server';
import type { IncomingHttpHeaders } from 'node:http';
import { ViewerRole, type Viewer } from '../auth/viewer.js';
import type { RequestContext } from '../context.js';
import { UpstreamPlan } from '../datasources/telegent/plan/upstream-plan.js';
import { addExtension } from './extensions.js';

/** The request header that asks for the plan. */
const HEADER = 'telegent-explain';

/**
 * What takes note of the plan of a request; null where none is asked for, or the asker may not see it. Anyone else's header
 * is ignored, so that a client may always send it and learns nothing from the answer about how the server is run.
 */
export function planFor(
  headers: IncomingHttpHeaders,
  viewer: Viewer | null,
  isDevelopment: boolean,
): UpstreamPlan | null {
  return asksForPlan(headers, viewer, isDevelopment) ? new UpstreamPlan() : null;
}

/** Whether the plan is asked for by who may see it. */
export const asksForPlan = (
  headers: IncomingHttpHeaders,
  viewer: Viewer | null,
  isDevelopment: boolean,
): boolean => isDevelopment && headers[HEADER] === '1' && viewer?.role === ViewerRole.DISTRIBUTOR;

/** Shows in `extensions.plan` how the reads of the request were answered, and why, where it was asked for. */
export function planPlugin(): ApolloServerPlugin<RequestContext> {
  return {
    async requestDidStart({ contextValue }) {
      const { plan } = contextValue.usage;
      if (plan === null) return undefined;
      return {
        async willSendResponse(context) {
          addExtension(context, 'plan', plan.shown());
        },
      };
    },
  };
}
