import { acknowledged } from '../decode/acknowledgement.js';
import { part, required, type Answer } from '../decode/answer.js';
import { canonicalId, subscriberId } from '../decode/ids.js';
import { text } from '../decode/text.js';
import { subscriberRole } from '../decode/words.js';
import { theOnly, unclaimed } from '../evidence/candidates.js';
import { askedAs, isContradicted, isShown } from '../evidence/comparison.js';
import { numberLock } from '../evidence/names.js';
import { subscriberById } from '../reads/subscribers.js';
import { listTag, numberTag, tag } from '../reads/tags.js';
import type { SubscriberRecord } from '../records/index.js';
import type { BodyOf, LooseAnswer } from '../request.js';
import { writeKind, type Finding, type Witness } from '../write.js';

type CreateSubscriberBody = BodyOf<'createSubscriber'>;

/** The subscriber that was created, updated or transferred. */
export type WrittenSubscriber = Readonly<{
  /** `TSUID-` and the tail. */
  subscriberId: string;
  /** Null where the answer leaves it out. */
  accountId: string | null;
}>;

/** `POST /subscribers/create`. The e-mail address is unique on the whole platform, so it names the subscriber. */
export const createSubscriber = writeKind({
  operation: 'createSubscriber',
  secrets: ['Password'],
  isSentAgain: true,
  decode: written,
  tags: ({ AccountId, PhoneNumbers }, result) => [
    ...listTags,
    // The account counts its subscribers.
    listTag('accounts'),
    tag('account', AccountId),
    ...numbersTags(PhoneNumbers),
    ...(result === null ? [] : [tag('subscriber', result.subscriberId)]),
  ],
  locks: ({ Email, PhoneNumbers }) => [`email:${emailKey(Email)}`, ...PhoneNumbers.map(numberLock)],
  claims: ({ subscriberId: id }) => [`subscriber:${id}`],
  /** The id of who has the e-mail address; null when nobody has, or nobody can be listed. */
  async baseline({ Email }, witness) {
    const subscribers = await witness.subscribers();
    return subscribers?.find((subscriber) => hasEmail(subscriber, Email))?.id ?? null;
  },
  async look(body, baseline, witness) {
    // The address was taken, so the platform can only have refused, and will again.
    if (baseline !== null) return 'absent';
    const subscribers = await witness.subscribers();
    if (subscribers === null) return lookByNumbers(body, witness);
    const candidates = subscribers.filter((subscriber) => isAsked(body, subscriber));
    return theOnly(await unclaimed(candidates, witness, claimsOf), found);
  },
  async adopt({ id }, body, baseline, witness) {
    const subscriber = await witness.read(subscriberById(canonicalId('subscriber', id)));
    if (subscriber === null || subscriber.id === baseline) return null;
    return isAsked(body, subscriber) ? found(subscriber) : null;
  },
});

/**
 * `POST /subscribers/update`. Replaces with the same values when it is sent again, so what is not shown counts as absent: a
 * password is never shown.
 */
export const updateSubscriber = writeKind({
  operation: 'updateSubscriber',
  secrets: ['Password'],
  isSentAgain: true,
  decode: written,
  tags: ({ SubscriberId, PhoneNumbers }) => [
    ...listTags,
    tag('subscriber', SubscriberId),
    // Also of those that are taken away, which the body does not name.
    ...(PhoneNumbers === undefined ? [] : [listTag('inventory'), ...numbersTags(PhoneNumbers)]),
  ],
  locks: ({ SubscriberId, PhoneNumbers = [] }) => [
    subscriberLock(SubscriberId),
    ...PhoneNumbers.map(numberLock),
  ],
  async look(body, _baseline, witness) {
    if (body.Password !== undefined) return 'absent';
    const subscriber = await witness.read(subscriberById(body.SubscriberId));
    const isDone =
      subscriber !== null &&
      isShown([
        [askedAs(body.Name, text), subscriber.name],
        [askedAs(body.Role, subscriberRole), subscriber.role],
        [askedAs(body.PhoneNumbers, asSet), asSet(subscriber.phoneNumbers)],
      ]);
    return isDone ? { found: found(subscriber) } : 'absent';
  },
});

