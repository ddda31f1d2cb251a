import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { RequestContext } from '../context.js';
import type { PhoneNumberRecord } from '../datasources/contracts/index.js';
import type {
  CallFilterRecord,
  KeywordFilterRecord,
  MessageFilterRecord,
  SubscriberRecord,
} from '../datasources/telegent/records/index.js';
import { EDGE, READ } from '../schema/complexity.js';
import { CallFilter } from '../schema/guardian/call-filter.js';
import { KeywordFilter } from '../schema/guardian/guardian.js';
import { MessageFilter } from '../schema/guardian/message-filter.js';
import { PhoneNumber } from '../schema/number/phone-number.js';
import { Subscriber } from '../schema/subscriber/subscriber.js';

const protectedSubscriber = { nullable: true, complexity: EDGE, description: 'Whom the filter protects.' };
const coveredNumber = {
  nullable: true,
  complexity: EDGE,
  description: 'The number that the filter covers. Null where it is gone, or is not yours to see.',
};

@Resolver(() => CallFilter)
export class CallFilterResolver {
  @FieldResolver(() => Subscriber, protectedSubscriber)
  subscriber(
    @Root() filter: CallFilterRecord,
    @Ctx() { sources }: RequestContext,
  ): Promise<SubscriberRecord | null> {
    return sources.subscribers.ofFilter(filter);
  }

  @FieldResolver(() => PhoneNumber, coveredNumber)
  number(
    @Root() filter: CallFilterRecord,
    @Ctx() { sources }: RequestContext,
  ): Promise<PhoneNumberRecord | null> {
    return sources.numbers.ofFilter(filter);
  }

  @FieldResolver(() => KeywordFilter, {
    nullable: true,
    complexity: READ,
    description: 'The words that make the filter act; calls must be transcribed for it. Null without any.',
  })
  keywordFilter(
    @Root() filter: CallFilterRecord,
    @Ctx() { sources }: RequestContext,
  ): Promise<KeywordFilterRecord | null> {
    return sources.guardian.keywordsOf(filter);
  }
}

@Resolver(() => MessageFilter)
export class MessageFilterResolver {
  @FieldResolver(() => Subscriber, protectedSubscriber)
  subscriber(
    @Root() filter: MessageFilterRecord,
    @Ctx() { sources }: RequestContext,
  ): Promise<SubscriberRecord | null> {
    return sources.subscribers.ofFilter(filter);
  }

  @FieldResolver(() => PhoneNumber, coveredNumber)
  number(
    @Root() filter: MessageFilterRecord,
    @Ctx() { sources }: RequestContext,
  ): Promise<PhoneNumberRecord | null> {
    return sources.numbers.ofFilter(filter);
  }
}
