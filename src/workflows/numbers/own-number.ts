import type { PhoneNumberRecord } from '../../datasources/contracts/index.js';
import { LostNumbers } from '../../datasources/lost-numbers.js';
import type { Listing } from '../../datasources/lists/listing.js';
import { idOf } from '../../datasources/scope/scope.js';
import { numberByE164 } from '../../datasources/telegent/reads/numbers.js';
import type { NumberRecord, SubscriberRecord } from '../../datasources/telegent/records/index.js';
import type { Preparation } from '../preparation.js';
import { UserErrorCode } from '../user-error.js';

type Path = readonly (string | number)[];

/** A number and the account that it is in; null where it is in none, which only a DISTRIBUTOR sees. */
export interface OwnNumber {
  readonly number: PhoneNumberRecord;
  readonly accountId: string | null;
}

/**
 * A number of the viewer's by its E.164; one that the platform counts to no account is whose the ledger says. Refused as
 * NOT_FOUND alike where it does not exist and where it is another one's.
 */
export async function ownNumber(
  e164: string,
  preparation: Preparation,
  ...field: Path
): Promise<OwnNumber | null> {
  const seen = await preparation.find((access) => access.number({ e164 }));
  const placed = seen && (await preparation.accountIdOf(seen));
  if (seen && placed !== null) return { number: seen, accountId: placed };
  const lost = await new LostNumbers(preparation.ledger).find({ e164 });
  const { accountId } = preparation.viewer;
  const isOwn = lost !== null && (accountId === null || lost.accountId === accountId);
  if (seen) return { number: seen, accountId: isOwn ? lost.accountId : null };
  const number = isOwn ? await preparation.find((access) => access.read(numberByE164(e164))) : null;
  // Once somebody else has it, the ledger's word is out of date.
  if (!isOwn || number?.id !== lost.id || number.subscriberId !== null) {
    preparation.refuse(UserErrorCode.NOT_FOUND, 'There is no such number.', ...field);
    return null;
  }
  return { number: { ...number, id: lost.id }, accountId: lost.accountId };
}

/**
 * The number as it is now. The inventory alone tells the product and whether a port-out PIN is set, a request for each 1,000
 * numbers; one request where neither is wanted. Null where it has gone, or gone to another account, meanwhile.
 */
export async function freshNumber(
  own: OwnNumber,
  preparation: Preparation,
  { whole }: { readonly whole: boolean },
): Promise<PhoneNumberRecord | null> {
  const now = whole
    ? (await freshInventory(own.accountId, preparation))?.one(idOf, own.number.id)
    : await preparation.fresh.read(numberByE164(own.number.e164));
  return now ? sameNumber(own, now, preparation) : null;
}

/** Every number that the credential of the account has, as it is now; those of other accounts are among them. */
export async function freshInventory(
  accountId: string | null,
  { fresh }: Preparation,
): Promise<Listing<PhoneNumberRecord> | null> {
  const lists = accountId === null ? fresh.directory.main : fresh.listsOf(accountId);
  return lists && lists.inventory();
}

/** The record, if it still is the number that was found before, in the same account. */
export async function sameNumber(
  { number, accountId }: OwnNumber,
  now: NumberRecord,
  preparation: Preparation,
): Promise<PhoneNumberRecord | null> {
  if (now.id !== number.id || now.e164 !== number.e164) return null;
  const isSameHolder = now.subscriberId === number.subscriberId;
  const isOwn = isSameHolder || (await holderIsIn(accountId, now.subscriberId, preparation));
  return isOwn ? { ...now, id: number.id } : null;
}

async function holderIsIn(
  accountId: string | null,
  subscriberId: string | null,
  preparation: Preparation,
): Promise<boolean> {
  if (subscriberId === null) return preparation.viewer.accountId === null;
  const holder = await preparation.find((access) => access.subscriber(subscriberId));
  return holder !== null && (accountId === null || holder.accountId === accountId);
}

/** A subscriber of the account; of any account that the viewer may see where it is null. */
export async function subscriberIn(
  accountId: string | null,
  id: string,
  preparation: Preparation,
  ...field: Path
): Promise<SubscriberRecord | null> {
  const subscriber = await preparation.subscriber(id, ...field);
  if (!subscriber || accountId === null || subscriber.accountId === accountId) return subscriber;
  preparation.refuse(UserErrorCode.NOT_FOUND, 'There is no such subscriber.', ...field);
  return null;
}
