import type { BodyOf } from '../request.js';
import { SubscriberRole, type KnownSubscriberRole } from '../records/index.js';

type Role = BodyOf<'createSubscriber'>['Role'];

/** Roles as the platform writes them. */
export const roleWords: Readonly<Record<KnownSubscriberRole, Role>> = {
  [SubscriberRole.SUBSCRIBER]: 'Subscriber',
  [SubscriberRole.MANAGER]: 'Manager',
  [SubscriberRole.ACCOUNT_ADMIN]: 'Account Admin',
};
