import { SubscriberRole } from '../../datasources/telegent/records/index.js';
import * as writes from '../../datasources/telegent/writes/subscribers.js';
import type { TransferSubscriberInput } from '../../schema/subscriber/subscriber-inputs.js';
import { distributorCredential } from '../accounts/distributor-credential.js';
import { mutation } from '../definition.js';
import { planned } from '../plan.js';
import { UserErrorCode, WarningCode } from '../user-error.js';
import { warnOfSecondManager } from './roles.js';

/**
 * `POST /subscribers/transfer`. What was remembered of whose the subscriber is, and the lists of both accounts, are forgotten in
 * every process before it answers.
 */
export const transferSubscriber = mutation({
  name: 'transferSubscriber',

  async prepare({ subscriberId, toAccountId }: TransferSubscriberInput, preparation) {
    const credential = distributorCredential(preparation);
    const { subscriber, account } = await preparation.found({
      subscriber: preparation.subscriber(subscriberId, 'subscriberId'),
      account: preparation.account(toAccountId, 'toAccountId'),
    });
    const { id, role } = subscriber;
    const isElsewhere = subscriber.accountId !== null && subscriber.accountId !== account.id;
    const from = isElsewhere ? subscriber.accountId : (await preparation.fresh.subscriber(id))?.accountId;
    const isIdle = from === account.id;
    if (isIdle) {
      const message = 'The subscriber is in that account already: nothing was sent.';
      preparation.warn(WarningCode.NOTHING_TO_DO, message, 'toAccountId');
    } else if (from == null) {
      const message =
        'The platform does not tell which account the subscriber is in: its support must mend it.';
      preparation.refuse(UserErrorCode.NEEDS_SUPPORT, message, 'subscriberId');
    } else if (role === SubscriberRole.MANAGER) {
      await warnOfSecondManager(account.id, preparation, { field: 'toAccountId' });
    }
    const body = { SubscriberId: id, FromAccountId: from ?? '', ToAccountId: account.id };
    return {
      accountId: null,
      kept: { subscriberId: id },
      writes: isIdle ? [] : [planned('transfer', writes.transferSubscriber, body, credential)],
    };
  },

  result: ({ subscriberId }) => ({ subscriberId }),

  /** The account to move to was there a moment ago, so the subscriber has left the one that it was known to be in. */
  refusal: (words) =>
    /^Invalid AccountId/i.test(words)
      ? {
          code: UserErrorCode.WRONG_STATE,
          message:
            'The subscriber was moved to another account meanwhile, or the account is gone: look again.',
          field: ['toAccountId'],
        }
      : null,
});
