import { Args, Authorized, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import type { RequestContext } from '../context.js';
import type { AccountRecord, WebhookRecord } from '../datasources/telegent/records/index.js';
import { Account } from '../schema/account/account.js';
import { EDGE, READ } from '../schema/complexity.js';
import { Webhook, WebhookArgs } from '../schema/webhook/webhook.js';

@Resolver(() => Webhook)
export class WebhookResolver {
  @Authorized()
  @Query(() => Webhook, {
    nullable: true,
    complexity: READ,
    description: 'One webhook. Null when there is none with that id that you may see.',
  })
  webhook(
    @Ctx() { sources }: RequestContext,
    @Args() { recordId }: WebhookArgs,
  ): Promise<WebhookRecord | null> {
    return sources.webhooks.byId(recordId);
  }

  @FieldResolver(() => Account, {
    nullable: true,
    complexity: EDGE,
    description: 'The account whose events are reported.',
  })
  account(@Root() webhook: WebhookRecord, @Ctx() { sources }: RequestContext): Promise<AccountRecord | null> {
    return sources.accounts.ofOwned(webhook);
  }
}
