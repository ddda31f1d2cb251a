import type { AnyMutationDefinition } from '../definition.js';
import { createWebhook } from './create-webhook.js';
import { deleteWebhook } from './delete-webhook.js';
import { registerWebhooks } from './register-webhooks.js';
import { updateWebhook } from './update-webhook.js';

/** The mutations of this domain that send something. */
export const webhookMutations: readonly AnyMutationDefinition[] = [
  createWebhook,
  updateWebhook,
  deleteWebhook,
  registerWebhooks,
];
