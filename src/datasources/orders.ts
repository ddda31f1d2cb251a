import { maySeeAccount, maySeeHeldBy } from '../auth/policies.js';
import { ViewerRole } from '../auth/viewer.js';
import type { Access } from './scope/access.js';
import type {
  AvailabilityCriteria,
  Connection,
  EligibilityCriteria,
  OrderSource,
  Page,
  PhoneNumberRecord,
  PortInEligibility,
} from './contracts/index.js';
import { rowsWhere } from './lists/rows-where.js';
import type { OrderJournal, OrderSighting, PlacedOrder } from './order-journal.js';
import { enoughRows, type TimeRange } from './paging/enough-rows.js';
import { areaPosition, newestOrderFirst } from './paging/orderings.js';
import { paginate } from './paging/pagination.js';
import { e164Of } from './scope/scope.js';
import type { CallOptions } from './telegent/client.js';
import { availabilityPage, portInEligibility } from './telegent/reads/availability.js';
import { orderById } from './telegent/reads/orders.js';
import { sameId } from './telegent/decode/ids.js';
import {
  isFinal,
  type AccountRecord,
  type AvailabilityPage,
  type OrderRecord,
} from './telegent/records/index.js';
import type { OrderWatch } from './watches/order-watches.js';

interface ListedOrders {
  readonly placed: readonly PlacedOrder[];
  /** False when the list ends with them. */
  readonly more: boolean;
}

type Listing = (range: TimeRange) => Promise<ListedOrders>;

/** Rests on `GET /numbers/order`, `POST /numbers/availability` and `POST /numbers/portin/eligibility`, and on the journal. */
export class Orders implements OrderSource {
  constructor(
    private readonly access: Access,
    private readonly journal: OrderJournal,
  ) {}

  /**
   * Other roles than DISTRIBUTOR find the orders that their numbers came with, and those that were placed for their account;
   * any other id is not asked for. `fresh` reads the order past the caches.
   */
  async byId(id: string, options: Pick<CallOptions, 'fresh'> = {}): Promise<OrderRecord | null> {
    const isKnown =
      this.access.isAtLeast(ViewerRole.DISTRIBUTOR) ||
      (await this.#isOrderOfANumber(id)) ||
      this.#mayHavePlaced(await this.#placed(id));
    return isKnown ? this.#read(id, options) : null;
  }

  async seen(order: OrderRecord): Promise<OrderRecord | null> {
    return (await this.#sees(order)) ? order : null;
  }

  async ofNumber(number: PhoneNumberRecord): Promise<OrderRecord | null> {
    return number.orderId === null ? null : this.#read(number.orderId);
  }

  ofAccount(account: AccountRecord, page: Page): Promise<Connection<OrderRecord>> {
    return this.#listed(page, (range) => this.#placedFor(account.id, range));
  }

  async all(open: boolean | null, page: Page): Promise<Connection<OrderRecord>> {
    await this.access.scope();
    const { accountId } = this.access.viewer;
    if (open) return this.#listed(page, (range) => this.journal.watchedFor(accountId, range));
    return this.#listed(page, async (range) => {
      const { placed, more } = await this.#placedFor(accountId, range);
      if (open === null) return { placed, more };
      return { placed: await rowsWhere(placed, ({ orderId }) => this.#isClosed(orderId)), more };
    });
  }

  async openOf(accountId: string, page: Page): Promise<Connection<OrderRecord>> {
    await this.access.scope();
    const isSeen = maySeeAccount(this.access.viewer, accountId);
    return this.#listed(page, async (range) =>
      isSeen ? this.journal.watchedFor(accountId, range) : { placed: [], more: false },
    );
  }

  async lastSeen(id: string): Promise<OrderRecord | null> {
    const seen = await this.journal.lastSeen(id);
    return seen && this.seen(seen.order);
  }

  watchOf(order: OrderRecord): Promise<OrderWatch | null> {
    return this.journal.watches.of(order.id).then(
      (held) => held?.value ?? null,
      () => null,
    );
  }

  async #isClosed(orderId: string): Promise<boolean> {
    const seen = await this.journal.lastSeen(orderId);
    return seen !== null && isFinal(seen.order.orderStatus);
  }

