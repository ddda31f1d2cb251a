import { isAtLeast } from '../../auth/policies.js';
import { ViewerRole } from '../../auth/viewer.js';
import { SubscriberRole } from '../../datasources/telegent/records/index.js';
import type { Preparation } from '../preparation.js';
import { UserErrorCode, WarningCode } from '../user-error.js';

/** The least role of a viewer who may give a subscriber its role, and change one that has it. */
const LEAST: Readonly<Record<SubscriberRole, ViewerRole>> = {
  [SubscriberRole.SUBSCRIBER]: ViewerRole.MANAGER,
  [SubscriberRole.MANAGER]: ViewerRole.MANAGER,
  [SubscriberRole.ACCOUNT_ADMIN]: ViewerRole.ACCOUNT_ADMIN,
  [SubscriberRole.UNKNOWN]: ViewerRole.DISTRIBUTOR,
};

/** Nobody gives a role above the own. */
export function refuseHigherRole(role: SubscriberRole, preparation: Preparation): void {
  if (isAtLeast(preparation.viewer, LEAST[role])) return;
  preparation.refuse(UserErrorCode.NOT_ALLOWED, 'role is above your own: you cannot give it.', 'role');
}

/** Nobody changes who has a role above the own. */
export function refuseHigherSubscriber(role: SubscriberRole, preparation: Preparation): void {
  if (isAtLeast(preparation.viewer, LEAST[role])) return;
  const message = 'The subscriber has a role above your own: you cannot change it.';
  preparation.refuse(UserErrorCode.NOT_ALLOWED, message, 'subscriberId');
}

/** By convention an account has one Manager; the platform takes a second one without a word. */
export async function warnOfSecondManager(accountId: string, preparation: Preparation): Promise<void> {
  const subscribers = await (await preparation.access.inAccount(accountId))?.subscribers();
  if (!subscribers?.rows.some(({ role }) => role === SubscriberRole.MANAGER)) return;
  const message = 'The account has a Manager already; billing takes it that there is one alone.';
  preparation.warn(WarningCode.SECOND_MANAGER, message, 'role');
}
