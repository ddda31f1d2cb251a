import { Args, Authorized, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import type { RequestContext } from '../context.js';
import type { Connection, PhoneNumberRecord } from '../datasources/contracts/index.js';
import type { AccountRecord, MessageRouteRecord } from '../datasources/telegent/records/index.js';
import { Account } from '../schema/account/account.js';
import { connection, EDGE } from '../schema/complexity.js';
import { NumbersPageArgs } from '../schema/number/number-args.js';
import { PhoneNumberConnection } from '../schema/number/phone-number.js';
import { MessageRoute } from '../schema/routing/message-route.js';
import { MessageRouteArgs } from '../schema/routing/routing-args.js';

@Resolver(() => MessageRoute)
export class MessageRouteResolver {
  @Authorized()
  @Query(() => MessageRoute, {
    nullable: true,
    complexity: EDGE,
    description: 'One message route. Null when there is none with that id that you may see.',
  })
  messageRoute(
    @Ctx() { sources }: RequestContext,
    @Args() { recordId }: MessageRouteArgs,
  ): Promise<MessageRouteRecord | null> {
    return sources.routing.messageRouteById(recordId);
  }

  @FieldResolver(() => Account, {
    nullable: true,
    complexity: EDGE,
    description: 'The account that the route belongs to.',
  })
  account(
    @Root() route: MessageRouteRecord,
    @Ctx() { sources }: RequestContext,
  ): Promise<AccountRecord | null> {
    return sources.accounts.ofOwned(route);
  }

  @FieldResolver(() => Boolean, {
    nullable: true,
    description:
      'Whether the route is an intelligent one. The platform takes it and never returns it, so it is what was last set through this graph; null where it was not.',
  })
  async intelligent(
    @Root() route: MessageRouteRecord,
    @Ctx() { sources }: RequestContext,
  ): Promise<boolean | null> {
    return (await sources.routing.unshownOfMessageRoute(route)).intelligent;
  }

  @FieldResolver(() => Boolean, {
    nullable: true,
    description:
      "Whether inbound messages skip Guardian's filters, as last set through this graph; null where it was not.",
  })
  async inboundBypass(
    @Root() route: MessageRouteRecord,
    @Ctx() { sources }: RequestContext,
  ): Promise<boolean | null> {
    return (await sources.routing.unshownOfMessageRoute(route)).inboundBypass;
  }

  @FieldResolver(() => Boolean, {
    nullable: true,
    description:
      "Whether outbound messages skip Guardian's filters, as last set through this graph; null where it was not.",
  })
  async outboundBypass(
    @Root() route: MessageRouteRecord,
    @Ctx() { sources }: RequestContext,
  ): Promise<boolean | null> {
    return (await sources.routing.unshownOfMessageRoute(route)).outboundBypass;
  }

  @FieldResolver(() => PhoneNumberConnection, {
    nullable: true,
    complexity: connection,
    description: 'The numbers whose messages take this route, as far as you may see them.',
  })
  numbers(
    @Root() route: MessageRouteRecord,
    @Ctx() { sources }: RequestContext,
    @Args() { page }: NumbersPageArgs,
  ): Promise<Connection<PhoneNumberRecord>> {
    return sources.numbers.ofMessageRoute(route, page);
  }
}
