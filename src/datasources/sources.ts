import type {
  AccountSource,
  CatalogSource,
  DistributorSource,
  GuardianSource,
  MessagingSource,
  NumberSource,
  OrderSource,
  RoutingSource,
  ServiceSource,
  SubscriberSource,
  SubscriptionSource,
  ThresholdSource,
  UsageSource,
  WebhookSource,
  WorkgroupSource,
} from './contracts/index.js';

/**
 * Every data source of one request, each bound to its viewer: it batches, and it answers as if what the viewer may not
 * see did not exist.
 */
export interface Sources {
  readonly accounts: AccountSource;
  readonly subscribers: SubscriberSource;
  readonly numbers: NumberSource;
  readonly orders: OrderSource;
  readonly usage: UsageSource;
  readonly guardian: GuardianSource;
  readonly catalog: CatalogSource;
  readonly subscriptions: SubscriptionSource;
  readonly routing: RoutingSource;
  readonly messaging: MessagingSource;
  readonly webhooks: WebhookSource;
  readonly workgroups: WorkgroupSource;
  readonly services: ServiceSource;
  readonly thresholds: ThresholdSource;
  readonly distributors: DistributorSource;
}
