import type { PhoneNumberRecord } from '../../datasources/contracts/index.js';
import type { Access } from '../../datasources/scope/access.js';
import { e164Of } from '../../datasources/scope/scope.js';
import { NumberStatus } from '../../datasources/telegent/records/index.js';
import { carriesData } from '../../datasources/carries-data.js';
import type { Preparation } from '../preparation.js';
import { UserErrorCode, type UserErrorRecord } from '../user-error.js';

/** Numbers of one account that carry data. */
export interface DataNumbers {
  /** Null where they stand in none. */
  readonly accountId: string | null;
  readonly numbers: readonly PhoneNumberRecord[];
}

const NO_DATA = 'The number carries no mobile data: give it a product type with data first.';

/** The numbers of an input; ends the preparation where one is not there, of another account, or without data. */
export async function dataNumbers(wanted: readonly string[], preparation: Preparation): Promise<DataNumbers> {
  const e164s = [...new Set(wanted)];
  const placeOf = (e164: string) => ['numbers', wanted.indexOf(e164)] as const;
  const known = await lookUp(preparation.access, e164s);
  const again = await lookUp(
    preparation.fresh,
    e164s.filter((e164) => !isUsable(known.get(e164))),
  );
  for (const [e164, number] of again) {
    if (number) refuseUnusable(number, preparation, placeOf(e164));
    else preparation.refuseAbsent('number', ...placeOf(e164));
  }
  preparation.stopIfRefused();
  const numbers = e164s.flatMap((e164) => again.get(e164) ?? known.get(e164) ?? []);
  const owners = await Promise.all(numbers.map((number) => preparation.accountIdOf(number)));
  const accountId = owners.find((owner) => owner !== null) ?? null;
  for (const [index, { e164 }] of numbers.entries()) {
    if (owners[index] === accountId || owners[index] == null) continue;
    const message = 'The number belongs to another account than those before it: send one account at a time.';
    preparation.refuse(UserErrorCode.MISMATCH, message, ...placeOf(e164));
  }
  preparation.stopIfRefused();
  return { accountId, numbers };
}

/** The platform knows of data what no single read of a number shows. */
export function noDataRefusal(words: string): UserErrorRecord | null {
  return /^Data is not enabled/i.test(words)
    ? { code: UserErrorCode.MISMATCH, message: NO_DATA, field: ['numbers'] }
    : null;
}

/** Numbers that the viewer may see: a single one by itself, many out of the list of all. */
async function lookUp(
  access: Access,
  e164s: readonly string[],
): Promise<ReadonlyMap<string, PhoneNumberRecord | null>> {
  const [first] = e164s;
  if (first === undefined) return new Map();
  if (e164s.length === 1) return new Map([[first, await access.number({ e164: first })]]);
  const all = await (await access.scope()).numbers();
  const seen = access.held(e164s.flatMap((e164) => all.one(e164Of, e164) ?? []));
  const numbers = new Map(seen.map((number) => [number.e164, number]));
  return new Map(e164s.map((e164) => [e164, numbers.get(e164) ?? null]));
}

/** What is not known of it, the platform says. */
function isUsable(number: PhoneNumberRecord | null | undefined): boolean {
  return (
    number != null &&
    carriesData(number.productType) !== false &&
    number.numberStatus !== NumberStatus.CANCELLED
  );
}

function refuseUnusable(
  { productType, numberStatus }: PhoneNumberRecord,
  preparation: Preparation,
  place: readonly (string | number)[],
): void {
  if (numberStatus === NumberStatus.CANCELLED) {
    preparation.refuse(UserErrorCode.WRONG_STATE, 'The number is cancelled.', ...place);
  } else if (carriesData(productType) === false) {
    preparation.refuse(UserErrorCode.MISMATCH, NO_DATA, ...place);
  }
}
