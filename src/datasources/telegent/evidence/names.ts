import { canonicalId } from '../decode/ids.js';
import type { NumberRecord } from '../records/index.js';

/** Name under which the ledger knows an order as the outcome of an operation. */
export function orderClaim(orderId: string): string {
  return `order:${orderId}`;
}

/** Name under which the ledger knows a number that came of an operation, by its id, since a swap changes the number. */
export function numberClaim(numberId: string): string {
  return `number:${canonicalId('number', numberId)}`;
}

/** Every name under which a number may be known as an outcome. */
export function numberClaims({
  id,
  e164,
  orderId,
}: Pick<NumberRecord, 'id' | 'e164' | 'orderId'>): readonly string[] {
  return [numberClaim(id ?? e164), ...(orderId === null ? [] : [orderClaim(orderId)])];
}

/** Name under which the writes of one number are sent one at a time. */
export function numberLock(e164: string): string {
  return `number:${e164}`;
}

/** Name under which the writes of one SIM are sent one at a time. */
export function simLock(iccid: string): string {
  return `sim:${iccid}`;
}

/** The numbers that a body speaks of; the specification lets an item be without one. */
export function askedNumbers({
  PhoneNumbers,
}: {
  readonly PhoneNumbers: readonly { readonly Number?: string }[];
}): readonly string[] {
  return PhoneNumbers.flatMap(({ Number }) => Number ?? []);
}
