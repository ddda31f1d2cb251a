import { MessageType, NumberType, ProductType } from '../../datasources/telegent/records/index.js';
import type { Preparation } from '../preparation.js';
import { UserErrorCode } from '../user-error.js';

/** Which services a bundle has. */
interface Bundle {
  readonly messages: boolean;
  readonly data: boolean;
  readonly voice: boolean;
}

/** The services of each bundle; null where the bundle is not known. */
const BUNDLES: Readonly<Record<ProductType, Bundle | null>> = {
  [ProductType.SMS_ONLY]: { messages: true, data: false, voice: false },
  [ProductType.DATA_ONLY]: { messages: false, data: true, voice: false },
  [ProductType.SMS_DATA]: { messages: true, data: true, voice: false },
  [ProductType.SMS_DATA_VOICE]: { messages: true, data: true, voice: true },
  [ProductType.UNKNOWN]: null,
};

export const bundleOf = (product: ProductType | null | undefined): Bundle | null =>
  product == null ? null : BUNDLES[product];

/** Refuses a kind of message traffic that the class of service does not carry. */
export function refuseMessageMismatch(
  type: NumberType,
  messageType: MessageType | null | undefined,
  preparation: Preparation,
): void {
  const only = ONLY_MESSAGES[type];
  if (only === undefined || messageType == null || messageType === only) return;
  const message = `messageType must be ${only}: a number of class ${type} carries no other.`;
  preparation.refuse(UserErrorCode.MISMATCH, message, 'messageType');
}

const ONLY_MESSAGES: Partial<Record<NumberType, MessageType>> = {
  [NumberType.IOT]: MessageType.P2P,
  [NumberType.VOIP]: MessageType.A2P,
};

/** Refuses calls that the bundle does not have, a bundle with calls that are off, and calls without a way to go. */
export function refuseVoiceMismatch(
  {
    product,
    voiceEnabled,
    hasVoiceRoute,
  }: {
    readonly product: ProductType | null | undefined;
    readonly voiceEnabled: boolean | null;
    readonly hasVoiceRoute: boolean;
  },
  preparation: Preparation,
): void {
  const bundle = bundleOf(product);
  if (bundle && voiceEnabled !== null && voiceEnabled !== bundle.voice) {
    const message = bundle.voice
      ? 'voiceEnabled must be true: the productType includes calls. Take SMS_DATA for a number without them.'
      : 'voiceEnabled must be false: the productType has no calls. Take SMS_DATA_VOICE for a number with them.';
    preparation.refuse(UserErrorCode.MISMATCH, message, 'voiceEnabled');
  }
  if (voiceEnabled && !hasVoiceRoute) {
    const message = 'voiceRouteId is required when calls are switched on: create a voice route first.';
    preparation.refuse(UserErrorCode.INVALID, message, 'voiceRouteId');
  }
}
