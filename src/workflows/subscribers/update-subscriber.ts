import type { Access } from '../../datasources/scope/access.js';
import { text } from '../../datasources/telegent/decode/text.js';
import { roleWords } from '../../datasources/telegent/encode/people.js';
import { askedAs, isShown } from '../../datasources/telegent/evidence/comparison.js';
import { given } from '../../datasources/telegent/reads/query.js';
import { SubscriberRole, type SubscriberRecord } from '../../datasources/telegent/records/index.js';
import * as writes from '../../datasources/telegent/writes/subscribers.js';
import type { UpdateSubscriberInput } from '../../schema/subscriber/subscriber-inputs.js';
import { mutation } from '../definition.js';
import { isDoneAlready } from '../nothing-to-do.js';
import { planned } from '../plan.js';
import type { Preparation } from '../preparation.js';
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
    const look = (access: Access) => access.subscriber(id);
    const isIdle = await isDoneAlready(look, (shown) => isNothingNew(input, shown), preparation);
    if (!isIdle && role === SubscriberRole.MANAGER && accountId !== null) {
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

/** Whether a subscriber is as the input wants it. A password is never shown, so it always is something new. */
function isNothingNew(
  { name, role, numbers, password }: UpdateSubscriberInput,
  subscriber: SubscriberRecord,
): boolean {
  if (password != null) return false;
  const isAsked = [name, role, numbers].some((value) => value != null);
  return (
    !isAsked ||
    isShown([
      [askedAs(name ?? undefined, text), subscriber.name],
      [role ?? undefined, subscriber.role],
      [askedAs(numbers ?? undefined, asSet), asSet(subscriber.phoneNumbers)],
    ])
  );
}

/** Numbers as one text, in no order. */
function asSet(numbers: unknown): string {
  return [...new Set(numbers as readonly string[])].sort().join();
}
