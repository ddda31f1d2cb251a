import { setTimeout as pause } from 'node:timers/promises';
import type { Stack, TestViewer } from '../stack.js';

const POLL_MS = 20;
const DISTRIBUTOR = { role: 'DISTRIBUTOR' } as TestViewer;

/**
 * Lets sandbox time pass, and waits until the server has seen it: it looks at the sandbox's clock now and then, and a token
 * that has expired meanwhile tells when it did.
 */
export async function advance(stack: Stack, seconds: number): Promise<void> {
  const expiring = await stack.token({ ...DISTRIBUTOR, lifeSeconds: Math.max(1, Math.floor(seconds / 2)) });
  await stack.control('clock', { advanceSeconds: seconds });
  for (;;) {
    const { errors } = await stack.query('{ viewer { role } }', {}, { as: expiring });
    if (errors.some(({ extensions }) => extensions.code === 'UNAUTHENTICATED')) return;
    await pause(POLL_MS);
  }
}
