import { confirmed, outcome } from '../decode/outcome.js';
import { subscriberId } from '../decode/ids.js';
import { text } from '../decode/text.js';
import { creation, idsOf } from '../evidence/created.js';
import { findDeleted, findUpdated, unprovable } from '../evidence/changed.js';
import { stated } from '../evidence/likeness.js';
import type { Stored } from '../evidence/stored.js';
import {
  accountSubscriptions,
  distributorSubscriptions,
  subscription,
  subscriptionById,
} from '../reads/subscriptions.js';
import { listTag, tag } from '../reads/tags.js';
import type { SubscriptionRecord } from '../records/index.js';
import type { BodyOf } from '../request.js';
import { writeKind, type Witness } from '../write.js';

type Subscription = Stored<SubscriptionRecord>;

async function subscriptionsOf(
  { SubscriberId }: { readonly SubscriberId: string },
  witness: Witness,
): Promise<readonly SubscriptionRecord[]> {
  const all = await witness.read(
    witness.accountId === null ? distributorSubscriptions() : accountSubscriptions(),
  );
  const owner = subscriberId(SubscriberId);
  return all.filter((row) => row.subscriberId === owner);
}

/** What was asked for: whether it is still active is not part of it. */
function asked(
  body: BodyOf<'createSubscription'> | BodyOf<'updateSubscription'>,
  id: string,
): Partial<SubscriptionRecord> {
  const { active: _active, ...rest } = subscription({ ...body, SubscriptionId: id });
  return stated(rest);
}

/** Whether a subscription has a number or a SIM that nobody asked for. The SIM may come with the number. */
function saysMore(body: BodyOf<'createSubscription'>, shown: SubscriptionRecord): boolean {
  if (text(body.TNID) !== null) return false;
  return shown.numberId !== null || (text(body.ICCID) === null && shown.iccid !== null);
}

const creationLock = (subscriber: string): string => `createSubscription ${tag('subscriber', subscriber)}`;

/** `POST /subscriptions`: a purchase. */
export const createSubscription = writeKind({
  operation: 'createSubscription',
  secrets: [],
  decode: (answer): Subscription => outcome(answer, subscription),
  tags: ({ PackageId }, made) => [
    listTag('subscriptions'),
    tag('package', PackageId),
    ...(made ? [tag('subscription', made.id)] : []),
  ],
  locks: ({ SubscriberId }) => [creationLock(SubscriberId)],
  baseline: async (body, witness) => idsOf(await subscriptionsOf(body, witness)),
  ...creation(async (body: BodyOf<'createSubscription'>, witness) => ({
    kind: 'subscription',
    rows: await subscriptionsOf(body, witness),
    asked: (id) => asked(body, id),
    isDoubtful: (row) => saysMore(body, row),
  })),
  claims: ({ id }) => [tag('subscription', id)],
  isSentAgain: true,
});

/**
 * `POST /subscriptions/update`: fields left out keep their values. One that moves to another subscriber would look like a new
 * one there, so it shares that subscriber's lock.
 */
export const updateSubscription = writeKind({
  operation: 'updateSubscription',
  secrets: [],
  decode: (answer, body): Subscription =>
    outcome(answer, (row) => subscription({ Active: true, ...body, ...row })),
  tags: ({ SubscriptionId, PackageId }) => [
    tag('subscription', SubscriptionId),
    listTag('subscriptions'),
    ...(PackageId === undefined ? [] : [tag('package', PackageId)]),
  ],
  locks: ({ SubscriptionId, SubscriberId }) => [
    tag('subscription', SubscriptionId),
    ...(SubscriberId === undefined ? [] : [creationLock(SubscriberId)]),
  ],
  baseline: async (body) => unprovable(body, []),
  look: async (body, unproved, witness) =>
    findUpdated(
      asked(body, body.SubscriptionId),
      await witness.read(subscriptionById(body.SubscriptionId)),
      unproved,
    ),
  isSentAgain: true,
});

/** `POST /subscriptions/delete`: it ends, and stays readable as inactive. */
export const deleteSubscription = writeKind({
  operation: 'deleteSubscription',
  secrets: [],
  decode: (answer, body) =>
    confirmed(answer, { id: 'SubscriptionId', status: 'SubscriptionStatus' }, body.SubscriptionId),
  tags: ({ SubscriptionId }) => [tag('subscription', SubscriptionId), listTag('subscriptions')],
  locks: ({ SubscriptionId }) => [tag('subscription', SubscriptionId)],
  look: async ({ SubscriptionId }, _baseline, witness) =>
    findDeleted(SubscriptionId, await witness.read(subscriptionById(SubscriptionId))),
  isSentAgain: true,
});
