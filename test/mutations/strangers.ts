import type { TestViewer } from '../stack.js';
import type { World } from './mutation-case.js';

/** Every role, the lowest first. */
export const ROLES = ['SUBSCRIBER', 'MANAGER', 'ACCOUNT_ADMIN', 'DISTRIBUTOR'] as const;

/** The roles that may call a mutation: the least one and all above it. */
export const rolesFrom = (least: TestViewer['role']): readonly TestViewer['role'][] =>
  ROLES.slice(ROLES.indexOf(least));

type RoleOfAnAccount = Exclude<TestViewer['role'], 'DISTRIBUTOR'>;
/** A viewer of each role that belongs to an account. */
export type ViewersOfAnAccount = Readonly<Record<RoleOfAnAccount, TestViewer>>;

const NO_ADDRESS = { Street1: null, Street2: null, City: null, State: null, Zip: null, Country: null };

/** Viewers of an account that no case knows: whatever an input names is another's for them. */
export async function makeStrangers(world: World): Promise<ViewersOfAnAccount> {
  const { AccountId: accountId } = await world.elsewhere<{ AccountId: string }>('createAccount', {
    AccountName: 'Strangers',
    AccountAdmin: 'strangers@example.com',
    BillingAddress: NO_ADDRESS,
    MailingAddress: NO_ADDRESS,
  });
  const subscriber = async (role: string): Promise<string> => {
    const { SubscriberId } = await world.elsewhere<{ SubscriberId: string }>('createSubscriber', {
      Name: `A stranger, ${role}`,
      Email: `${world.unique('stranger')}@example.com`,
      PhoneNumbers: [],
      Role: role,
      Password: 'the-password-of-a-stranger',
      AccountId: accountId,
    });
    return SubscriberId;
  };
  return {
    SUBSCRIBER: { role: 'SUBSCRIBER', accountId, subscriberId: await subscriber('Subscriber') },
    MANAGER: { role: 'MANAGER', accountId, subscriberId: await subscriber('Manager') },
    ACCOUNT_ADMIN: { role: 'ACCOUNT_ADMIN', accountId },
  };
}
