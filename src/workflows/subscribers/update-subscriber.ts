import { text } from '../../datasources/telegent/decode/text.js';
import { roleWords } from '../../datasources/telegent/encode/people.js';
import { askedAs, isShown } from '../../datasources/telegent/evidence/comparison.js';
import { given } from '../../datasources/telegent/reads/query.js';
import { SubscriberRole, type SubscriberRecord } from '../../datasources/telegent/records/index.js';
import * as writes from '../../datasources/telegent/writes/subscribers.js';
import type { UpdateSubscriberInput } from '../../schema/subscriber/subscriber-inputs.js';
import { mutation } from '../definition.js';
import { planned } from '../plan.js';
import type { Preparation } from '../preparation.js';
import { WarningCode } from '../user-error.js';
import { assignableNumbers, numberRefusal } from './numbers.js';
import { mayChange, refuseHigherRole, refuseHigherSubscriber, warnOfSecondManager } from './roles.js';

/** `POST /subscribers/update`. Neither e-mail address nor account can be changed by it. */
export const updateSubscriber = mutation({
  name: 'updateSubscriber',

  async prepare(input: UpdateSubscriberInput, preparation) {
    const { subscriberId, role, numbers } = input;
    if (role != null) refuseHigherRole(role, preparation);
    const { subscriber } = await preparation.found({
      subscriber: changeableSubscriber(subscriberId, preparation),
    });
    const { id, accountId } = subscriber;
    await preparation.found({
      numbers: assignableNumbers({ accountId, numbers: numbers ?? [], holderId: id }, preparation),
    });
    const isNothingNew = isShownIn(input);
    const isIdle = isNothingNew(subscriber) && isNothingNew(await preparation.fresh.subscriber(id));
    if (isIdle)
      preparation.warn(WarningCode.NOTHING_TO_DO, 'The subscriber is so already: nothing was sent.');
    else if (role === SubscriberRole.MANAGER && accountId !== null) {
      await warnOfSecondManager(accountId, preparation, { subscriberId: id });
    }
    const body = given({
      SubscriberId: id,
      Name: input.name?.trim(),
      PhoneNumbers: numbers ?? undefined,
      Role: role == null ? undefined : roleWords[role],
      Password: input.password ?? undefined,
    });
    return {
      accountId,
      kept: { subscriberId: id },
      writes: isIdle
        ? []
        : [planned('update', writes.updateSubscriber, body, preparation.credentialFor(accountId))],
    };
  },

  result: ({ subscriberId }) => ({ subscriberId }),

  refusal: numberRefusal,
});

/** A subscriber whose role is not above the viewer's own; that it is rests on a fresh look. */
async function changeableSubscriber(
  wanted: string,
  preparation: Preparation,
): Promise<SubscriberRecord | null> {
  const known = await preparation.subscriber(wanted, 'subscriberId');
  if (known === null || mayChange(known.role, preparation)) return known;
  const subscriber = (await preparation.fresh.subscriber(known.id)) ?? known;
  refuseHigherSubscriber(subscriber.role, preparation);
  return subscriber;
}

/** Tells whether a subscriber is as the input wants it. A password is never shown, so it always is something new. */
function isShownIn({ name, role, numbers, password }: UpdateSubscriberInput) {
  const asked = [name, role, numbers, password].some((value) => value != null);
  return (subscriber: SubscriberRecord | null): boolean =>
    !asked ||
    (password == null &&
      subscriber !== null &&
      isShown([
        [askedAs(name ?? undefined, text), subscriber.name],
        [role ?? undefined, subscriber.role],
        [askedAs(numbers ?? undefined, asSet), asSet(subscriber.phoneNumbers)],
      ]));
}

/** Numbers as one text, in no order. */
function asSet(numbers: unknown): string {
  return [...new Set(numbers as readonly string[])].sort().join();
}
