import { Authorized, Ctx, Mutation, Resolver } from 'type-graphql';
import type { RequestContext } from '../../context.js';
import { MUTATION } from '../../schema/complexity.js';
import {
  CreateWebhookInput,
  DeleteWebhookInput,
  UpdateWebhookInput,
} from '../../schema/webhook/webhook-inputs.js';
import { Webhook } from '../../schema/webhook/webhook.js';
import type { ResultOf } from '../../workflows/definition.js';
import { createWebhook } from '../../workflows/webhooks/create-webhook.js';
import { deleteWebhook } from '../../workflows/webhooks/delete-webhook.js';
import { updateWebhook } from '../../workflows/webhooks/update-webhook.js';
import { deletedId, formerAccount } from './deletion.js';
import { InputArg } from './input-arg.js';
import { payloadOf, type PayloadField } from './payload.js';

const webhook: PayloadField<{ readonly webhookId: string | null }> = {
  type: () => Webhook,
  description: 'The webhook as it is now.',
  resolve: ({ webhookId }, sources) => webhookId && sources.webhooks.byId(webhookId),
};

const CreateWebhookPayload = payloadOf<ResultOf<typeof createWebhook>>(
  'CreateWebhook',
  'What came of `createWebhook`.',
  { webhook },
);
const UpdateWebhookPayload = payloadOf<ResultOf<typeof updateWebhook>>(
  'UpdateWebhook',
  'What came of `updateWebhook`.',
  { webhook },
);
const DeleteWebhookPayload = payloadOf<ResultOf<typeof deleteWebhook>>(
  'DeleteWebhook',
  'What came of `deleteWebhook`.',
  { deletedId: deletedId('webhook'), account: formerAccount },
);

@Resolver()
class WebhookMutations {
  @Authorized()
  @Mutation(() => CreateWebhookPayload.type, {
    nullable: true,
    complexity: MUTATION,
    description:
      'Has the platform report events of an account to an address of yours, for ACCOUNT_ADMIN and above.',
  })
  createWebhook(
    @Ctx() { mutations }: RequestContext,
    @InputArg(() => CreateWebhookInput) input: CreateWebhookInput,
  ) {
    return mutations.run(createWebhook, input);
  }

  @Authorized()
  @Mutation(() => UpdateWebhookPayload.type, {
    nullable: true,
    complexity: MUTATION,
    description: 'Changes where and how events are reported, for ACCOUNT_ADMIN and above.',
  })
  updateWebhook(
    @Ctx() { mutations }: RequestContext,
    @InputArg(() => UpdateWebhookInput) input: UpdateWebhookInput,
  ) {
    return mutations.run(updateWebhook, input);
  }

  @Authorized()
  @Mutation(() => DeleteWebhookPayload.type, {
    nullable: true,
    complexity: MUTATION,
    description:
      'Deletes a webhook for good, so that its events are reported no more, for ACCOUNT_ADMIN and above.',
  })
  deleteWebhook(
    @Ctx() { mutations }: RequestContext,
    @InputArg(() => DeleteWebhookInput) input: DeleteWebhookInput,
  ) {
    return mutations.run(deleteWebhook, input);
  }
}

export const webhookMutationResolvers = [
  WebhookMutations,
  CreateWebhookPayload.resolver,
  UpdateWebhookPayload.resolver,
  DeleteWebhookPayload.resolver,
];
