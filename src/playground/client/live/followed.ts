/** What the answers so far have begun. */
export interface Followed {
  readonly workflowId?: string;
  readonly orderId?: string;
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The ids of a workflow and of an order in an answer: a root field is one, or has it as its payload. */
export function followedIn(data: Record<string, unknown> | null | undefined): Followed {
  const roots = Object.values(data ?? {}).filter(isObject);
  const things = roots.flatMap((root) => [root, root['workflow'], root['order']]).filter(isObject);
  const ids = things.map(({ id }) => id).filter((id) => typeof id === 'string');
  const workflowId = ids.find((id) => id.startsWith('WF-'));
  const orderId = ids.find((id) => /^(?:JNUOID|JNOID|TNOID)-/.test(id));
  return { ...(workflowId && { workflowId }), ...(orderId && { orderId }) };
}
