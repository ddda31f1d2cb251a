/** A port-in of the sandbox that is not over. */
export interface OpenPortIn {
  readonly orderId: string;
  readonly number: string;
  readonly state: string;
}

export interface SandboxView {
  readonly portIns: readonly OpenPortIn[];
  /** How long the platform takes for an answer. */
  readonly latencyMs: number;
}

const path = '/playground/sandbox';

/** What the sandbox has that a visitor may steer. */
export async function look(): Promise<SandboxView> {
  const response = await fetch(path);
  if (!response.ok) throw new Error(`The sandbox does not answer: ${response.status}`);
  return (await response.json()) as SandboxView;
}

/** Has the page's own server steer its sandbox. Rejects with the sandbox's words when it refuses. */
export async function act(action: string, body: object): Promise<void> {
  const response = await fetch(`${path}/${action}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  if (response.ok) return;
  const { error } = (await response.json()) as { readonly error: string };
  throw new Error(error);
}
