import type { PhoneNumberRecord } from '../../datasources/contracts/index.js';
import { LostNumbers } from '../../datasources/lost-numbers.js';
import { e164Of } from '../../datasources/scope/scope.js';
import { numberByE164 } from '../../datasources/telegent/reads/numbers.js';
import type { NumberRecord } from '../../datasources/telegent/records/index.js';
import type { Preparation } from '../preparation.js';
import { UserErrorCode, type UserErrorRecord } from '../user-error.js';

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
  field: string,
): Promise<OwnNumber | null> {
  const own = await findOwnNumber(e164, preparation);
  if (own === null) preparation.refuseAbsent('number', field);
  return own;
}

/** The same; null instead of a refusal. */
export async function findOwnNumber(e164: string, preparation: Preparation): Promise<OwnNumber | null> {
  const seen = await preparation.find((access) => access.number({ e164 }));
  return seen ? placed(seen, preparation) : unseen(e164, preparation);
}

/**
 * The same past the caches. The inventory alone tells the product and whether a port-out PIN is set: a request for each 1,000
 * numbers of the credential, or one where neither is wanted.
 */
export async function findFreshNumber(
  e164: string,
  preparation: Preparation,
  { whole }: { readonly whole: boolean },
): Promise<OwnNumber | null> {
  const { accountId } = preparation.viewer;
  return accountId === null
    ? freshOfAny(e164, preparation, whole)
    : freshOfAccount(e164, accountId, preparation, whole);
}

/** As the credential of an account reads it, which may be that of all accounts. */
export function freshRecord(
  e164: string,
  accountId: string,
  preparation: Preparation,
): Promise<NumberRecord | null> {
  const { client, options } = preparation.fresh.directory;
  return client.read(preparation.credentialFor(accountId), numberByE164(e164), options);
}

async function freshOfAny(e164: string, preparation: Preparation, whole: boolean): Promise<OwnNumber | null> {
  const { fresh } = preparation;
  const number = whole
    ? (await (await fresh.scope()).numbers()).one(e164Of, e164)
    : await fresh.number({ e164 });
  return number && placed(number, preparation);
}

/** Whose a subscriber is may come from a cache, so that no more than the number itself is read anew. */
async function freshOfAccount(
  e164: string,
  accountId: string,
  preparation: Preparation,
  whole: boolean,
): Promise<OwnNumber | null> {
  const lists = preparation.fresh.listsOf(accountId);
  const record = whole
    ? (await lists?.inventory())?.one(e164Of, e164)
    : await freshRecord(e164, accountId, preparation);
  if (!record?.id) return null;
  const number = { ...record, id: record.id };
  // The credential of an account sees no others.
  if (lists?.credential.accountId === accountId) return { number, accountId };
  const { subscriberId } = number;
  if (subscriberId === null) return lostNumber(number, preparation);
  const holder = await preparation.find((access) => access.subscriber(subscriberId));
  return holder?.accountId === accountId ? { number, accountId } : null;
}

/** A number that the viewer sees, with its account. */
async function placed(number: PhoneNumberRecord, preparation: Preparation): Promise<OwnNumber> {
  const accountId = await preparation.accountIdOf(number);
  return accountId === null
    ? ((await lostNumber(number, preparation)) ?? { number, accountId })
    : { number, accountId };
}

/** A number in no list of the viewer's: only where the ledger knows it is the platform asked. */
async function unseen(e164: string, preparation: Preparation): Promise<OwnNumber | null> {
  const { accountId } = preparation.viewer;
  const lost = await new LostNumbers(preparation.ledger).find({ e164 });
  if (accountId === null || lost?.accountId !== accountId) return null;
  return lostNumber(await freshRecord(e164, accountId, preparation), preparation);
}

/** A number without a subscriber, where the ledger counts it to the viewer. */
async function lostNumber(
  number: NumberRecord | null,
  { ledger, viewer }: Preparation,
): Promise<OwnNumber | null> {
  if (number?.subscriberId !== null) return null;
  const lost = await new LostNumbers(ledger).find({ e164: number.e164 });
  const isOwn = viewer.accountId === null || lost?.accountId === viewer.accountId;
  return lost !== null && isOwn && lost.id === number.id
    ? { number: { ...number, id: lost.id }, accountId: lost.accountId }
    : null;
}

/** The user error for a number that does not exist, or is another one's. */
export const absentNumber = (...field: readonly string[]): UserErrorRecord => ({
  code: UserErrorCode.NOT_FOUND,
  message: 'There is no such number.',
  field,
});
