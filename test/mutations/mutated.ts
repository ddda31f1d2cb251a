import type { MutationName } from '../../src/auth/mutation-roles.js';
import type { Stack, TestViewer } from '../stack.js';

/** What every payload has. */
export interface Told {
  readonly userErrors: readonly { code: string; message: string; field: readonly string[] | null }[];
  readonly warnings: readonly { code: string; field: readonly string[] | null }[];
  readonly replayed: boolean;
  readonly operation: { readonly id: string; readonly status: string } | null;
}

export type Payload = Told & Readonly<Record<string, unknown>>;

const EVERY_PAYLOAD =
  'userErrors { code message field } warnings { code field } replayed operation { id status }';

/** Runs a mutation; the payload, or the codes of the errors where there is none. */
export async function mutated(
  stack: Stack,
  name: MutationName,
  input: object,
  selection = '',
  as?: TestViewer,
): Promise<Payload> {
  const type = `${name[0]?.toUpperCase()}${name.slice(1)}Input`;
  const document = `mutation ($input: ${type}!) { ${name}(input: $input) { ${selection} ${EVERY_PAYLOAD} } }`;
  const { data, errors } = await stack.query<Record<string, Payload> | null>(
    document,
    { input },
    as ? { as } : {},
  );
  const payload = data?.[name];
  if (errors.length > 0 || !payload) throw new Error(JSON.stringify(errors));
  return payload;
}
