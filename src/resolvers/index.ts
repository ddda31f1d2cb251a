import type { ClassType, NonEmptyArray } from 'type-graphql';
import { AccountInventoryResolver } from './account-inventory.js';
import { AccountResolver } from './account.js';
import { PackageItemResolver, PackageResolver, ProductResolver } from './catalog.js';
import { DistributorResolver } from './distributor.js';
import { EsimResolver } from './esim.js';
import { CallFilterResolver, MessageFilterResolver } from './filter.js';
import { GuardianRelationResolver, GuardianResolver } from './guardian.js';
import { LineResolver } from './line.js';
import { MessageRouteResolver } from './message-route.js';
import { MessageResolver } from './messaging.js';
import { mutationResolvers } from './mutations/index.js';
import { NodeResolver } from './node.js';
import { NumberResolver } from './number.js';
import { OperationResolver } from './operation.js';
import { OrderResolver } from './order.js';
import { PortingResolver } from './porting.js';
import { ServiceResolver } from './service.js';
import { SubscriberConnectionResolver, SubscriberResolver } from './subscriber.js';
import { LiveUpdatesResolver } from './subscriptions/live-updates.js';
import { SubscriptionResolver } from './subscription.js';
import { FeatureResolver, SubscriptionAssignmentResolver, ThresholdResolver } from './threshold.js';
import { UsageThresholdResolver } from './usage-threshold.js';
import { ViewerResolver } from './viewer.js';
import { VoiceRouteResolver } from './voice-route.js';
import { WebhookRegistrationChangeResolver } from './webhook-registration.js';
import { WebhookResolver } from './webhook.js';
import { WorkflowLineResolver, WorkflowResolver, WorkflowStepResolver } from './workflow.js';
import { ScheduleResolver, WorkgroupResolver } from './workgroup.js';

/** Every resolver class of the graph; one that is not named here adds no field. */
export const resolvers: NonEmptyArray<ClassType> = [
  ViewerResolver,
  NodeResolver,
  AccountResolver,
  AccountInventoryResolver,
  SubscriberResolver,
  SubscriberConnectionResolver,
  NumberResolver,
  LineResolver,
  EsimResolver,
  OrderResolver,
  OperationResolver,
  WorkflowResolver,
  WorkflowStepResolver,
  WorkflowLineResolver,
  PortingResolver,
  SubscriptionResolver,
  UsageThresholdResolver,
  PackageResolver,
  PackageItemResolver,
  ProductResolver,
  MessageRouteResolver,
  VoiceRouteResolver,
  MessageResolver,
  GuardianResolver,
  GuardianRelationResolver,
  CallFilterResolver,
  MessageFilterResolver,
  WebhookResolver,
  WebhookRegistrationChangeResolver,
  WorkgroupResolver,
  ScheduleResolver,
  ServiceResolver,
  ThresholdResolver,
  FeatureResolver,
  SubscriptionAssignmentResolver,
  DistributorResolver,
  LiveUpdatesResolver,
  ...mutationResolvers,
];
