import type { OrderWatch } from '../watches/order-watches.js';
import type { OrderSighting } from '../order-journal.js';
import type {
  AccountRecord,
  AvailabilityPage,
  EligibilityRecord,
  MessageType,
  NumberType,
  OrderRecord,
} from '../telegent/records/index.js';
import type { PhoneNumberRecord } from './number.js';
import type { Connection, Page } from './pagination.js';

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

/**
 * Number orders and porting. An order is visible when all its numbers are, and to the account that placed it through this
 * graph while its numbers are nobody's.
 */
export interface OrderSource {
  byId(id: string): Promise<OrderRecord | null>;
  /** A state of an order that is known already, where the viewer may see the order; asks the platform for no order. */
  seen(order: OrderRecord): Promise<OrderRecord | null>;
  /** The latest order that the platform keeps with the number. */
  ofNumber(number: PhoneNumberRecord): Promise<OrderRecord | null>;
  /** Orders that were placed for an account through this graph, the newest first, as they were last seen. */
  ofAccount(account: AccountRecord, page: Page): Promise<Connection<OrderRecord>>;
  /**
   * The orders that the journal knows and the viewer may see, the newest first, as they were last seen; `open` tells whether
   * those that are watched, or those that are final, null for all.
   */
  all(open: boolean | null, page: Page): Promise<Connection<OrderRecord>>;
  /** As `all` with `open`, of the orders of one account. */
  openOf(accountId: string, page: Page): Promise<Connection<OrderRecord>>;
  /** An order as it was last seen; null where it never was. Asks the platform for no order. */
  lastSeen(id: string): Promise<OrderRecord | null>;
  /** When an order was seen and is looked at again; null where it is not watched. */
  watchOf(order: OrderRecord): Promise<OrderWatch | null>;
  /** What was seen of an order, the oldest first; empty where nothing of it is remembered. */
  timelineOf(order: OrderRecord): Promise<readonly OrderSighting[]>;
  /** Areas with free numbers, each area once. */
  availability(criteria: AvailabilityCriteria): Promise<AvailabilityPage | null>;
  eligibility(criteria: EligibilityCriteria): Promise<PortInEligibility | null>;
}
