import { graphql, type ExecutionResult } from 'graphql';
import { ViewerRole, type Viewer } from '../../src/auth/viewer.js';
import type { RequestContext } from '../../src/context.js';
import type { Sources } from '../../src/datasources/sources.js';
import type { Mutations, Workflows } from '../../src/mutations.js';
import { UpstreamUsage } from '../../src/datasources/telegent/upstream-usage.js';
import { buildGraph } from '../../src/schema/build.js';

export const schema = buildGraph();

export const distributor: Viewer = {
  issuer: 'test',
  subject: 'somebody',
  role: ViewerRole.DISTRIBUTOR,
  accountId: null,
  subscriberId: null,
  expiresAt: null,
};

/** Sources that fail the test as soon as one of them is asked for anything that `parts` does not answer. */
export function sourcesWith(parts: Partial<Sources> = {}): Sources {
  return new Proxy(parts as Sources, {
    get(target, name: keyof Sources) {
      if (name in target) return target[name];
      throw new Error(`The source ${name} was asked`);
    },
  });
}

export function contextWith(
  parts: Partial<Sources> = {},
  viewer: Viewer | null = distributor,
): RequestContext {
  const mutations = {} as Mutations;
  const workflows = {} as Workflows;
  const usage = new UpstreamUsage();
  return {
    live: null,
    operations: null,
    draft: null,
    requestId: 'test',
    viewer,
    sources: sourcesWith(parts),
    mutations,
    workflows,
    usage,
  };
}

export function run(
  source: string,
  options: {
    parts?: Partial<Sources>;
    viewer?: Viewer | null;
    variableValues?: Record<string, unknown>;
  } = {},
): Promise<ExecutionResult> {
  const { parts, viewer, variableValues = {} } = options;
  return graphql({ schema, source, variableValues, contextValue: contextWith(parts, viewer) });
}
