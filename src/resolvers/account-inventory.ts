import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { RequestContext } from '../context.js';
import type {
  AccountRecord,
  MessageRouteRecord,
  PackageRecord,
  ProductRecord,
  ScheduleRecord,
  ServiceRecord,
  VoiceRouteRecord,
  WebhookRecord,
  WorkgroupRecord,
} from '../datasources/telegent/records/index.js';
import { Account } from '../schema/account/account.js';
import { Package } from '../schema/catalog/package.js';
import { Product } from '../schema/catalog/product.js';
import { listOf } from '../schema/complexity.js';
import { MessageRoute } from '../schema/routing/message-route.js';
import { VoiceRoute } from '../schema/routing/voice-route.js';
import { Service } from '../schema/service/service.js';
import { Webhook } from '../schema/webhook/webhook.js';
import { Schedule } from '../schema/workgroup/schedule.js';
import { Workgroup } from '../schema/workgroup/workgroup.js';

/** What an account has besides people and lines: plain lists, since they stay short. */
@Resolver(() => Account)
export class AccountInventoryResolver {
  @FieldResolver(() => [Package], {
    nullable: true,
    complexity: listOf(),
    description: 'Packages that the account can sell or use: the catalogue of the distributor, or its own.',
  })
  packages(
    @Root() account: AccountRecord,
    @Ctx() { sources }: RequestContext,
  ): Promise<readonly PackageRecord[]> {
    return sources.catalog.packagesOf(account);
  }

  @FieldResolver(() => [Product], {
    nullable: true,
    complexity: listOf(),
    description:
      'Products that packages of the account are made of: the catalogue of the distributor, or its own.',
  })
  products(
    @Root() account: AccountRecord,
    @Ctx() { sources }: RequestContext,
  ): Promise<readonly ProductRecord[]> {
    return sources.catalog.productsOf(account);
  }

  @FieldResolver(() => [MessageRoute], {
    nullable: true,
    complexity: listOf(),
    description: 'The message routes of the account.',
  })
  messageRoutes(
    @Root() account: AccountRecord,
    @Ctx() { sources }: RequestContext,
  ): Promise<readonly MessageRouteRecord[]> {
    return sources.routing.messageRoutesOf(account);
  }

  @FieldResolver(() => [VoiceRoute], {
    nullable: true,
    complexity: listOf(),
    description: 'The voice routes of the account.',
  })
  voiceRoutes(
    @Root() account: AccountRecord,
    @Ctx() { sources }: RequestContext,
  ): Promise<readonly VoiceRouteRecord[]> {
    return sources.routing.voiceRoutesOf(account);
  }

  @FieldResolver(() => [Webhook], {
    nullable: true,
    complexity: listOf(),
    description: 'The webhooks of the account.',
  })
  webhooks(
    @Root() account: AccountRecord,
    @Ctx() { sources }: RequestContext,
  ): Promise<readonly WebhookRecord[]> {
    return sources.webhooks.ofAccount(account);
  }

  @FieldResolver(() => [Workgroup], {
    nullable: true,
    complexity: listOf(),
    description: 'The workgroups of the account.',
  })
  workgroups(
    @Root() account: AccountRecord,
    @Ctx() { sources }: RequestContext,
  ): Promise<readonly WorkgroupRecord[]> {
    return sources.workgroups.ofAccount(account);
  }

  @FieldResolver(() => [Schedule], {
    nullable: true,
    complexity: listOf(),
    description: 'The working hours that workgroups of the account can have.',
  })
  schedules(
    @Root() account: AccountRecord,
    @Ctx() { sources }: RequestContext,
  ): Promise<readonly ScheduleRecord[]> {
    return sources.workgroups.schedulesOf(account);
  }

  @FieldResolver(() => [Service], {
    nullable: true,
    complexity: listOf(),
    description: 'Billable parts that products of the account are made of.',
  })
  services(
    @Root() account: AccountRecord,
    @Ctx() { sources }: RequestContext,
  ): Promise<readonly ServiceRecord[]> {
    return sources.services.ofAccount(account);
  }
}
