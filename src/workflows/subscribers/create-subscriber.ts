import type { Plain } from '../../datasources/telegent/write.js';
import { roleWords } from '../../datasources/telegent/encode/people.js';
import { SubscriberRole } from '../../datasources/telegent/records/index.js';
import * as writes from '../../datasources/telegent/writes/subscribers.js';
import type { CreateSubscriberInput } from '../../schema/subscriber/subscriber-inputs.js';
import { mutation } from '../definition.js';
import { planned, resultOf, type KnownBaseline, type Plan } from '../plan.js';
import type { Preparation } from '../preparation.js';
import { assignableNumbers, numberRefusal } from './numbers.js';
import { refuseHigherRole, warnOfSecondManager } from './roles.js';

/** `POST /subscribers/create`. A password that is left out is made, and told by the payload of this operation alone. */
export const createSubscriber = mutation({
  name: 'createSubscriber',

  async prepare(input: Plain<CreateSubscriberInput>, preparation) {
    const { accountId, role, numbers } = input;
    refuseHigherRole(role, preparation);
    const { account } = await preparation.found({
      account: preparation.account(accountId, 'accountId'),
      numbers: assignableNumbers({ accountId, numbers: numbers ?? [], holderId: null }, preparation),
    });
    if (role === SubscriberRole.MANAGER) await warnOfSecondManager(account.id, preparation);
    return newSubscriberPlan({ ...input, accountId: account.id }, preparation);
  },

  result: ({ madePassword }, results, { password }) => ({
    subscriberId: resultOf(results, 'create', writes.createSubscriber)?.subscriberId ?? null,
    temporaryPassword: madePassword ? password() : null,
  }),

  refusal: numberRefusal,
});

/** A subscriber of an account, once everything about it has been checked. */
export function newSubscriberPlan(
  {
    accountId,
    name,
    email,
    role,
    numbers,
    password,
  }: Omit<Plain<CreateSubscriberInput>, 'accountId'> & { readonly accountId: string },
  preparation: Preparation,
  options: KnownBaseline<string | null> = {},
): Plan<{ readonly madePassword: boolean }> {
  const body = {
    Name: name.trim(),
    Email: email,
    PhoneNumbers: numbers ?? [],
    Role: roleWords[role],
    Password: password ?? preparation.password(),
    AccountId: accountId,
  };
  const credential = preparation.credentialFor(accountId);
  return {
    accountId,
    kept: { madePassword: password == null },
    writes: [planned('create', writes.createSubscriber, body, credential, options)],
  };
}
