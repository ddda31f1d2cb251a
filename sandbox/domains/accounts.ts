import { Refusal, type Call, type Domain } from '../operation.js';
import type { AccountRecord, Address } from '../records.js';
import { tailOf } from '../table.js';
import { demanded, object, text } from './request.js';
import { newId, requireAccount, requireDistributor } from './scope.js';

const ADDRESS_FIELDS = ['Street1', 'Street2', 'City', 'State', 'Zip', 'Country'] as const;

export function accountAnswer(call: Call, account: AccountRecord) {
  return {
    AccountId: account.id,
    AccountName: account.name,
    TotalSubscribers: call.store.subscribers.count('account', tailOf(account.id)),
    BillingAddress: account.billingAddress,
    MailingAddress: account.mailingAddress,
  };
}

/** The address in a body over the one there was. */
export function addressIn(body: Record<string, unknown>, name: string, before?: Address): Address {
  const sent = object(body, name) ?? {};
  const entries = ADDRESS_FIELDS.map((field) => {
    const value = sent[field];
    return [field, typeof value === 'string' || value === null ? value : (before?.[field] ?? null)] as const;
  });
  return Object.fromEntries(entries) as Record<(typeof ADDRESS_FIELDS)[number], string | null>;
}

export const accounts: Domain = {
  getAccount: (call) => accountAnswer(call, requireAccount(call, call.query.AccountId)),

  createAccount(call) {
    const account = call.store.accounts.put({
      id: newId('AID'),
      createdAt: call.now.getTime(),
      distributorId: requireDistributor(call),
      name: demanded(call.body, 'AccountName'),
      adminEmail: text(call.body, 'AccountAdmin') ?? null,
      billingAddress: addressIn(call.body, 'BillingAddress'),
      mailingAddress: addressIn(call.body, 'MailingAddress'),
    });
    return accountAnswer(call, account);
  },

  updateAccount(call) {
    // The request names no account: the credential has to be one's own.
    if (call.caller.kind !== 'account') throw new Refusal(400, 'Invalid AccountId');
    const before = requireAccount(call, call.caller.id);
    const account = call.store.accounts.put({
      ...before,
      name: text(call.body, 'AccountName') ?? before.name,
      billingAddress: addressIn(call.body, 'BillingAddress', before.billingAddress),
      mailingAddress: addressIn(call.body, 'MailingAddress', before.mailingAddress),
    });
    return accountAnswer(call, account);
  },
};
