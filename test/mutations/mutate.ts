import type { MutationName } from '../../src/auth/mutation-roles.js';
import type { GraphQLError, Stack, TestViewer } from '../stack.js';

/** A payload: what every one has, and what was selected of it. */
export interface Payload extends Readonly<Record<string, unknown>> {
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
export async function mutate(
  stack: Stack,
  mutation: MutationName,
  input: object,
  selection = '',
  as?: TestViewer,
): Promise<{ readonly payload: Payload | null; readonly errors: readonly GraphQLError[] }> {
  const type = `${mutation[0]?.toUpperCase()}${mutation.slice(1)}Input!`;
  const document = `mutation ($input: ${type}) { ${mutation}(input: $input) { ${selection} ${ALWAYS} } }`;
  const { data, errors } = await stack.query<Record<string, Payload> | null>(
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
  return payload?.userErrors.map(({ code, field }) => [code, field?.join('.') ?? null] as const) ?? null;
}

/** The id of a thing in a payload, of which it must have been selected; an empty text where there is no such thing. */
export function idOf(payload: Payload | null, field: string): string {
  return (payload?.[field] as { readonly id?: string } | null | undefined)?.id ?? '';
}
