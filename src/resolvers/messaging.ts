import { Args, Authorized, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import type { RequestContext } from '../context.js';
import type { PhoneNumberRecord } from '../datasources/contracts/index.js';
import type { MessageRecord } from '../datasources/telegent/records/index.js';
import { EDGE, READ } from '../schema/complexity.js';
import { Message } from '../schema/messaging/message.js';
import { MessageArgs } from '../schema/messaging/messaging-args.js';
import { PhoneNumber } from '../schema/number/phone-number.js';

@Resolver(() => Message)
export class MessageResolver {
  @Authorized()
  @Query(() => Message, {
    nullable: true,
    complexity: READ,
    description: 'One message. Null when there is none with that id that you may see.',
  })
  message(
    @Ctx() { sources }: RequestContext,
    @Args() { recordId }: MessageArgs,
  ): Promise<MessageRecord | null> {
    return sources.messaging.byId(recordId);
  }

  @FieldResolver(() => PhoneNumber, {
    nullable: true,
    complexity: EDGE,
    description: 'Your number that sent or received it. Null where it is gone.',
  })
  number(
    @Root() message: MessageRecord,
    @Ctx() { sources }: RequestContext,
  ): Promise<PhoneNumberRecord | null> {
    return sources.numbers.ofMessage(message);
  }
}
