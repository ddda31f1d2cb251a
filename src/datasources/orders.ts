import { ViewerRole } from '../auth/viewer.js';
import type { Access } from './scope/access.js';
import type {
  AvailabilityCriteria,
  EligibilityCriteria,
  OrderSource,
  PhoneNumberRecord,
  PortInEligibility,
} from './contracts/index.js';
import { areaPosition } from './paging/orderings.js';
import { availabilityPage, portInEligibility } from './telegent/reads/availability.js';
import { orderById } from './telegent/reads/orders.js';
import { sameId } from './telegent/decode/ids.js';
import type { AvailabilityPage, OrderRecord } from './telegent/records/index.js';

/** Rests on `GET /numbers/order`, `POST /numbers/availability` and `POST /numbers/portin/eligibility`. */
export class Orders implements OrderSource {
  constructor(private readonly access: Access) {}

  /** Other roles than DISTRIBUTOR find the orders that their numbers came with; any other id is not asked for. */
  async byId(id: string): Promise<OrderRecord | null> {
    if (!this.access.isAtLeast(ViewerRole.DISTRIBUTOR) && !(await this.#isOrderOfANumber(id))) return null;
    return this.#read(id);
  }

  async ofNumber(number: PhoneNumberRecord): Promise<OrderRecord | null> {
    return number.orderId === null ? null : this.#read(number.orderId);
  }

  async availability(criteria: AvailabilityCriteria): Promise<AvailabilityPage | null> {
    await this.access.scope();
    const page = await this.access.read(availabilityPage(criteria));
    const areas = new Map(page.areas.map((area) => [JSON.stringify(areaPosition(area)), area]));
    return { ...page, areas: [...areas.values()] };
  }

  async eligibility({ e164, classification }: EligibilityCriteria): Promise<PortInEligibility | null> {
    await this.access.scope();
    const answer = await this.access.read(portInEligibility(e164, classification));
    return { ...answer, portInDateRequired: isWireline(answer.numberType) };
  }

  async #read(id: string): Promise<OrderRecord | null> {
    const order = await this.access.read(orderById(id));
    return order && (await this.#sees(order)) ? order : null;
  }

  /** An order is visible when every number in it is; a DISTRIBUTOR also sees those whose numbers do not exist yet. */
  async #sees(order: OrderRecord): Promise<boolean> {
    if (this.access.isAtLeast(ViewerRole.DISTRIBUTOR)) return true;
    const numbers = await Promise.all(order.numbers.map((e164) => this.access.number({ e164 })));
    return numbers.length > 0 && numbers.every((number) => number !== null);
  }

  async #isOrderOfANumber(id: string): Promise<boolean> {
    const numbers = await (await this.access.scope()).numbers();
    return this.access.held(numbers.rows).some((row) => row.orderId !== null && sameId(row.orderId, id));
  }
}

/** Wireline carriers want a port-in date; null where the losing carrier's kind of line is not told. */
function isWireline(numberType: string | null): boolean | null {
  return numberType === null ? null : /land|wire(?!less)|fixed/i.test(numberType);
}
