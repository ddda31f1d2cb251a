import { Args, Authorized, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import type { RequestContext } from '../context.js';
import type {
  AccountRecord,
  AssignmentRecord,
  FeatureRecord,
  SubscriptionRecord,
  ThresholdRecord,
} from '../datasources/telegent/records/index.js';
import { Account } from '../schema/account/account.js';
import { EDGE, listOf, READ } from '../schema/complexity.js';
import { PackageSubscription } from '../schema/subscription/package-subscription.js';
import { SubscriptionAssignment } from '../schema/threshold/assignment.js';
import { Feature, FeatureArgs, Threshold, ThresholdArgs } from '../schema/threshold/threshold.js';

/** Assignments that a threshold or feature is taken to have. */
const SOME = 10;

@Resolver(() => Threshold)
export class ThresholdResolver {
  @Authorized()
  @Query(() => Threshold, {
    nullable: true,
    complexity: READ,
    description: 'One threshold of subscriptions. Null when there is none with that id that you may see.',
  })
  threshold(
    @Ctx() { sources }: RequestContext,
    @Args() { recordId }: ThresholdArgs,
  ): Promise<ThresholdRecord | null> {
    return sources.thresholds.thresholdById(recordId);
  }

  @FieldResolver(() => Account, {
    nullable: true,
    complexity: EDGE,
    description: 'The account that the threshold belongs to.',
  })
  account(
    @Root() threshold: ThresholdRecord,
    @Ctx() { sources }: RequestContext,
  ): Promise<AccountRecord | null> {
    return sources.accounts.ofOwned(threshold);
  }

  @FieldResolver(() => [SubscriptionAssignment], {
    nullable: true,
    complexity: listOf(SOME, READ),
    description: 'The subscriptions that have the threshold, as far as you may see them.',
  })
  assignments(
    @Root() threshold: ThresholdRecord,
    @Ctx() { sources }: RequestContext,
  ): Promise<readonly AssignmentRecord[]> {
    return sources.thresholds.thresholdAssignments(threshold);
  }
}

@Resolver(() => Feature)
export class FeatureResolver {
  @Authorized()
  @Query(() => Feature, {
    nullable: true,
    complexity: READ,
    description: 'One feature of subscriptions. Null when there is none with that id that you may see.',
  })
  feature(
    @Ctx() { sources }: RequestContext,
    @Args() { recordId }: FeatureArgs,
  ): Promise<FeatureRecord | null> {
    return sources.thresholds.featureById(recordId);
  }

  @FieldResolver(() => Account, {
    nullable: true,
    complexity: EDGE,
    description: 'The account that the feature belongs to.',
  })
  account(@Root() feature: FeatureRecord, @Ctx() { sources }: RequestContext): Promise<AccountRecord | null> {
    return sources.accounts.ofOwned(feature);
  }

  @FieldResolver(() => [SubscriptionAssignment], {
    nullable: true,
    complexity: listOf(SOME, READ),
    description: 'The subscriptions that have the feature, as far as you may see them.',
  })
  assignments(
    @Root() feature: FeatureRecord,
    @Ctx() { sources }: RequestContext,
  ): Promise<readonly AssignmentRecord[]> {
    return sources.thresholds.featureAssignments(feature);
  }
}

@Resolver(() => SubscriptionAssignment)
export class SubscriptionAssignmentResolver {
  @FieldResolver(() => PackageSubscription, {
    nullable: true,
    complexity: EDGE,
    description: 'The subscription that has it. Null where it is gone.',
  })
  subscription(
    @Root() assignment: AssignmentRecord,
    @Ctx() { sources }: RequestContext,
  ): Promise<SubscriptionRecord | null> {
    return sources.subscriptions.ofAssignment(assignment);
  }
}
