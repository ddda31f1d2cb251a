import { Authorized, Ctx, Mutation, Resolver } from 'type-graphql';
import type { RequestContext } from '../../context.js';
import { MUTATION } from '../../schema/complexity.js';
import {
  CreateWebhookInput,
  DeleteWebhookInput,
  RegisterWebhooksInput,
  UpdateWebhookInput,
} from '../../schema/webhook/webhook-inputs.js';
import { MessageRoute } from '../../schema/routing/message-route.js';
import { WebhookRegistrationChange } from '../../schema/webhook/webhook-registration.js';
import { Webhook } from '../../schema/webhook/webhook.js';
import type { ResultOf } from '../../workflows/definition.js';
import { createWebhook } from '../../workflows/webhooks/create-webhook.js';
import { deleteWebhook } from '../../workflows/webhooks/delete-webhook.js';
import { registerWebhooks } from '../../workflows/webhooks/register-webhooks.js';
import { updateWebhook } from '../../workflows/webhooks/update-webhook.js';
import { Account } from '../../schema/account/account.js';
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
const RegisterWebhooksPayload = payloadOf<ResultOf<typeof registerWebhooks>>(
  'RegisterWebhooks',
  'What came of `registerWebhooks`.',
  {
    account: {
      type: () => Account,
      description: 'The account whose events come here now.',
      resolve: ({ accountId }, sources) => sources.accounts.byId(accountId),
    },
    webhooks: {
      type: () => [Webhook],
      description: 'The webhook at the address of this graph, as it is now.',
      resolve: ({ webhookIds }, sources) => present(webhookIds.map((id) => sources.webhooks.byId(id))),
    },
    messageRoutes: {
      type: () => [MessageRoute],
      description: 'The message routes that were named, as they are now.',
      resolve: ({ messageRouteIds }, sources) =>
        present(messageRouteIds.map((id) => sources.routing.messageRouteById(id))),
    },
    changes: {
      type: () => [WebhookRegistrationChange],
      description: 'What was changed on the platform. Empty when everything was as it has to be.',
      resolve: ({ changes }) => changes,
    },
  },
);

const present = async <Record>(found: readonly Promise<Record | null>[]): Promise<readonly Record[]> =>
  (await Promise.all(found)).filter((record) => record !== null);

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

  @Authorized()
  @Mutation(() => RegisterWebhooksPayload.type, {
    nullable: true,
    complexity: MUTATION,
    description:
      'Has the platform report everything about an account to this graph, whatever is set there already, and tells what it changed; called again it changes nothing. Webhooks to other addresses stay as they are. For ACCOUNT_ADMIN and above.',
  })
  registerWebhooks(
    @Ctx() { mutations }: RequestContext,
    @InputArg(() => RegisterWebhooksInput) input: RegisterWebhooksInput,
  ) {
    return mutations.run(registerWebhooks, input);
  }
}

export const webhookMutationResolvers = [
  WebhookMutations,
  CreateWebhookPayload.resolver,
  UpdateWebhookPayload.resolver,
  DeleteWebhookPayload.resolver,
  RegisterWebhooksPayload.resolver,
];
