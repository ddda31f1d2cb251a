import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { RequestContext } from '../context.js';
import type { MessageRouteRecord, WebhookRecord } from '../datasources/telegent/records/index.js';
import { EDGE } from '../schema/complexity.js';
import { MessageRoute } from '../schema/routing/message-route.js';
import { WebhookRegistrationChange } from '../schema/webhook/webhook-registration.js';
import { Webhook } from '../schema/webhook/webhook.js';
import type { RegistrationChange } from '../workflows/webhooks/registration.js';

@Resolver(() => WebhookRegistrationChange)
export class WebhookRegistrationChangeResolver {
  @FieldResolver(() => Webhook, {
    nullable: true,
    complexity: EDGE,
    description: 'The webhook. Null where it is a message route that was changed.',
  })
  async webhook(
    @Root() { webhookId }: RegistrationChange,
    @Ctx() { sources }: RequestContext,
  ): Promise<WebhookRecord | null> {
    return webhookId === null ? null : sources.webhooks.byId(webhookId);
  }

  @FieldResolver(() => MessageRoute, {
    nullable: true,
    complexity: EDGE,
    description: 'The message route. Null where it is a webhook that was made or changed.',
  })
  async messageRoute(
    @Root() { messageRouteId }: RegistrationChange,
    @Ctx() { sources }: RequestContext,
  ): Promise<MessageRouteRecord | null> {
    return messageRouteId === null ? null : sources.routing.messageRouteById(messageRouteId);
  }
}
