import { UpstreamError } from '../../src/datasources/telegent/errors.js';
import { inventoryPage } from '../../src/datasources/telegent/reads/numbers.js';
import { distributorSubscribersPage } from '../../src/datasources/telegent/reads/subscribers.js';
import type { Read, ReadOperation } from '../../src/datasources/telegent/request.js';
import type { Witness } from '../../src/datasources/telegent/write.js';

/** What the platform shows, as it writes it. An operation that is left out answers 404. */
interface Shown {
  readonly inventory?: readonly object[];
  /** Null for a credential that may list nobody. */
  readonly subscribers?: readonly object[] | null;
  readonly answers?: Partial<Record<ReadOperation, unknown>>;
  /** Names of outcomes of other operations. */
  readonly claimed?: readonly string[];
  readonly sentAt?: string;
  readonly accountId?: string | null;
}

const PAGE = { page: 1, size: 100 };

/** A witness of a platform that shows that; its answers pass through the reads' own decoders. */
export function witnessOf(shown: Shown): Witness {
  const { inventory = [], subscribers = [], answers = {}, claimed = [] } = shown;
  return {
    sentAt: shown.sentAt ?? '2026-03-04T05:06:07.000Z',
    accountId: shown.accountId ?? null,
    read: async <T>(read: Read<T>): Promise<T> => {
      if (read.operation in answers) return read.decode(answers[read.operation]);
      if (read.whenNotFound) return read.whenNotFound.value;
      throw new UpstreamError('UPSTREAM_REJECTED', 'Not found', { operation: read.operation, status: 404 });
    },
    inventory: async () =>
      inventoryPage(PAGE).decode({ PhoneNumbers: inventory, TotalResults: inventory.length }).numbers,
    subscribers: async () =>
      subscribers &&
      distributorSubscribersPage(PAGE).decode({
        Subscribers: subscribers,
        TotalSubscribers: subscribers.length,
      }).subscribers,
    isClaimed: async (thing) => claimed.includes(thing),
  };
}
