import { domains } from '../../sandbox/domains/index.js';
import type { Caller } from '../../sandbox/caller.js';
import { Refusal } from '../../sandbox/operation.js';
import { defaultSettings, type Settings } from '../../sandbox/settings.js';
import { seededStore } from '../../sandbox/seeds/seeding.js';
import type { Store } from '../../sandbox/store.js';

const START = Date.UTC(2026, 0, 15, 12);

type Answer = Record<string, unknown>;

/** The domains over a seeded store, called without HTTP, with a clock that moves only when told. */
export class Calls {
  readonly store: Store;
  readonly demo: Record<string, string>;
  readonly settings: Settings = defaultSettings();
  lagSeconds = 0;
  private seconds = 0;
  private caller: Caller;

  constructor(seed = 'demo') {
    this.store = seededStore(seed);
    this.demo = this.store.named;
    this.caller = { kind: 'distributor', id: this.id('distributorId') };
  }

  /** The id behind a name of the seed. */
  id(name: string): string {
    const id = this.demo[name];
    if (!id) throw new Error(`the seed names no ${name}`);
    return id;
  }

  get now(): Date {
    return new Date(START + this.seconds * 1000);
  }

  advance(seconds: number): void {
    this.seconds += seconds;
  }

  /** Goes on with the credential of an account. */
  asAccount(name: string): this {
    this.caller = { kind: 'account', id: this.id(name) };
    return this;
  }

  /** Goes on with the credential of the distributor. */
  asDistributor(): this {
    this.caller = { kind: 'distributor', id: this.id('distributorId') };
    return this;
  }

  get(operation: string, query: Record<string, string> = {}): Answer {
    return this.perform(operation, query, {});
  }

  list(operation: string, query: Record<string, string> = {}): Answer[] {
    return this.perform(operation, query, {}) as unknown as Answer[];
  }

  post(operation: string, body: Record<string, unknown>): Answer {
    return this.perform(operation, {}, body);
  }

  /** Status and message of a refusal; undefined when the call is accepted. */
  refusal(operation: string, body: Record<string, unknown>, query: Record<string, string> = {}) {
    try {
      this.perform(operation, query, body);
      return undefined;
    } catch (error) {
      if (error instanceof Refusal) return `${error.status} ${error.message}`;
      throw error;
    }
  }

  /** Every number of the inventory, by E.164. */
  inventory(): Map<string, Answer> {
    const { PhoneNumbers } = this.get('listNumberInventory', {
      Filter: 'All',
      TotalNumbersRequested: '1000',
    });
    return new Map((PhoneNumbers as Answer[]).map((number) => [String(number['Number']), number]));
  }

  private perform(operation: string, query: Record<string, string>, body: Record<string, unknown>): Answer {
    const { store, settings, now, caller } = this;
    const visibleBefore = this.lagSeconds > 0 ? new Date(now.getTime() - this.lagSeconds * 1000) : undefined;
    const handler = domains[operation];
    if (!handler) throw new Error(`no handler for ${operation}`);
    return handler({ operation, query, body, caller, store, settings, now, visibleBefore }) as Answer;
  }
}
