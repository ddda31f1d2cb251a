import type { GraphQLError, QueryOptions, Stack, TestViewer } from '../stack.js';

export interface UserError {
  readonly code: string;
  readonly message: string;
  readonly field: readonly string[] | null;
}

/** What every payload has, and what was selected besides. */
export interface Payload extends Readonly<Record<string, unknown>> {
  readonly userErrors: readonly UserError[];
  readonly warnings: readonly { readonly code: string }[];
  readonly replayed: boolean;
  readonly operation: { readonly id: string; readonly status: string } | null;
}

/** What came of one mutation: a payload, or the error that took its place. */
export interface Called {
  readonly payload: Payload | null;
  readonly error: GraphQLError | undefined;
}

const EVERY_PAYLOAD = 'userErrors { code message field } warnings { code } replayed operation { id status }';

/** Calls one mutation over HTTP; as a DISTRIBUTOR unless said otherwise, without credentials as null. */
export async function call(
  stack: Stack,
  mutation: string,
  input: object,
  { selection = '', as }: { readonly selection?: string; readonly as?: TestViewer | null | undefined } = {},
): Promise<Called> {
  const type = `${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}Input`;
  const document = `mutation ($input: ${type}!) { ${mutation}(input: $input) { ${EVERY_PAYLOAD} ${selection} } }`;
  const options: QueryOptions = as === undefined ? {} : { as };
  const { data, errors } = await stack.query<Record<string, Payload | null> | undefined>(
    document,
    { input },
    options,
  );
  return { payload: data?.[mutation] ?? null, error: errors[0] };
}

/** The payload of a mutation that was done; throws what stood in its way. */
export function done({ payload, error }: Called): Payload {
  if (payload && !error && userErrorsIn(payload).length === 0) return payload;
  throw new Error(`It was not done: ${JSON.stringify(error ?? payload)}`);
}

/** All user errors of a payload, those of its `results` included. */
export function userErrorsIn(payload: unknown): readonly UserError[] {
  if (typeof payload !== 'object' || payload === null) return [];
  return Object.entries(payload).flatMap(([name, value]) =>
    name === 'userErrors' ? (value as readonly UserError[]) : userErrorsIn(value),
  );
}
