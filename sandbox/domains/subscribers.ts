import { Refusal, type Call, type Domain } from '../operation.js';
import type { NumberRecord, Role, SubscriberRecord } from '../records.js';
import type { Store } from '../store.js';
import { tailOf } from '../table.js';
import { demanded, text, texts } from './request.js';
import {
  FOREIGN_NUMBER,
  isOthersNumber,
  newId,
  requireAccount,
  requireNumber,
  requireSubscriber,
  sameId,
} from './scope.js';

/** A subscriber, with its numbers as a table, perhaps a lagging one, knows them. */
export function subscriberAnswer(
  { store }: Call,
  subscriber: SubscriberRecord,
  numbers: Pick<Store['numbers'], 'by'> = store.numbers,
) {
  return {
    SubscriberId: subscriber.id,
    Name: subscriber.name,
    Email: subscriber.email,
    PhoneNumbers: numbers.by('subscriber', tailOf(subscriber.id)).map(({ number }) => number),
    Role: subscriber.role,
    Account: {
      AccountId: subscriber.accountId,
      CompanyName: store.accounts.get(subscriber.accountId)?.name ?? '',
    },
  };
}

/** The numbers a subscriber is to have: each in service, of no other account, and free or already the subscriber's own. */
function assignable(
  call: Call,
  wanted: readonly string[],
  accountId: string,
  subscriberId: string | null,
): NumberRecord[] {
  return wanted.map((e164) => {
    const number = requireNumber(call, e164, 400);
    if (number.status === 'Cancelled') throw new Refusal(400, 'Number is cancelled');
    if (number.subscriberId && !sameId(number.subscriberId, subscriberId)) {
      throw new Refusal(400, 'Phone number already in use');
    }
    if (isOthersNumber(call, number, accountId)) throw new Refusal(400, FOREIGN_NUMBER);
    return number;
  });
}

function assign(call: Call, numbers: readonly NumberRecord[], subscriberId: string): void {
  const { store } = call;
  for (const number of store.numbers.by('subscriber', tailOf(subscriberId))) {
    if (!numbers.some(({ id }) => id === number.id)) {
      store.numbers.put({ ...number, subscriberId: null, holder: call.caller.id });
    }
  }
  for (const number of numbers) store.numbers.put({ ...number, subscriberId });
}

const roleIn = (body: Record<string, unknown>) => text(body, 'Role') as Role | undefined;

export const subscribers: Domain = {
  getSubscriber: (call) => subscriberAnswer(call, requireSubscriber(call, call.query.SubscriberId)),

  createSubscriber(call) {
    const { store, body } = call;
    const account = requireAccount(call, text(body, 'AccountId'), 400);
    const email = demanded(body, 'Email');
    if (store.subscribers.one('email', email.toLowerCase())) throw new Refusal(400, 'Email already exists');
    const numbers = assignable(call, texts(body, 'PhoneNumbers') ?? [], account.id, null);
    const subscriber = store.subscribers.put({
      id: newId('TSUID'),
      createdAt: call.now.getTime(),
      accountId: account.id,
      name: demanded(body, 'Name'),
      email,
      role: roleIn(body) ?? 'Subscriber',
      guardianCalls: false,
      guardianMessages: false,
    });
    assign(call, numbers, subscriber.id);
    return subscriberAnswer(call, subscriber);
  },

  updateSubscriber(call) {
    const { store, body } = call;
    const before = requireSubscriber(call, text(body, 'SubscriberId'));
    const wanted = texts(body, 'PhoneNumbers');
    if (wanted) assign(call, assignable(call, wanted, before.accountId, before.id), before.id);
    const subscriber = store.subscribers.put({
      ...before,
      name: text(body, 'Name') ?? before.name,
      role: roleIn(body) ?? before.role,
    });
    return subscriberAnswer(call, subscriber);
  },

  /** Numbers and subscriptions hang on the subscriber, so they come along. */
  transferSubscriber(call) {
    const { store, body } = call;
    const before = requireSubscriber(call, text(body, 'SubscriberId'));
    const from = requireAccount(call, text(body, 'FromAccountId'), 400);
    const to = requireAccount(call, text(body, 'ToAccountId'), 400);
    if (!sameId(before.accountId, from.id)) throw new Refusal(400, 'Invalid AccountId');
    return subscriberAnswer(call, store.subscribers.put({ ...before, accountId: to.id }));
  },
};
