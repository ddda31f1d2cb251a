import type { ClassType } from 'type-graphql';
import { subscriberMutationResolvers } from './subscribers.js';
import { accountMutationResolvers } from './accounts.js';
import { routingMutationResolvers } from './routing.js';
import { catalogMutationResolvers } from './catalog.js';
import { subscriptionMutationResolvers } from './subscriptions.js';
import { numberMutationResolvers } from './numbers.js';
import { portingMutationResolvers } from './porting.js';
import { usageMutationResolvers } from './usage.js';
import { guardianMutationResolvers } from './guardian.js';
import { messagingMutationResolvers } from './messaging.js';
import { webhookMutationResolvers } from './webhooks.js';
import { workgroupMutationResolvers } from './workgroups.js';
import { serviceMutationResolvers } from './services.js';
import { workflowMutationResolvers } from './workflows.js';

/** The resolver classes of all mutations and of their payloads. */
export const mutationResolvers: readonly ClassType[] = [
  ...subscriberMutationResolvers,
  ...accountMutationResolvers,
  ...routingMutationResolvers,
  ...catalogMutationResolvers,
  ...subscriptionMutationResolvers,
  ...numberMutationResolvers,
  ...portingMutationResolvers,
  ...usageMutationResolvers,
  ...guardianMutationResolvers,
  ...messagingMutationResolvers,
  ...webhookMutationResolvers,
  ...workgroupMutationResolvers,
  ...serviceMutationResolvers,
  ...workflowMutationResolvers,
];
