import { Args, Authorized, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import type { RequestContext } from '../context.js';
import type { Connection, PhoneNumberRecord } from '../datasources/contracts/index.js';
import type { AccountRecord, VoiceRouteRecord } from '../datasources/telegent/records/index.js';
import { Account } from '../schema/account/account.js';
import { connection, EDGE, READ } from '../schema/complexity.js';
import { AuthenticationType, HttpMethod, VoiceRouteType } from '../schema/enums/routing.js';
import { NumbersPageArgs } from '../schema/number/number-args.js';
import { PhoneNumberConnection } from '../schema/number/phone-number.js';
import { VoiceRouteArgs } from '../schema/routing/routing-args.js';
import { VoiceRoute } from '../schema/routing/voice-route.js';
import { Url } from '../schema/scalars/index.js';

@Resolver(() => VoiceRoute)
export class VoiceRouteResolver {
  @Authorized()
  @Query(() => VoiceRoute, {
    nullable: true,
    complexity: EDGE,
    description: 'One voice route. Null when there is none with that id that you may see.',
  })
  voiceRoute(
    @Ctx() { sources }: RequestContext,
    @Args() { recordId }: VoiceRouteArgs,
  ): Promise<VoiceRouteRecord | null> {
    return sources.routing.voiceRouteById(recordId);
  }

  @FieldResolver(() => VoiceRouteType, { description: 'Where calls go.' })
  routeType(@Root() route: VoiceRouteRecord): VoiceRouteType {
    return route.type;
  }

  @FieldResolver(() => Url, {
    nullable: true,
    complexity: READ,
    description:
      'Where call events are sent and call instructions come from. For ACCOUNT_ADMIN and DISTRIBUTOR; null for everyone else.',
  })
  async url(@Root() route: VoiceRouteRecord, @Ctx() { sources }: RequestContext): Promise<string | null> {
    const { url } = route.url === undefined ? await sources.routing.completeVoiceRoute(route) : route;
    return url ?? null;
  }

  @FieldResolver(() => Boolean, {
    nullable: true,
    complexity: EDGE,
    description: 'Whether the route is in use. Null where the platform does not say.',
  })
  async enabled(
    @Root() route: VoiceRouteRecord,
    @Ctx() { sources }: RequestContext,
  ): Promise<boolean | null> {
    const { enabled } = route.enabled === undefined ? await sources.routing.completeVoiceRoute(route) : route;
    return enabled ?? null;
  }

  @FieldResolver(() => String, {
    nullable: true,
    complexity: EDGE,
    description: 'The state of the route in the words of the platform. Null where it does not say.',
  })
  async status(@Root() route: VoiceRouteRecord, @Ctx() { sources }: RequestContext): Promise<string | null> {
    const { status } = route.status === undefined ? await sources.routing.completeVoiceRoute(route) : route;
    return status ?? null;
  }

  @FieldResolver(() => Boolean, {
    nullable: true,
    description:
      'Whether the route is an intelligent one. The platform takes it and never returns it, so it is what was last set through this graph; null where it was not.',
  })
  async intelligent(
    @Root() route: VoiceRouteRecord,
    @Ctx() { sources }: RequestContext,
  ): Promise<boolean | null> {
    return (await sources.routing.unshownOfVoiceRoute(route)).intelligent;
  }

  @FieldResolver(() => AuthenticationType, {
    nullable: true,
    description:
      'How the platform proves itself at `url`. The platform takes it and never returns it, so it is what was last set through this graph; null where it was not.',
  })
  async authenticationType(
    @Root() route: VoiceRouteRecord,
    @Ctx() { sources }: RequestContext,
  ): Promise<AuthenticationType | null> {
    return (await sources.routing.unshownOfVoiceRoute(route)).authenticationType;
  }

  @FieldResolver(() => String, {
    nullable: true,
    description:
      'The user name that it gives there, as last set through this graph. For ACCOUNT_ADMIN and DISTRIBUTOR; null for everyone else.',
  })
  async username(
    @Root() route: VoiceRouteRecord,
    @Ctx() { sources }: RequestContext,
  ): Promise<string | null> {
    return (await sources.routing.unshownOfVoiceRoute(route)).username;
  }

  @FieldResolver(() => Url, {
    nullable: true,
    description:
      'Where word of finished calls is sent. The platform takes it and never returns it, so it is what was last set through this graph; null where it was not. For ACCOUNT_ADMIN and DISTRIBUTOR.',
  })
  async callbackUrl(
    @Root() route: VoiceRouteRecord,
    @Ctx() { sources }: RequestContext,
  ): Promise<string | null> {
    return (await sources.routing.unshownOfVoiceRoute(route)).callbackUrl;
  }

  @FieldResolver(() => HttpMethod, {
    nullable: true,
    description:
      'The HTTP method with which it is sent there, as last set through this graph; null where it was not.',
  })
  async callbackMethod(
    @Root() route: VoiceRouteRecord,
    @Ctx() { sources }: RequestContext,
  ): Promise<HttpMethod | null> {
    return (await sources.routing.unshownOfVoiceRoute(route)).callbackMethod;
  }

  @FieldResolver(() => Account, {
    nullable: true,
    complexity: EDGE,
    description: 'The account that the route belongs to.',
  })
  account(
    @Root() route: VoiceRouteRecord,
    @Ctx() { sources }: RequestContext,
  ): Promise<AccountRecord | null> {
    return sources.accounts.ofOwned(route);
  }

  @FieldResolver(() => PhoneNumberConnection, {
    nullable: true,
    complexity: connection,
    description: 'The numbers whose calls take this route, as far as you may see them.',
  })
  numbers(
    @Root() route: VoiceRouteRecord,
    @Ctx() { sources }: RequestContext,
    @Args() { page }: NumbersPageArgs,
  ): Promise<Connection<PhoneNumberRecord>> {
    return sources.numbers.ofVoiceRoute(route, page);
  }
}
