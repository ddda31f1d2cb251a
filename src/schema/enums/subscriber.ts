import { SubscriberRole } from '../../datasources/telegent/records/index.js';
import { describeEnum, describeInputEnum } from './vocabulary.js';

const subscriberRole = {
  name: 'SubscriberRole',
  description: 'The role of a subscriber in its account, as the platform keeps it.',
  values: {
    SUBSCRIBER: 'An ordinary user of one or more lines.',
    MANAGER: 'Manages the subscribers of the account. By convention an account has one.',
    ACCOUNT_ADMIN: 'Administers the account: routes, billing details, provisioning, porting.',
    UNKNOWN: 'A role that the graph does not know; `roleText` has it in the words of the platform.',
  },
};

describeEnum(SubscriberRole, subscriberRole);
export const SubscriberRoleInput = describeInputEnum(SubscriberRole, subscriberRole);

export { SubscriberRole };
