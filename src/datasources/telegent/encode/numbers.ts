import {
  MessageType,
  NumberStatusChange,
  NumberType,
  ProductType,
  SimStatus,
  type KnownMessageType,
  type KnownNumberType,
  type KnownProductType,
} from '../records/index.js';
import type { BodyOf } from '../request.js';

type ProvisionBody = BodyOf<'provisionNumber'>;
type UpdateBody = BodyOf<'updateNumber'>;
/** `NumberType` of a purchase. The specification has lost `voip`, which the platform's guide still names. */
export const numberTypeWords: Readonly<Record<KnownNumberType, ProvisionBody['NumberType']>> = {
  [NumberType.MVNO]: 'mvno',
  [NumberType.IOT]: 'iot',
  [NumberType.VOIP]: 'voip' as string as ProvisionBody['NumberType'],
};

/** `MessageType` of a purchase and of an update. */
export const messageTypeWords: Readonly<Record<KnownMessageType, ProvisionBody['MessageType']>> = {
  [MessageType.P2P]: 'p2p',
  [MessageType.A2P]: 'a2p',
};

/** `ProductType` of a purchase and of an update. */
export const productTypeWords: Readonly<Record<KnownProductType, ProvisionBody['ProductType']>> = {
  [ProductType.SMS_ONLY]: 'Sms-Only',
  [ProductType.DATA_ONLY]: 'Data-Only',
  [ProductType.SMS_DATA]: 'Sms+Data',
  [ProductType.SMS_DATA_VOICE]: 'Sms+Data+Voice',
};

/** `Classification` of an update, which knows no VOIP: undefined leaves it as it is. */
const classifications: Readonly<Record<NumberType, UpdateBody['Classification']>> = {
  [NumberType.MVNO]: 'MVNO',
  [NumberType.IOT]: 'IoT',
  [NumberType.VOIP]: undefined,
  [NumberType.UNKNOWN]: undefined,
};

export const classificationWord = (type: NumberType): UpdateBody['Classification'] => classifications[type];

/** Undefined where the platform's word is not known, so that it is not sent back. */
export const messageTypeWord = (type: MessageType): UpdateBody['MessageType'] =>
  type === MessageType.UNKNOWN ? undefined : messageTypeWords[type];

/** Undefined where the product is not known. */
export const productTypeWord = (type: ProductType | null | undefined): UpdateBody['ProductType'] =>
  type == null || type === ProductType.UNKNOWN ? undefined : productTypeWords[type];

/** `StatusChange`. */
export const statusChangeWords: Readonly<
  Record<NumberStatusChange, BodyOf<'changeNumberStatus'>['StatusChange']>
> = {
  [NumberStatusChange.ACTIVATE]: 'activate',
  [NumberStatusChange.PARK]: 'park',
  [NumberStatusChange.CANCEL]: 'cancel',
  [NumberStatusChange.SWAP]: 'swap',
  [NumberStatusChange.SWAP_SIM]: 'swap-sim',
  [NumberStatusChange.REPLACE]: 'replace',
};

/** `SimStatus`. */
export const simStatusWords: Readonly<
  Record<SimStatus, NonNullable<BodyOf<'updateSimStatus'>['SimStatus']>>
> = {
  [SimStatus.ACTIVE]: 'Active',
  [SimStatus.SUSPENDED]: 'Suspended',
  [SimStatus.EMPTY]: 'Empty',
};

/** `MM/DD/YYYY`, from `YYYY-MM-DD`. */
export function monthFirst(day: string): string {
  const [year = '', month = '', date = ''] = day.split('-');
  return `${month}/${date}/${year}`;
}
