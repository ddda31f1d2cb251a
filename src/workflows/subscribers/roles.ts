import { isAtLeast } from '../../auth/policies.js';
import { ViewerRole } from '../../auth/viewer.js';
import { SubscriberRole, type SubscriberRecord } from '../../datasources/telegent/records/index.js';
import type { Preparation } from '../preparation.js';
import { UserErrorCode, WarningCode } from '../user-error.js';

/** The least role of a viewer who may give a subscriber its role, and change one that has it. */
const LEAST: Readonly<Record<SubscriberRole, ViewerRole>> = {
  [SubscriberRole.SUBSCRIBER]: ViewerRole.MANAGER,
  [SubscriberRole.MANAGER]: ViewerRole.MANAGER,
  [SubscriberRole.ACCOUNT_ADMIN]: ViewerRole.ACCOUNT_ADMIN,
  [SubscriberRole.UNKNOWN]: ViewerRole.DISTRIBUTOR,
};

/** Whether the viewer may change a subscriber of that role, and give the role. */
export function mayChange(role: SubscriberRole, { viewer }: Preparation): boolean {
  return isAtLeast(viewer, LEAST[role]);
}

/** Nobody gives a role above the own. */
export function refuseHigherRole(role: SubscriberRole, preparation: Preparation): void {
  if (mayChange(role, preparation)) return;
  preparation.refuse(UserErrorCode.NOT_ALLOWED, 'role is above your own: you cannot give it.', 'role');
}

/** Nobody changes who has a role above the own. */
export function refuseHigherSubscriber(role: SubscriberRole, preparation: Preparation): void {
  if (mayChange(role, preparation)) return;
  const message = 'The subscriber has a role above your own: you cannot change it.';
  preparation.refuse(UserErrorCode.NOT_ALLOWED, message, 'subscriberId');
}

/** By convention an account has one Manager; the platform takes a second one without a word. */
export async function warnOfSecondManager(
  accountId: string,
  preparation: Preparation,
  { subscriberId = null, field = 'role' }: SecondManager = {},
): Promise<void> {
  const subscribers = await (await preparation.access.inAccount(accountId))?.subscribers();
  const isOther = ({ id, role }: SubscriberRecord) => role === SubscriberRole.MANAGER && id !== subscriberId;
  if (!subscribers?.rows.some(isOther)) return;
  const message = 'The account has a Manager already; billing takes it that there is one alone.';
  preparation.warn(WarningCode.SECOND_MANAGER, message, field);
}

interface SecondManager {
  /** Who becomes the Manager, where it is a subscriber already. */
  readonly subscriberId?: string | null;
  /** What of the input makes it one. */
  readonly field?: string;
}
