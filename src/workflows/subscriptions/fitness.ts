import type { PhoneNumberRecord } from '../../datasources/contracts/index.js';
import type { Access } from '../../datasources/scope/access.js';
import {
  NumberStatus,
  NumberType,
  type KnownNumberType,
  type PackageRecord,
  type SubscriberRecord,
  type SubscriptionRecord,
} from '../../datasources/telegent/records/index.js';
import { catalogThrough } from '../catalog/catalog-lookup.js';
import type { Preparation } from '../preparation.js';
import { secondLook } from '../second-look.js';
import { UserErrorCode, type UserErrorRecord } from '../user-error.js';

const numberOf = ({ numberId }: SubscriptionRecord): string | null => numberId;

/** The active subscription of a number. */
async function activeOn(numberId: string, access: Access): Promise<SubscriptionRecord | null> {
  const subscriptions = await (await access.scope()).subscriptions();
  return subscriptions.all(numberOf, numberId).find(({ active }) => active) ?? null;
}

/** Refuses a number that has an active subscription already, but for the one that is being changed. */
export async function refuseTaken(
  numberId: string,
  preparation: Preparation,
  changed?: SubscriptionRecord,
): Promise<void> {
  const isOther = (found: SubscriptionRecord | null): found is SubscriptionRecord =>
    found !== null && found.id !== changed?.id;
  const active = await secondLook(preparation, (access) => activeOn(numberId, access), isOther);
  if (!isOther(active)) return;
  const message = `The number has an active subscription already, ${active.id}: update that one, or cancel it first.`;
  preparation.refuse(UserErrorCode.TAKEN, message, 'numberId');
}

/** Refuses a package that cannot be sold, or that was made for another subscriber. */
export async function refuseUnfitPackage(
  sold: PackageRecord,
  /** Null for one that is only created now, for whom nothing was made. */
  subscriber: Pick<SubscriberRecord, 'id'> | null,
  preparation: Preparation,
): Promise<void> {
  const mistake = (seen: PackageRecord): UserErrorRecord | null => {
    if (seen.active === false) {
      return refusal(UserErrorCode.WRONG_STATE, 'The package is not active: choose another one.');
    }
    if (seen.subscriberId === null || seen.subscriberId === subscriber?.id) return null;
    return refusal(
      UserErrorCode.MISMATCH,
      'The package was made for another subscriber: choose another one.',
    );
  };
  const refusal = (code: UserErrorCode, message: string) => ({ code, message, field: ['packageId'] });
  const look = async (access: Access) =>
    (await catalogThrough(access, preparation).packageById(sold.id)) ?? sold;
  await refuseWhere(look, mistake, preparation);
}

/**
 * Refuses a number that another subscriber holds, that is of another account than the subscriber, or that was given back. One
 * that nobody holds may be subscribed for anyone.
 */
export async function refuseUnfitNumber(
  number: PhoneNumberRecord,
  subscriber: SubscriberRecord,
  preparation: Preparation,
): Promise<void> {
  const mistake = async (seen: PhoneNumberRecord): Promise<UserErrorRecord | null> => {
    const refusal = (code: UserErrorCode, message: string) => ({ code, message, field: ['numberId'] });
    if (seen.numberStatus === NumberStatus.CANCELLED) {
      return refusal(UserErrorCode.WRONG_STATE, 'The number is cancelled: reactivate it first.');
    }
    if (seen.subscriberId === subscriber.id) return null;
    const owner = await preparation.accountIdOf(seen);
    if (owner !== null && owner !== subscriber.accountId) {
      return refusal(UserErrorCode.MISMATCH, 'The number and the subscriber are in different accounts.');
    }
    if (seen.subscriberId === null) return null;
    return refusal(
      UserErrorCode.MISMATCH,
      'Another subscriber holds the number: assign it to this one first, or subscribe for its holder.',
    );
  };
  const look = async (access: Access) => (await access.number({ id: number.id })) ?? number;
  await refuseWhere(look, mistake, preparation);
}

/** Refuses what is wrong with a thing, when a fresh look says so too. */
async function refuseWhere<T>(
  look: (access: Access) => Promise<T>,
  mistake: (seen: T) => UserErrorRecord | null | Promise<UserErrorRecord | null>,
  preparation: Preparation,
): Promise<void> {
  const seen = await secondLook(preparation, look, async (thing) => (await mistake(thing)) !== null);
  const told = await mistake(seen);
  if (told) preparation.refuse(told.code, told.message, ...(told.field ?? []));
}

/** The class of service that is billed: that of the number, which what was asked for must be. Null where it was refused. */
export function typeFor(
  wanted: KnownNumberType | null | undefined,
  number: PhoneNumberRecord | null,
  preparation: Preparation,
): KnownNumberType | null {
  const shown = number === null || number.numberType === NumberType.UNKNOWN ? null : number.numberType;
  if (wanted && shown && wanted !== shown) {
    const message = `type does not match the number, which is ${shown}: leave it out, or choose another number.`;
    preparation.refuse(UserErrorCode.MISMATCH, message, 'type');
    return null;
  }
  const type = wanted ?? shown;
  if (type === null) {
    const message =
      number === null
        ? 'type is required without numberId: it cannot be worked out.'
        : 'type is required: the platform does not say what class of service the number has.';
    preparation.refuse(UserErrorCode.INVALID, message, 'type');
  }
  return type;
}
