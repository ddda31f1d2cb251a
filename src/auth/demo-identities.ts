import { z } from 'zod';
import type { Clock } from '../clock.js';
import type { PlaygroundIdentity } from '../playground/identity.js';
import { viewerShape } from './claims.js';
import { signToken, type SharedSecret } from './jwt.js';
import { ViewerRole } from './viewer.js';

const LIFE_SECONDS = 12 * 3600;

/** Ids of seeded records by their names. A seed of another scale names fewer, or leaves a name empty. */
const sandboxState = z.object({ demo: z.record(z.string(), z.string()) });

interface Identity {
  readonly label: string;
  readonly description: string;
  readonly role: ViewerRole;
  /** Names in the sandbox's state. */
  readonly account?: string;
  readonly subscriber?: string;
}

const IDENTITIES: readonly Identity[] = [
  {
    label: 'Family manager',
    description: 'Sees the whole family with all of its lines',
    role: ViewerRole.MANAGER,
    account: 'familyAccountId',
    subscriber: 'familyManagerId',
  },
  {
    label: 'Family child',
    description: "Sees its own line and nobody else's",
    role: ViewerRole.SUBSCRIBER,
    account: 'familyAccountId',
    subscriber: 'familyChildId',
  },
  {
    label: 'Shop admin',
    description: 'Sees the shop with its routes and billing',
    role: ViewerRole.ACCOUNT_ADMIN,
    account: 'shopAccountId',
    subscriber: 'shopAdminId',
  },
  {
    label: 'Distributor',
    description: 'Sees every account, and has none of its own',
    role: ViewerRole.DISTRIBUTOR,
  },
];

/** One viewer a role out of the sandbox's seed, as far as it has them, each with a token for twelve hours from now. */
export async function demoIdentities(
  sandboxUrl: string,
  secret: SharedSecret,
  clock: Clock,
): Promise<PlaygroundIdentity[]> {
  const response = await fetch(new URL('/_sandbox/state', sandboxUrl));
  const { demo } = sandboxState.parse(await response.json());
  const identities = await Promise.all(
    IDENTITIES.map(async ({ label, description, role, account, subscriber }) => {
      const named = {
        role,
        accountId: account && demo[account],
        subscriberId: subscriber && demo[subscriber],
      };
      const viewer = viewerShape.safeParse(named);
      if (!viewer.success) return null;
      const subject = label.toLowerCase().replace(' ', '-');
      const token = await signToken(secret, { ...viewer.data, subject, lifeSeconds: LIFE_SECONDS }, clock);
      return { label, role, token, description };
    }),
  );
  return identities.filter((identity) => identity !== null);
}
