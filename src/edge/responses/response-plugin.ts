import type { ApolloServerPlugin } from '@apollo/server';
import { OperationTypeNode } from 'graphql';
import type { RequestContext } from '../../context.js';
import type { Ingredients } from '../../datasources/telegent/cache/ingredients.js';
import { limits } from '../too-costly.js';
import { etagOf, KeptResponse, type OperationTold, type ResponseLife } from './kept-response.js';
import type { ResponseCache, Turn } from './response-cache.js';

/** What becomes of the answer to one request. */
export interface Draft {
  readonly key: string;
  readonly turn: Turn;
  /** Makes the answer out of its bytes, once it is known to be sent; set when it may be kept or shared. */
  finish?: (contentType: string) => KeptResponse;
  /** Set where it has data and no errors. */
  etag?: string;
}

/** The JSON of data that was written for its ETag, so that it is not written twice. */
const written = new WeakMap<object, string>();

/** The whole answer as JSON. */
export function stringifyAnswer(answer: object): string {
  const { data } = answer as { readonly data?: unknown };
  const text = typeof data === 'object' && data !== null ? written.get(data) : undefined;
  const { extensions } = answer as { readonly extensions?: unknown };
  if (text === undefined || extensions === undefined) return JSON.stringify(answer);
  return `{"data":${text},"extensions":${JSON.stringify(extensions)}}`;
}

/** Takes answers to queries down, that have no errors and of which all is known that went in. Stands behind all other plugins. */
export function responsePlugin(
  cache: ResponseCache,
  lifeOf: (ingredients: Ingredients) => ResponseLife | null,
): ApolloServerPlugin<RequestContext> {
  return {
    async requestDidStart() {
      return {
        async willSendResponse({ response, operation, operationName, queryHash, contextValue }) {
          const { draft, usage } = contextValue;
          if (draft === null || response.body.kind !== 'single') return;
          const { data, errors, extensions = {} } = response.body.singleResult;
          if (operation?.operation !== OperationTypeNode.QUERY) return cache.unshare(draft.key);
          if (errors?.length || !data || response.http.status !== undefined) return;
          const { ingredients } = usage;
          if (!ingredients || ingredients.isSpoilt || ingredients.answers.size === 0) {
            return cache.unshare(draft.key);
          }
          if (ingredients.isLost) return;
          const text = JSON.stringify(data);
          written.set(data, text);
          draft.etag = etagOf(text);
          const { upstream: _, ...others } = extensions;
          const told: OperationTold = {
            operationName: operationName ?? undefined,
            operationHash: queryHash.slice(0, 16),
            cost: costIn(extensions),
          };
          const life = lifeOf(ingredients);
          draft.finish = (contentType) =>
            new KeptResponse({ data: text, extensions: others, contentType, told, usage, life });
        },
      };
    },
  };
}

function costIn({ cost }: Readonly<Record<string, unknown>>): number | undefined {
  const { requested } = (cost ?? {}) as { readonly requested?: unknown };
  return typeof requested === 'number' ? Math.min(requested, limits.cost) : undefined;
}
