import { z } from 'zod';
import type { Clock } from '../clock.js';
import type { PlaygroundIdentity } from '../playground/identity.js';
import type { ViewerShape } from './claims.js';
import { signToken, type SharedSecret } from './jwt.js';
import { ViewerRole } from './viewer.js';

const LIFE_SECONDS = 12 * 3600;

const sandboxState = z.object({
  demo: z.object({
    familyAccountId: z.string(),
    familyManagerId: z.string(),
    familyChildId: z.string(),
    shopAccountId: z.string(),
    shopAdminId: z.string(),
  }),
});

interface Identity {
  readonly label: string;
  readonly description: string;
  readonly viewer: ViewerShape;
}

/** One viewer a role out of the sandbox's seed, each with a token that is valid for twelve hours from now. */
export async function demoIdentities(
  sandboxUrl: string,
  secret: SharedSecret,
  clock: Clock,
): Promise<PlaygroundIdentity[]> {
  const response = await fetch(new URL('/_sandbox/state', sandboxUrl));
  const { demo } = sandboxState.parse(await response.json());
  const identities: Identity[] = [
    {
      label: 'Family manager',
      description: 'Sees the whole family: six people, eight lines',
      viewer: {
        role: ViewerRole.MANAGER,
        accountId: demo.familyAccountId,
        subscriberId: demo.familyManagerId,
      },
    },
    {
      label: 'Family child',
      description: "Sees its own line and nobody else's",
      viewer: {
        role: ViewerRole.SUBSCRIBER,
        accountId: demo.familyAccountId,
        subscriberId: demo.familyChildId,
      },
    },
    {
      label: 'Shop admin',
      description: 'Sees the shop with its routes and billing',
      viewer: {
        role: ViewerRole.ACCOUNT_ADMIN,
        accountId: demo.shopAccountId,
        subscriberId: demo.shopAdminId,
      },
    },
    {
      label: 'Distributor',
      description: 'Sees every account, and has none of its own',
      viewer: { role: ViewerRole.DISTRIBUTOR },
    },
  ];
  return Promise.all(
    identities.map(async ({ label, description, viewer }) => {
      const subject = label.toLowerCase().replace(' ', '-');
      const token = await signToken(secret, { ...viewer, subject, lifeSeconds: LIFE_SECONDS }, clock);
      return { label, role: viewer.role, token, description };
    }),
  );
}
