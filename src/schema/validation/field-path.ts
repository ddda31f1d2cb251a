import { responsePathAsArray, type GraphQLResolveInfo } from 'graphql';

/** The response path of a field in its operation, `account.numbers`: without the places in lists, which no document names. */
export function fieldPath({ path }: Pick<GraphQLResolveInfo, 'path'>): string {
  return responsePathAsArray(path)
    .filter((step) => typeof step === 'string')
    .join('.');
}
