import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { EventFeed } from '../../src/realtime/event-feed.js';
import { openStore } from '../../src/store/open-store.js';
import { hasRedis, startRedis } from '../store/redis-server.js';
import { startStack, type Stack, type TestViewer } from '../stack.js';
import { familyViewers, shopViewers } from '../tenancy/viewers.js';
import { connectRaw, type RawClient } from './carrier-clients.js';

/** What the platform sends with its events. */
export const TOKEN = 'a-token-of-the-tests';
export const DISTRIBUTOR: TestViewer = { role: 'DISTRIBUTOR' };
export const NUMBER = 'subscription ($id: ID!) { numberUpdated(id: $id) { id e164 } }';
export const MESSAGE = 'subscription ($id: ID!) { messageReceived(numberId: $id) { from body } }';

/** Two processes on one store, and the test as a third one that tells what happens. */
export class CarrierStacks {
  readonly family: Readonly<Record<string, TestViewer>>;
  readonly shop: Readonly<Record<string, TestViewer>>;
  readonly number: { readonly id: string; readonly e164: string };
  #strangers = 0;

  private constructor(
    readonly stack: Stack,
    readonly other: Stack,
    readonly storeUrl: string,
    private readonly feed: EventFeed,
    private readonly end: () => Promise<void>,
  ) {
    this.family = familyViewers(stack);
    this.shop = shopViewers(stack);
    const { familyNumberId = '', familyNumber = '' } = stack.state.demo;
    this.number = { id: familyNumberId, e164: familyNumber };
  }

  static async start(): Promise<CarrierStacks> {
    const shared = await openShared();
    const options = { quota: 10_000, env: { STORE_URL: shared.url, WEBHOOK_TOKEN: TOKEN } };
    const stack = await startStack(options);
    const other = await startStack({ ...options, sandbox: stack.sandbox });
    const store = await openStore(shared.url);
    const feed = new EventFeed(store.events);
    return new CarrierStacks(stack, other, shared.url, feed, async () => {
      feed.close();
      await store.close();
      await other.stop();
      await stack.stop();
      await shared.stop();
    });
  }

  stop(): Promise<void> {
    return this.end();
  }

  /** A distributor who has nothing open yet. */
  stranger(): TestViewer {
    return { ...DISTRIBUTOR, subject: `stranger-${(this.#strangers += 1)}` };
  }

  /** Who holds the number. */
  holder(): TestViewer {
    return this.family['guardian'] ?? DISTRIBUTOR;
  }

  /** A WebSocket that was let in. */
  async acknowledged(as: TestViewer, on = this.stack): Promise<RawClient> {
    const client = await connectRaw(on, as);
    await client.next('connection_ack');
    return client;
  }

  tellNumber(): Promise<void> {
    return this.feed.publish({ type: 'number', e164s: [this.number.e164], accountId: null });
  }

  tellMessage(body: string, id: string): Promise<void> {
    const { id: numberId, e164: to } = this.number;
    const message = { id, from: '+18015550177', to, body, segments: 1, mediaUrls: [] };
    return this.feed.publish({
      type: 'message',
      numberId,
      accountId: null,
      message: { ...message, receivedAt: '2026-01-01T00:00:00.000Z' },
    });
  }
}

async function openShared(): Promise<{ url: string; stop(): Promise<void> }> {
  if (hasRedis()) return startRedis({ durable: true });
  const folder = mkdtempSync(join(tmpdir(), 'telegent-carriers-'));
  return {
    url: `sqlite://${join(folder, 'store.sqlite')}`,
    stop: async () => rmSync(folder, { recursive: true }),
  };
}
