import type { Address } from '../records/index.js';
import type { BodyOf } from '../request.js';

type AddressBody = NonNullable<BodyOf<'createAccount'>['BillingAddress']>;

/** An address as a client gives it; what is absent or null is unknown. */
type GivenAddress = Partial<Address>;

/** A new address: the parts that are known. Undefined without an address. */
export function newAddress(address: GivenAddress | null | undefined): AddressBody | undefined {
  if (address == null) return undefined;
  const parts = Object.entries(replacedAddress(address) ?? {}).filter(([, part]) => part !== '');
  return Object.fromEntries(parts);
}

/** An address that takes the place of another one: parts that are not known empty those that were. */
export function replacedAddress(address: GivenAddress | null | undefined): AddressBody | undefined {
  if (address == null) return undefined;
  return {
    Street1: address.street1?.trim() ?? '',
    Street2: address.street2?.trim() ?? '',
    City: address.city?.trim() ?? '',
    State: address.state?.trim() ?? '',
    Zip: address.zip?.trim() ?? '',
    Country: address.country?.trim() ?? '',
  };
}
