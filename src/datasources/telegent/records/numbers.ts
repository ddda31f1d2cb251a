import type {
  DataUnit,
  MessageType,
  NumberStatus,
  NumberType,
  OrderStatus,
  OrderType,
  ProductType,
  ThrottleSpeed,
} from './vocabulary.js';

/** `GET /numbers/inventory` (whole) or `GET /numbers` (without `productType`). */
export interface NumberRecord {
  /** Always `NID-` and the tail, so that one number has one identity. Null where the answer carries no id. */
  readonly id: string | null;
  readonly e164: string;
  readonly numberType: NumberType;
  readonly numberTypeText: string | null;
  readonly messageType: MessageType;
  readonly messageTypeText: string | null;
  /** Undefined where the answer does not carry the field (`GET /numbers`), null where it is empty. */
  readonly productType: ProductType | null | undefined;
  readonly productTypeText: string | null;
  readonly numberStatus: NumberStatus;
  readonly numberStatusText: string | null;
  readonly messageEnabled: boolean | null;
  readonly voiceEnabled: boolean | null;
  readonly messageRouteId: string | null;
  readonly voiceRouteId: string | null;
  readonly orderId: string | null;
  /** ISO date (YYYY-MM-DD). */
  readonly purchasedOn: string | null;
  /** `TSUID-` and the tail; null for an orphan. */
  readonly subscriberId: string | null;
  readonly iccid: string | null;
  readonly callerName: string | null;
  /** The platform's QR link; holds the eSIM activation code, so it is a secret. */
  readonly qrLink: string | null;
  readonly swapsRemaining: number | null;
  /** ISO instant. */
  readonly nextSwapResetAt: string | null;
  /** True when the platform holds a port-out PIN; the PIN itself is dropped while decoding. */
  readonly portOutPinIssued: boolean | null;
}

export interface InventoryPage {
  readonly numbers: readonly NumberRecord[];
  readonly total: number | null;
  readonly pageNumber: number | null;
}

/** `GET /numbers/order`. */
export interface OrderRecord {
  readonly id: string;
  readonly orderType: OrderType;
  readonly orderTypeText: string | null;
  readonly orderStatus: OrderStatus;
  /** The platform's own word, such as `ResolutionRequired`. */
  readonly orderStatusText: string | null;
  /** `OrderStatusMessage` split at its first `-`: `8A` and `ACCOUNT_NUM_REQ_OR_INCORRECT`. */
  readonly statusCode: string | null;
  readonly statusMessage: string | null;
  readonly placedAt: string | null;
  /** E.164 texts. */
  readonly numbers: readonly string[];
}

/** One number of `POST /numbers/data-usage/info`. Amounts are in `unit`. */
export interface DataUsageRecord {
  readonly e164: string;
  readonly used: number | null;
  readonly usedText: string | null;
  readonly remaining: number | null;
  readonly remainingText: string | null;
  readonly unit: DataUnit;
  readonly status: string | null;
  readonly statusMessage: string | null;
  readonly behavior: string | null;
}

/** One number of `POST /numbers/data-usage/settings`. Amounts are in `unit`. */
export interface DataUsageSettingsRecord {
  readonly e164: string;
  readonly unit: DataUnit;
  readonly unitText: string | null;
  readonly notifyAt: number | null;
  readonly throttleAt: number | null;
  readonly throttleSpeed: ThrottleSpeed | null;
  readonly throttleSpeedText: string | null;
  readonly limitAt: number | null;
}

/** `POST /numbers/device-details`. */
export interface DeviceRecord {
  readonly imei: string | null;
  readonly model: string | null;
  readonly name: string | null;
  readonly tac: string | null;
}

/** `POST /numbers/voicemail/info`. */
export interface VoicemailRecord {
  readonly enabled: boolean | null;
  readonly email: string | null;
  readonly firstName: string | null;
  readonly lastName: string | null;
}

/** One page (10,000 areas) of `POST /numbers/availability`. */
export interface AvailabilityPage {
  readonly total: number | null;
  readonly areas: readonly AvailableArea[];
}
export interface AvailableArea {
  readonly areaCode: string;
  readonly zipCode: string | null;
  readonly ngp: string | null;
}

/** `POST /numbers/portin/eligibility`. */
export interface EligibilityRecord {
  readonly eligible: boolean;
  readonly reason: string | null;
  readonly currentCarrier: string | null;
  /** The losing carrier's kind of line, such as `mobile` or `landline`. */
  readonly numberType: string | null;
}
