import { Refusal, type Call, type Domain } from '../operation.js';
import type { NumberRecord, SubscriptionRecord } from '../records.js';
import { bareIccid } from '../store.js';
import { tailOf } from '../table.js';
import { byActivity, filterOf, listed } from './paging.js';
import { demanded, queried, text } from './request.js';
import {
  FOREIGN_NUMBER,
  isOthersNumber,
  newId,
  requirePackage,
  requireSubscriber,
  sameId,
  seesNumber,
  seesSubscriber,
} from './scope.js';

export const subscriptionAnswer = (subscription: SubscriptionRecord) => ({
  SubscriptionId: subscription.id,
  SubscriberId: subscription.subscriberId,
  TNID: subscription.numberId ?? '',
  ICCID: subscription.iccid ?? '',
  PackageId: subscription.packageId,
  Type: subscription.type,
  Active: subscription.active,
});

/** Every subscription within reach, as both lists show them. */
export function subscriptionList(call: Call) {
  const filter = filterOf(call, 'All');
  const own = listed(call, call.store.subscriptions)
    .all()
    .filter(({ subscriberId }) => seesSubscriber(call, subscriberId));
  const found = byActivity(own, filter, ({ active }) => active);
  return { TotalSubscriptions: found.length, Filter: filter, Results: found.map(subscriptionAnswer) };
}

export function requireSubscription(call: Call, id: string | undefined, missing: 404 | 400 = 404) {
  if (!id) throw new Refusal(400, 'SubscriptionId is required');
  const subscription = call.store.subscriptions.get(id);
  if (!subscription || !seesSubscriber(call, subscription.subscriberId)) {
    throw new Refusal(missing, 'Invalid SubscriptionId');
  }
  return subscription;
}

function requireActive(call: Call): SubscriptionRecord {
  const subscription = requireSubscription(call, text(call.body, 'SubscriptionId'));
  if (!subscription.active) throw new Refusal(400, 'Subscription is not active');
  return subscription;
}

/** Subscriber, package, number and SIM exist and go together, and none is spoken for. */
function checked(call: Call, wanted: SubscriptionRecord): SubscriptionRecord {
  const { store } = call;
  const subscriber = requireSubscriber(call, wanted.subscriberId, 400);
  const sold = requirePackage(call, wanted.packageId, 400);
  if (!sold.active) throw new Refusal(400, 'Package is not active');
  const others = (found: SubscriptionRecord[]) =>
    found.filter(({ active, id }) => active && !sameId(id, wanted.id));
  const number = wanted.numberId ? requireNumberOf(call, wanted.numberId, subscriber.accountId) : undefined;
  if (number) {
    if (number.classification.toLowerCase() !== wanted.type.toLowerCase()) {
      throw new Refusal(400, 'Subscription Type does not match the number');
    }
    if (others(store.subscriptions.by('number', tailOf(number.id))).length > 0) {
      throw new Refusal(400, 'Number already has an active subscription');
    }
  }
  if (wanted.iccid) {
    const user = store.numbers.one('iccid', bareIccid(wanted.iccid));
    const elsewhere = user !== undefined && !sameId(user.id, wanted.numberId);
    if (elsewhere || others(store.subscriptions.by('iccid', bareIccid(wanted.iccid))).length > 0) {
      throw new Refusal(400, 'ICCID already in use');
    }
  }
  return { ...wanted, subscriberId: subscriber.id, packageId: sold.id, numberId: number?.id ?? null };
}

/** The number with this NID- or TNID-, of the subscriber's account. */
function requireNumberOf(call: Call, id: string, accountId: string): NumberRecord {
  const number = call.store.numbers.get(id);
  const inService = number && number.status !== 'Porting' && number.status !== 'Cancelled';
  if (!inService || !seesNumber(call, number)) throw new Refusal(400, 'Invalid TNID');
  if (isOthersNumber(call, number, accountId)) throw new Refusal(400, FOREIGN_NUMBER);
  return number;
}

export const subscriptions: Domain = {
  listSubscriptions: (call) => ({ AccountId: call.caller.id, ...subscriptionList(call) }),

  getSubscription: (call) => subscriptionAnswer(requireSubscription(call, queried(call, 'SubscriptionId'))),

  createSubscription(call) {
    const { store, body, now } = call;
    const wanted = checked(call, {
      id: newId('SUB'),
      createdAt: now.getTime(),
      subscriberId: demanded(body, 'SubscriberId'),
      numberId: text(body, 'TNID') ?? null,
      iccid: text(body, 'ICCID') ?? null,
      packageId: demanded(body, 'PackageId'),
      type: demanded(body, 'Type'),
      active: true,
    });
    return subscriptionAnswer(store.subscriptions.put(wanted));
  },

  updateSubscription(call) {
    const { store, body } = call;
    const before = requireActive(call);
    const wanted = checked(call, {
      ...before,
      subscriberId: text(body, 'SubscriberId') ?? before.subscriberId,
      numberId: text(body, 'TNID') ?? before.numberId,
      iccid: text(body, 'ICCID') ?? before.iccid,
      packageId: text(body, 'PackageId') ?? before.packageId,
      type: text(body, 'Type') ?? before.type,
    });
    return subscriptionAnswer(store.subscriptions.put(wanted));
  },

  /** Ends it for good; it stays readable as inactive, and its SIM is free. */
  deleteSubscription(call) {
    const { id } = call.store.subscriptions.put({ ...requireActive(call), active: false });
    return { SubscriptionId: id, SubscriptionStatus: 'Deleted' };
  },
};
