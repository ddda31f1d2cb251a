import { setMaxListeners } from 'node:events';
import { ViewerRole, type Viewer } from '../auth/viewer.js';
import type { Clock } from '../clock.js';
import type { Store } from '../store/store.js';
import { Access } from './scope/access.js';
import { Accounts } from './accounts.js';
import { Catalog } from './catalog.js';
import { discreet } from './scope/discreet-client.js';
import { Distributors } from './distributors.js';
import { Guardians } from './guardians.js';
import type { AskedLists } from './lists/asked-lists.js';
import { ListMemory } from './lists/credential-lists.js';
import { ListSizes } from './lists/paged-list.js';
import { LostNumbers } from './lost-numbers.js';
import { Messaging } from './messaging.js';
import { Numbers } from './numbers.js';
import { Newcomers } from './scope/newcomers.js';
import type { OrderJournal } from './order-journal.js';
import { Orders } from './orders.js';
import { recorded } from './scope/recorded-client.js';
import { Routing } from './routing.js';
import { Directory, type DirectoryMemory } from './scope/directory.js';
import { ListedMessages, type ListedMessage } from './scope/listed-messages.js';
import { Owners, type RememberedOwner } from './scope/owners.js';
import { Services } from './services.js';
import type { Sources } from './sources.js';
import { WantedRecords } from './scope/wanted-records.js';
import { Subscribers } from './subscribers.js';
import { Subscriptions } from './subscriptions.js';
import { spoiling } from './telegent/cache/ingredients.js';
import type { CallOptions, TelegentClient } from './telegent/client.js';
import type { CredentialSet } from './telegent/credentials.js';
import type { UpstreamUsage } from './telegent/upstream-usage.js';
import { Thresholds } from './thresholds.js';
import { Usage } from './usage.js';
import { Webhooks } from './webhooks.js';
import { WrittenFields } from './written-fields.js';
import { Workgroups } from './workgroups.js';

/** What all requests of a process share. */
export interface SourceDependencies {
  readonly client: TelegentClient;
  readonly credentials: CredentialSet;
  readonly clock: Clock;
  readonly store: Store;
  readonly journal: OrderJournal;
}

/** What one request brings. */
export interface SourceRequest {
  readonly viewer: Viewer;
  readonly usage: UpstreamUsage;
  readonly signal?: AbortSignal;
  /** As for somebody who waits, when left out. */
  readonly priority?: CallOptions['priority'];
  readonly patienceMs?: number;
}

/** Makes what requests read through; what is remembered between them is made once, here. */
export interface SourceFactory {
  /** The lists that screens ask for. */
  readonly asked: AskedLists;
  /**
   * What the viewer of a request may see. `fresh` looks past the caches: each list and record is read anew, once. So does
   * `current`, for who wants no old answers but need not be alone: reads that began after this call are shared.
   */
  access(request: SourceRequest, options?: { readonly fresh?: boolean; readonly current?: boolean }): Access;
  /** The data sources of a request, each bound to what its viewer may see. */
  sources(access: Access): Sources;
  /** Forgets which account these subscribers were in. */
  readonly forgetOwners: (subscriberIds: readonly string[]) => Promise<void>;
}

export function createSourceFactory({
  client,
  credentials,
  clock,
  store,
  journal,
}: SourceDependencies): SourceFactory {
  // Read again where it is lost; a list of messages writes a hundred values, which must not wait for the disk one by one.
  const rebuildable = { rebuildable: true };
  const owners = new Owners(store.keyv<RememberedOwner>('owners', rebuildable), clock);
  const messages = new ListedMessages(store.keyv<ListedMessage>('listed-messages', rebuildable));
  const newcomers = new Newcomers(clock);
  const lists = new ListMemory();
  const wanted = new WantedRecords();
  const memory: DirectoryMemory = { lists, sizes: new ListSizes(), owners, newcomers, messages, wanted };
  const everyWritten = new WrittenFields(store.ledger);
  const everyLost = new LostNumbers(store.ledger);

  return {
    asked: lists.asked,
    access: ({ viewer, signal, ...calls }, { fresh = false, current = false } = {}) => {
      // Every read that the request waits for listens to it.
      if (signal) setMaxListeners(0, signal);
      const options = {
        ...calls,
        ...(signal && { signal }),
        ...(fresh && { fresh }),
        ...(current && { notBefore: client.moment() }),
      };
      const seeing = viewer.role === ViewerRole.DISTRIBUTOR ? client : discreet(client);
      const reader = recorded(seeing, calls.usage);
      return new Access(viewer, new Directory(reader, credentials, options, memory, viewer));
    },
    sources: (access) => {
      // What is told by the ledger cannot be followed, so no answer with it is kept.
      const written = spoiling(everyWritten, access.ingredients);
      const lost = spoiling(everyLost, access.ingredients);
      const orders = spoiling(journal, access.ingredients);
      return {
        accounts: new Accounts(access, written),
        subscribers: new Subscribers(access),
        numbers: new Numbers(access, lost),
        orders: new Orders(access, orders),
        usage: new Usage(access, written),
        guardian: new Guardians(access),
        catalog: new Catalog(access, written),
        subscriptions: new Subscriptions(access),
        routing: new Routing(access, written),
        messaging: new Messaging(access),
        webhooks: new Webhooks(access),
        workgroups: new Workgroups(access, written),
        services: new Services(access),
        thresholds: new Thresholds(access),
        distributors: new Distributors(access),
      };
    },
    forgetOwners: (subscriberIds) => owners.forget(credentials.main, subscriberIds),
  };
}
