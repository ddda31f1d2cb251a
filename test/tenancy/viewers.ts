import type { Stack, TestViewer } from '../stack.js';

type NamedViewers = Readonly<Record<string, TestViewer>>;

/** One viewer of each role in the family; `guardian` is a SUBSCRIBER with wards. */
export function familyViewers({ state: { demo } }: Stack): NamedViewers {
  const accountId = demo['familyAccountId'];
  return {
    child: { role: 'SUBSCRIBER', accountId, subscriberId: demo['familyChildId'] },
    guardian: { role: 'SUBSCRIBER', accountId, subscriberId: demo['familyManagerId'] },
    manager: { role: 'MANAGER', accountId, subscriberId: demo['familyManagerId'] },
    admin: { role: 'ACCOUNT_ADMIN', accountId },
  };
}

/** One viewer of each role in the shop. */
export function shopViewers({ state: { demo } }: Stack): NamedViewers {
  const accountId = demo['shopAccountId'];
  return {
    employee: { role: 'SUBSCRIBER', accountId, subscriberId: demo['foreignSubscriberId'] },
    manager: { role: 'MANAGER', accountId, subscriberId: demo['shopManagerId'] },
    admin: { role: 'ACCOUNT_ADMIN', accountId, subscriberId: demo['shopAdminId'] },
  };
}

export const DISTRIBUTOR: TestViewer = { role: 'DISTRIBUTOR' };