/** `POST /subscribers/transfer`. Numbers, subscriptions and filters come along, so lists of either account change. */
export const transferSubscriber = writeKind({
  operation: 'transferSubscriber',
  secrets: [],
  isSentAgain: true,
  decode: (answer, { SubscriberId, ToAccountId }): WrittenSubscriber => ({
    subscriberId: subscriberId(acknowledged(answer).SubscriberId) ?? SubscriberId,
    accountId: ToAccountId,
  }),
  tags: ({ SubscriberId, FromAccountId, ToAccountId }) => [
    ...listTags,
    tag('subscriber', SubscriberId),
    listTag('accounts'),
    tag('account', FromAccountId),
    tag('account', ToAccountId),
    listTag('inventory'),
    listTag('subscriptions'),
    listTag('callFilters'),
    listTag('messageFilters'),
    listTag('messages'),
  ],
  movedSubscribers: ({ SubscriberId }) => [SubscriberId],
  locks: ({ SubscriberId }) => [subscriberLock(SubscriberId)],
  async look({ SubscriberId, FromAccountId, ToAccountId }, _baseline, witness) {
    const subscriber = await witness.read(subscriberById(SubscriberId));
    if (subscriber?.accountId === ToAccountId) return { found: found(subscriber) };
    return subscriber?.accountId === FromAccountId ? 'absent' : 'unclear';
  },
});

/**
 * Where nobody can be listed, a number that was given to the subscriber leads to it. All of them still free: it was not
 * created, since numbers are given at creation.
 */
async function lookByNumbers(
  body: CreateSubscriberBody,
  witness: Witness,
): Promise<Finding<WrittenSubscriber>> {
  const { PhoneNumbers } = body;
  if (PhoneNumbers.length === 0) return 'unclear';
  const numbers = (await witness.inventory()).filter(({ e164 }) => PhoneNumbers.includes(e164));
  const holders = new Set(numbers.flatMap((number) => number.subscriberId ?? []));
  if (holders.size === 0) return numbers.length === PhoneNumbers.length ? 'absent' : 'unclear';
  const [holder] = holders.size === 1 ? holders : [];
  const subscriber = holder === undefined ? null : await witness.read(subscriberById(holder));
  if (subscriber === null || !isAsked(body, subscriber)) return 'unclear';
  const free = await unclaimed([subscriber], witness, claimsOf);
  return free.length === 0 ? 'unclear' : theOnly(free, found);
}

/** Someone else with the address means that the platform refuses. */
function isAsked(body: CreateSubscriberBody, subscriber: SubscriberRecord): boolean {
  return (
    hasEmail(subscriber, body.Email) &&
    !isContradicted([
      [text(body.Name), subscriber.name],
      [subscriberRole(body.Role), subscriber.role],
      [body.AccountId, subscriber.accountId],
    ])
  );
}

function written(
  answer: LooseAnswer<'createSubscriber'> | LooseAnswer<'updateSubscriber'>,
): WrittenSubscriber {
  const { SubscriberId, Account } = acknowledged(answer);
  return {
    subscriberId: required('SubscriberId', subscriberId(SubscriberId)),
    accountId: text(part<NonNullable<Answer<'createSubscriber'>['Account']>>(Account)?.AccountId),
  };
}

function found({ id, accountId }: SubscriberRecord): WrittenSubscriber {
  return { subscriberId: id, accountId };
}

function hasEmail({ email }: SubscriberRecord, wanted: string): boolean {
  return emailKey(email ?? '') === emailKey(wanted);
}

function emailKey(email: string): string {
  return email.trim().toLowerCase();
}

/** Texts as one text, in no order. */
function asSet(texts: unknown): string {
  return [...new Set(texts as readonly string[])].sort().join();
}

const listTags = [listTag('subscribers')];

function numbersTags(numbers: readonly string[]): readonly string[] {
  return numbers.length === 0 ? [] : [listTag('inventory'), ...numbers.map(numberTag)];
}

function subscriberLock(id: string): string {
  return `subscriber:${subscriberId(id) ?? id}`;
}

function claimsOf({ id }: SubscriberRecord): readonly string[] {
  return [`subscriber:${id}`];
}
