import type { PhoneNumberRecord } from '../../datasources/contracts/index.js';
import { canonicalId } from '../../datasources/telegent/decode/ids.js';
import type { MessageType, ProductType } from '../../datasources/telegent/records/index.js';
import type { UpdateNumberInput } from '../../schema/number/number-inputs.js';

/** Everything about a number that an update sets; null where it has none, or it is not known. */
export interface NumberSettings {
  readonly messageRouteId: string | null;
  readonly voiceRouteId: string | null;
  readonly subscriberId: string | null;
  readonly iccid: string | null;
  readonly callerFirstName: string | null;
  readonly callerLastName: string | null;
  readonly productType: ProductType | null;
  readonly messageEnabled: boolean | null;
  readonly voiceEnabled: boolean | null;
  readonly messageType: MessageType;
}

export function settingsOf(number: PhoneNumberRecord): NumberSettings {
  const { messageRouteId, voiceRouteId, subscriberId, iccid, messageEnabled, voiceEnabled, messageType } =
    number;
  return {
    messageRouteId,
    voiceRouteId,
    subscriberId,
    iccid,
    ...callerNames(number.callerName),
    productType: number.productType ?? null,
    messageEnabled,
    voiceEnabled,
    messageType,
  };
}

/** The settings that an input changes; null in it is like absent. */
export function changesOf(input: UpdateNumberInput): Partial<NumberSettings> {
  const {
    number: _number,
    idempotencyKey: _key,
    subscriberId,
    callerFirstName,
    callerLastName,
    ...rest
  } = input;
  const asked = {
    ...rest,
    subscriberId: subscriberId == null ? null : canonicalId('subscriber', subscriberId),
    callerFirstName: callerFirstName?.trim(),
    callerLastName: callerLastName?.trim(),
  };
  return Object.fromEntries(Object.entries(asked).filter(([, value]) => value != null));
}

/** The platform takes two names and shows one: it is taken apart at its first blank. */
function callerNames(callerName: string | null): Pick<NumberSettings, 'callerFirstName' | 'callerLastName'> {
  const [first, ...others] = callerName?.split(' ') ?? [];
  return { callerFirstName: first || null, callerLastName: others.join(' ') || null };
}
