import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { RequestContext } from '../context.js';
import type { GuardianRecord } from '../datasources/contracts/index.js';
import type {
  CallFilterRecord,
  GuardianRelationRecord,
  MessageFilterRecord,
  SubscriberRecord,
} from '../datasources/telegent/records/index.js';
import { EDGE, listOf, READ } from '../schema/complexity.js';
import { CallFilter } from '../schema/guardian/call-filter.js';
import { Guardian, GuardianRelation } from '../schema/guardian/guardian.js';
import { MessageFilter } from '../schema/guardian/message-filter.js';
import { Subscriber } from '../schema/subscriber/subscriber.js';

/** Relations that one subscriber usually has. */
const FEW = 3;

@Resolver(() => Guardian)
export class GuardianResolver {
  @FieldResolver(() => Subscriber, { description: 'Whom all this protects.' })
  subscriber(@Root() guardian: GuardianRecord): SubscriberRecord {
    return guardian.subscriber;
  }

  @FieldResolver(() => Boolean, {
    nullable: true,
    complexity: READ,
    description: 'Whether calls are protected. Null when the platform cannot say in time: ask again.',
  })
  async callsEnabled(
    @Root() guardian: GuardianRecord,
    @Ctx() { sources }: RequestContext,
  ): Promise<boolean | null> {
    return (await sources.guardian.features(guardian))?.callsEnabled ?? null;
  }

  @FieldResolver(() => Boolean, {
    nullable: true,
    complexity: EDGE,
    description: 'Whether messages are protected. Null when the platform cannot say in time: ask again.',
  })
  async messagesEnabled(
    @Root() guardian: GuardianRecord,
    @Ctx() { sources }: RequestContext,
  ): Promise<boolean | null> {
    return (await sources.guardian.features(guardian))?.messagesEnabled ?? null;
  }

  @FieldResolver(() => [CallFilter], {
    nullable: true,
    complexity: listOf(FEW),
    description: 'Filters for calls, one for each number at most.',
  })
  callFilters(
    @Root() guardian: GuardianRecord,
    @Ctx() { sources }: RequestContext,
  ): Promise<readonly CallFilterRecord[]> {
    return sources.guardian.callFilters(guardian);
  }

  @FieldResolver(() => [MessageFilter], {
    nullable: true,
    complexity: listOf(FEW),
    description: 'Filters for messages, one for each number at most.',
  })
  messageFilters(
    @Root() guardian: GuardianRecord,
    @Ctx() { sources }: RequestContext,
  ): Promise<readonly MessageFilterRecord[]> {
    return sources.guardian.messageFilters(guardian);
  }

  @FieldResolver(() => [GuardianRelation], {
    nullable: true,
    complexity: listOf(FEW, READ),
    description: 'Who watches over this subscriber.',
  })
  guardians(
    @Root() guardian: GuardianRecord,
    @Ctx() { sources }: RequestContext,
  ): Promise<readonly GuardianRelationRecord[]> {
    return sources.guardian.guardians(guardian);
  }

  @FieldResolver(() => [GuardianRelation], {
    nullable: true,
    complexity: listOf(FEW, READ),
    description: 'Whom this subscriber watches over.',
  })
  wards(
    @Root() guardian: GuardianRecord,
    @Ctx() { sources }: RequestContext,
  ): Promise<readonly GuardianRelationRecord[]> {
    return sources.guardian.wards(guardian);
  }
}

@Resolver(() => GuardianRelation)
export class GuardianRelationResolver {
  @FieldResolver(() => Subscriber, {
    nullable: true,
    complexity: EDGE,
    description: 'Whoever watches. Null where you may not see that subscriber.',
  })
  guardian(
    @Root() relation: GuardianRelationRecord,
    @Ctx() { sources }: RequestContext,
  ): Promise<SubscriberRecord | null> {
    return sources.subscribers.guardianOf(relation);
  }

  @FieldResolver(() => Subscriber, {
    nullable: true,
    complexity: EDGE,
    description: 'Whoever is watched over. Null where you may not see that subscriber.',
  })
  ward(
    @Root() relation: GuardianRelationRecord,
    @Ctx() { sources }: RequestContext,
  ): Promise<SubscriberRecord | null> {
    return sources.subscribers.wardOf(relation);
  }
}
