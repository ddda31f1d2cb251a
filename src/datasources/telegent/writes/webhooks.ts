import { confirmed, outcome } from '../decode/outcome.js';
import { creation, idsOf } from '../evidence/created.js';
import { findDeleted, findUpdated, unprovable } from '../evidence/changed.js';
import { stated } from '../evidence/likeness.js';
import type { Stored } from '../evidence/stored.js';
import { listTag, tag } from '../reads/tags.js';
import { accountWebhooks, webhook, webhookById } from '../reads/webhooks.js';
import type { WebhookRecord } from '../records/index.js';
import type { BodyOf } from '../request.js';
import { writeKind, type Witness } from '../write.js';

const SECRETS = ['AuthenticationPassword', 'AuthenticationToken'];

type Webhook = Stored<WebhookRecord>;
type WithAccount = BodyOf<'createWebhook'>;
/** The specification lets the id be left out, which would mean nothing. */
type UpdateBody = BodyOf<'updateWebhook'> & { readonly WebhookId: string };
type DeletionBody = BodyOf<'deleteWebhook'> & { readonly WebhookId: string };

/** Null where nobody says whose webhooks to list. */
async function webhooksOf(
  { AccountId }: WithAccount,
  witness: Witness,
): Promise<readonly WebhookRecord[] | null> {
  const accountId = AccountId ?? witness.accountId;
  return accountId === null ? null : witness.read(accountWebhooks(accountId));
}

/** `POST /webhook/create`. */
export const createWebhook = writeKind({
  operation: 'createWebhook',
  secrets: SECRETS,
  decode: (answer): Webhook => outcome(answer, webhook),
  tags: (_body, made) => [listTag('webhooks'), ...(made ? [tag('webhook', made.id)] : [])],
  locks: ({ AccountId }, credentialId) => [`createWebhook account:${AccountId ?? credentialId}`],
  async baseline(body, witness) {
    const webhooks = await webhooksOf(body, witness);
    return webhooks && idsOf(webhooks);
  },
  ...creation(async (body: BodyOf<'createWebhook'>, witness) => {
    const rows = await webhooksOf(body, witness);
    const asked = (id: string) => stated(webhook({ ...body, WebhookId: id }));
    return rows && { kind: 'webhook', rows, asked };
  }),
  claims: ({ id }) => [tag('webhook', id)],
  isSentAgain: true,
});

/** `POST /webhook/update`: fields left out keep their values. */
export const updateWebhook = writeKind({
  operation: 'updateWebhook',
  secrets: SECRETS,
  decode: (answer, body: UpdateBody): Webhook => outcome(answer, (row) => webhook({ ...body, ...row })),
  tags: ({ WebhookId }: UpdateBody) => [tag('webhook', WebhookId), listTag('webhooks')],
  locks: ({ WebhookId }) => [tag('webhook', WebhookId)],
  baseline: async (body) => unprovable(body, SECRETS),
  look: async (body, unproved, witness) =>
    findUpdated(
      stated(webhook(body)),
      await witness.read(webhookById(body.WebhookId, body.AccountId ?? undefined)),
      unproved,
    ),
  isSentAgain: true,
});

/** `POST /webhook/delete`. */
export const deleteWebhook = writeKind({
  operation: 'deleteWebhook',
  secrets: [],
  decode: (answer, body: DeletionBody) =>
    confirmed(answer, { id: 'WebhookId', status: 'WebhookStatus' }, body.WebhookId),
  tags: ({ WebhookId }: DeletionBody) => [tag('webhook', WebhookId), listTag('webhooks')],
  locks: ({ WebhookId }) => [tag('webhook', WebhookId)],
  look: async ({ WebhookId, AccountId }, _baseline, witness) =>
    findDeleted(WebhookId, await witness.read(webhookById(WebhookId, AccountId ?? undefined))),
  isSentAgain: true,
});
