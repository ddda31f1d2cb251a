import { NumberType, type PortInType } from '../records/index.js';
import type { BodyOf } from '../request.js';

type PortIn = BodyOf<'portInNumber'>;

/** The classes of service as a port-in writes them. */
export const portInTypeWords: Readonly<
  Record<PortInType, NonNullable<PortIn['TargetPortinClassification']>>
> = {
  [NumberType.MVNO]: 'mvno',
  [NumberType.IOT]: 'iot',
};

/** Where the bills of the losing carrier go. */
export interface CarrierBillingAddress {
  readonly street1: string;
  readonly street2?: string | null | undefined;
  readonly city: string;
  readonly state: string;
  readonly zip: string;
}

/** The address as a port-in writes it. */
export function carrierAddress(address: CarrierBillingAddress): PortIn['CurrentBillingAddress'] {
  const { street1, street2, city, state, zip } = address;
  return {
    Street1: street1.trim(),
    ...(street2 != null && { Street2: street2.trim() }),
    City: city.trim(),
    State: state.trim(),
    Zip: zip.trim(),
  };
}
