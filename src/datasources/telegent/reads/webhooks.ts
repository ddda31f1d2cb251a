import { required, single, type Answer, type Row } from '../decode/answer.js';
import { flag } from '../decode/flag.js';
import { list } from '../decode/list.js';
import { commaSeparated, text } from '../decode/text.js';
import { authenticationType, httpMethod, webhookEvent } from '../decode/words.js';
import type { WebhookRecord } from '../records/index.js';
import { read, type Loose, type Read } from '../request.js';
import { given } from './query.js';
import { listTag, tag } from './tags.js';

/** `AuthenticationPassword` and `AuthenticationToken` stay behind. */
export function webhook(row: Loose<Answer<'getWebhook'> & Row<'listAccountWebhooks'>>): WebhookRecord {
  return {
    id: required('WebhookId', text(row.WebhookId)),
    accountId: text(row.AccountId),
    url: text(row.WebhookUrl),
    method: httpMethod(row.Method),
    methodText: text(row.Method),
    dataFormat: text(row.DataFormat),
    authenticationType: authenticationType(row.AuthenticationType),
    authenticationTypeText: text(row.AuthenticationType),
    username: text(row.AuthenticationUsername),
    events: commaSeparated(row.SubscribedEvents).flatMap((event) => webhookEvent(event) ?? []),
    eventsText: text(row.SubscribedEvents),
    active: flag(row.Active),
  };
}

/** `GET /webhook`. */
export function webhookById(id: string, accountId?: string): Read<WebhookRecord | null> {
  return read({
    operation: 'getWebhook',
    query: given({ WebhookId: id, AccountId: accountId }),
    resource: 'webhook',
    tags: [tag('webhook', id)],
    decode: (answer) => single(answer, 'WebhookId', webhook),
    whenNotFound: { value: null },
  });
}

/** `GET /account/webhooks`. */
export function accountWebhooks(accountId: string): Read<readonly WebhookRecord[]> {
  return read({
    operation: 'listAccountWebhooks',
    query: { AccountId: accountId },
    resource: 'webhook',
    tags: [listTag('webhooks'), tag('account', accountId)],
    decode: (answer) => list(answer, { name: 'webhooks', rowId: 'WebhookId', row: webhook }),
  });
}
