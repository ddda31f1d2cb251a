import type { Stack } from '../stack.js';
import { DISTRIBUTOR } from './viewers.js';

/** Moves the sandbox's clock on, and waits until the server has followed: until a token of the old time has expired. */
export async function pass(stack: Stack, seconds: number): Promise<void> {
  const old = await stack.token({ ...DISTRIBUTOR, lifeSeconds: Math.ceil(seconds / 2) });
  await stack.control('clock', { advanceSeconds: seconds });
  for (let status = 200; status === 200;)
    ({ status } = await stack.query('{ __typename }', undefined, { as: old }));
}
