import { Refusal, type Call, type Domain } from '../operation.js';
import type { Fields, WebhookRecord } from '../records.js';
import { tailOf } from '../table.js';
import { listed } from './paging.js';
import { mergedFields, queried, text } from './request.js';
import { newId, requireTarget, targetAccount } from './scope.js';

const SETTABLE = [
  'WebhookUrl',
  'Method',
  'DataFormat',
  'AuthenticationType',
  'AuthenticationUsername',
  'AuthenticationPassword',
  'AuthenticationToken',
  'SubscribedEvents',
];
const EVENTS = [
  'order_update',
  'new_sms',
  'call_completed',
  'call_on_hold',
  'call_recording',
  'call_in_progress',
  'call_ringing',
];

const answer = ({ id, accountId, fields }: WebhookRecord) => ({
  ...Object.fromEntries(SETTABLE.map((name) => [name, fields[name] ?? null])),
  AccountId: accountId,
  WebhookId: id,
  Active: true,
});

const requireWebhook = (call: Call, id: string | undefined) =>
  requireTarget(call, call.store.webhooks, id, 'WebhookId');

/** A webhook has an address, known events, and what its way of authenticating needs. */
function checked(fields: Fields): Fields {
  if (!/^https?:\/\//.test(text(fields, 'WebhookUrl') ?? ''))
    throw new Refusal(400, 'WebhookUrl is required');
  const events = (text(fields, 'SubscribedEvents') ?? '').split(',').map((event) => event.trim());
  const unknown = events.find((event) => !EVENTS.includes(event.toLowerCase()));
  if (unknown !== undefined) throw new Refusal(400, `SubscribedEvents: unknown event ${unknown}`);
  const type = text(fields, 'AuthenticationType')?.toLowerCase();
  if (type === 'basic' && !(fields.AuthenticationUsername && fields.AuthenticationPassword)) {
    throw new Refusal(400, 'AuthenticationUsername and AuthenticationPassword are required');
  }
  if ((type === 'token' || type === 'bearer') && !fields.AuthenticationToken) {
    throw new Refusal(400, 'AuthenticationToken is required');
  }
  return fields;
}

export const webhooks: Domain = {
  listAccountWebhooks: (call) =>
    listed(call, call.store.webhooks)
      .by('account', tailOf(targetAccount(call).id))
      .map(answer),

  getWebhook: (call) => answer(requireWebhook(call, queried(call, 'WebhookId'))),

  createWebhook(call) {
    const webhook = call.store.webhooks.put({
      id: newId('WID'),
      createdAt: call.now.getTime(),
      accountId: targetAccount(call).id,
      fields: checked(mergedFields({ Method: 'POST', DataFormat: 'json' }, call.body, SETTABLE)),
    });
    return answer(webhook);
  },

  updateWebhook(call) {
    const before = requireWebhook(call, text(call.body, 'WebhookId'));
    const fields = checked(mergedFields(before.fields, call.body, SETTABLE));
    return answer(call.store.webhooks.put({ ...before, fields }));
  },

  deleteWebhook(call) {
    const { id } = requireWebhook(call, text(call.body, 'WebhookId'));
    call.store.webhooks.delete(id);
    return { WebhookId: id, WebhookStatus: 'Deleted' };
  },
};
