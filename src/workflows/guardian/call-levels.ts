import { guardianRelationsByChild } from '../../datasources/telegent/reads/guardian.js';
import type { SubscriberRecord } from '../../datasources/telegent/records/index.js';
import type { Preparation } from '../preparation.js';
import { UserErrorCode, WarningCode } from '../user-error.js';
import { readOf } from './lookups.js';

/** An age level on calls needs somebody who watches over the subscriber, and does nothing for now. */
export async function checkLevel(
  subscriber: Pick<SubscriberRecord, 'id' | 'accountId'>,
  preparation: Preparation,
): Promise<void> {
  const read = guardianRelationsByChild(subscriber.id);
  const guardians = await readOf(subscriber, read, preparation.fresh, preparation);
  if (guardians.length === 0) {
    refuseLevel(preparation);
    return;
  }
  const message =
    'The platform keeps the age level, but ignores it on calls for now: only the lists of numbers act.';
  preparation.warn(WarningCode.LEVEL_WITHOUT_EFFECT, message, 'mode');
}

/** Refuses an age level on calls for whom nobody watches over. */
export function refuseLevel(preparation: Preparation): void {
  const message = 'mode can be an age level only for a subscriber that has a guardian: addGuardian first.';
  preparation.refuse(UserErrorCode.WRONG_STATE, message, 'mode');
}
