import { stateWord } from './domains/orders.js';
import { settle } from './domains/settling.js';
import { deliver } from './events.js';
import type { Platform } from './platform.js';
import type { OrderRecord } from './records.js';

/** How often it is looked for orders that time has moved, in real milliseconds. */
const LOOK_MS = 500;

/** Tells the webhooks of each order that is placed or moves, while `deliverEvents` is on. */
export class OrderNews {
  #timer: NodeJS.Timeout | undefined;
  /** Deliveries go out one after the other, in the order of what they tell. */
  #told: Promise<unknown> = Promise.resolve();

  constructor(private readonly platform: Platform) {
    platform.store.orders.onPut = (order, before) => {
      const hasMoved = order.state !== before?.state || order.message !== before.message;
      if (hasMoved && platform.store.present !== undefined && platform.settings.deliverEvents)
        this.#tell(order);
    };
  }

  /** Lets orders move by themselves; otherwise they do when somebody asks. */
  start(): void {
    this.#timer = setInterval(() => {
      const { store, clock, settings } = this.platform;
      if (!settings.deliverEvents) return;
      store.present = clock.now();
      settle({ store, now: new Date(store.present), settings });
    }, LOOK_MS);
    this.#timer.unref();
  }

  stop(): void {
    clearInterval(this.#timer);
  }

  #tell(order: OrderRecord): void {
    const { store, settings, standin } = this.platform;
    const accountId = this.#accountOf(order);
    const fields = {
      OrderId: order.id,
      OrderType: order.type,
      OrderStatus: stateWord(order, settings),
      OrderStatusMessage: order.message,
      PhoneNumbers: order.numbers.map((number) => ({ Number: number })),
    };
    const event = { kind: 'order', ...(accountId !== undefined && { accountId }), fields } as const;
    this.#told = this.#told.then(() => deliver(store, event, standin)).catch(console.error);
  }

  /** The account of its numbers, or of the credential that placed it; undefined for a distributor's. */
  #accountOf({ numbers, holder }: OrderRecord): string | undefined {
    const { store } = this.platform;
    const holders = numbers.map((number) => store.numbers.one('number', number)?.subscriberId);
    const subscriber = holders.map((id) => store.subscribers.get(id)).find((found) => found !== undefined);
    return subscriber?.accountId ?? store.accounts.get(holder)?.id;
  }
}
