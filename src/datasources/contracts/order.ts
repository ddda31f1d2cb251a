import type {
  AvailabilityPage,
  EligibilityRecord,
  MessageType,
  NumberType,
  OrderRecord,
} from '../telegent/records/index.js';
import type { PhoneNumberRecord } from './number.js';

export interface AvailabilityCriteria {
  readonly areaCode: string | null;
  readonly zipCode: string | null;
  readonly messageType: MessageType | null;
  readonly messageEnabled: boolean | null;
  readonly voiceEnabled: boolean | null;
  /** The platform's own page, of up to 10,000 areas, from 1. */
  readonly page: number;
}

export interface EligibilityCriteria {
  readonly e164: string;
  readonly classification: NumberType;
}

export interface PortInEligibility extends EligibilityRecord {
  /** True for a wireline number; null where the losing carrier's kind of line is not told. */
  readonly portInDateRequired: boolean | null;
}

/** Number orders and porting. An order is visible only when all its numbers are. */
export interface OrderSource {
  byId(id: string): Promise<OrderRecord | null>;
  /** The latest order that the platform keeps with the number. */
  ofNumber(number: PhoneNumberRecord): Promise<OrderRecord | null>;
  /** Areas with free numbers, each area once. */
  availability(criteria: AvailabilityCriteria): Promise<AvailabilityPage | null>;
  eligibility(criteria: EligibilityCriteria): Promise<PortInEligibility | null>;
}