  async #listed(page: Page, listing: Listing): Promise<Connection<OrderRecord>> {
    const { rows, more } = await enoughRows(page, {
      read: async (range) => {
        const listed = await listing(range);
        return { rows: listed.placed, more: listed.more };
      },
      // Those apart that are another account's by now.
      isSeen: (order) => this.#seesPlaced(order),
      timeOf: ({ placedAt }) => placedAt,
    });
    const { edges, pageInfo, totalCount } = paginate(rows, page, newestOrderFirst, {
      totalCount: null,
      more,
    });
    const seen = await Promise.all(edges.map(({ node }) => this.journal.lastSeen(node.orderId)));
    const shown = edges.flatMap(({ cursor }, at) => {
      const node = seen[at]?.order;
      return node ? [{ cursor, node }] : [];
    });
    return { edges: shown, nodes: shown.map(({ node }) => node), pageInfo, totalCount };
  }

  /** Nothing where the ledger cannot be asked: an order is shown without its past rather than not at all. */
  timelineOf(order: OrderRecord): Promise<readonly OrderSighting[]> {
    return this.journal.timeline(order.id).catch(() => []);
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

  async #read(id: string, options: Pick<CallOptions, 'fresh'> = {}): Promise<OrderRecord | null> {
    const order = await this.access.read(this.journal.watching(orderById(id)), options);
    return order && (await this.#sees(order)) ? order : null;
  }

  /** An order is visible when every number in it is; a DISTRIBUTOR also sees those whose numbers do not exist yet. */
  async #sees(order: OrderRecord): Promise<boolean> {
    if (this.access.isAtLeast(ViewerRole.DISTRIBUTOR)) return true;
    const numbers = await Promise.all(order.numbers.map((e164) => this.access.number({ e164 })));
    if (numbers.length > 0 && numbers.every((number) => number !== null)) return true;
    return this.#seesAsPlacer(await this.#placed(order.id), order.numbers);
  }

  /** Whoever placed an order sees it until a number of it is somebody else's. */
  async #seesAsPlacer(placed: PlacedOrder | null, e164s: readonly string[]): Promise<boolean> {
    if (!this.#mayHavePlaced(placed)) return false;
    const areFree = await Promise.all(e164s.map(async (e164) => this.#isOwnOrNobodys(e164)));
    return areFree.every(Boolean);
  }

  /** An order has the holder that its numbers are meant for. */
  #mayHavePlaced(placed: PlacedOrder | null): boolean {
    const { viewer } = this.access;
    if (!placed || !maySeeAccount(viewer, placed.accountId)) return false;
    return maySeeHeldBy(viewer, placed.subscriberId);
  }

  async #isOwnOrNobodys(e164: string): Promise<boolean> {
    if (await this.access.number({ e164 })) return true;
    const { main } = this.access.directory;
    const everything = main.credential.kind === 'distributor';
    const numbers = everything ? await main.inventory() : await (await this.access.scope()).numbers();
    const number = numbers.one(e164Of, e164);
    return !number?.subscriberId;
  }

  /** Nothing where the ledger cannot be asked. */
  #placed(id: string): Promise<PlacedOrder | null> {
    return this.journal.placed(id).catch(() => null);
  }

  async #placedFor(accountId: string | null, range: TimeRange): Promise<ListedOrders> {
    const isSeen =
      accountId === null
        ? this.access.isAtLeast(ViewerRole.DISTRIBUTOR)
        : maySeeAccount(this.access.viewer, accountId);
    if (!isSeen) return { placed: [], more: false };
    const placed = await this.journal.placedFor(accountId, range);
    return { placed, more: placed.length === range.limit };
  }

  async #seesPlaced(placed: PlacedOrder): Promise<boolean> {
    return this.access.isAtLeast(ViewerRole.DISTRIBUTOR) || this.#seesAsPlacer(placed, placed.numbers);
  }

  async #isOrderOfANumber(id: string): Promise<boolean> {
    const numbers = await (await this.access.scope()).numbers();
    return this.access.held(numbers.rows).some((row) => row.orderId !== null && sameId(row.orderId, id));
  }
}

/** Wireline carriers want a port-in date; null where the losing carrier's kind of line is not told. */
export function isWireline(numberType: string | null): boolean | null {
  return numberType === null ? null : /land|wire(?!less)|fixed/i.test(numberType);
}
