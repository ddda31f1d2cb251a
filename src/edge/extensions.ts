import type { GraphQLRequestContext } from '@apollo/server';
import type { RequestContext } from '../context.js';

/** Adds an entry to the `extensions` of the response. */
export function addExtension(
  { response }: GraphQLRequestContext<RequestContext>,
  name: string,
  value: unknown,
): void {
  if (response.body?.kind !== 'single') return;
  const result = response.body.singleResult;
  result.extensions = { ...result.extensions, [name]: value };
}
