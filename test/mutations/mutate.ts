import type { MutationName } from '../../src/auth/mutation-roles.js';
import type { GraphQLError, Stack, TestViewer } from '../stack.js';

/** What every payload has. */
export interface Payload {
  readonly userErrors: readonly {
    readonly code: string;
    readonly message: string;
    readonly field: readonly string[] | null;
  }[];
  readonly warnings: readonly { readonly code: string; readonly field: readonly string[] | null }[];
  readonly replayed: boolean;
  readonly operation: { readonly id: string; readonly status: string } | null;
}

const ALWAYS = 'userErrors { code message field } warnings { code field } replayed operation { id status }';

/** Runs one mutation, as a DISTRIBUTOR unless said otherwise. The payload is null where there are errors. */
export async function mutate<Fields extends object = object>(
  stack: Stack,
  mutation: MutationName,
  input: object,
  selection = '',
  as?: TestViewer,
): Promise<{ readonly payload: (Payload & Fields) | null; readonly errors: readonly GraphQLError[] }> {
  const type = `${mutation[0]?.toUpperCase()}${mutation.slice(1)}Input!`;
  const document = `mutation ($input: ${type}) { ${mutation}(input: $input) { ${selection} ${ALWAYS} } }`;
  const { data, errors } = await stack.query<Record<string, Payload & Fields> | null>(
    document,
    { input },
    as ? { as } : {},
  );
  return { payload: data?.[mutation] ?? null, errors };
}

/** How often an operation reached the platform since the journal was reset. */
export async function sent(stack: Stack, operation: string): Promise<number> {
  return (await stack.journal()).byOperation[operation] ?? 0;
}

/** Codes and fields of the user errors of a payload. */
export function mistakes(payload: Payload | null): readonly (readonly [string, string | null])[] | null {
  return payload && payload.userErrors.map(({ code, field }) => [code, field && field.join('.')] as const);
}
