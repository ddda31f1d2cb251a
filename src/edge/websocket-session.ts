import { CloseCode } from 'graphql-ws';
import type { WebSocket } from 'ws';
import { TOKEN_EXPIRED } from '../auth/unauthenticated.js';
import type { Viewer } from '../auth/viewer.js';
import { systemClock } from '../clock.js';
import { SlowConsumer } from '../realtime/inbox.js';
import { CLOSING_MS, PING_MS, tooMany, untilTaken, whenExpired, type CarrierParts } from './carrier.js';
import { LiveSubscription } from './live-subscription.js';
import type { SubscribeRequest } from './subscriptions.js';

/** Bytes that wait in a socket before its client counts as too slow. */
const MOST_BUFFERED = 1024 * 1024;
/** Clients come back after it; they never do after 4401. */
export const TRY_AGAIN_LATER = 1013;

/** A client on a WebSocket, from its opening to its end. */
export class WebSocketSession {
  readonly #gone = new AbortController();
  readonly #running = new Set<LiveSubscription>();
  /** Null until the connection is acknowledged. */
  #viewer: Viewer | null = null;

  constructor(
    private readonly socket: WebSocket,
    private readonly requestId: string,
    private readonly parts: CarrierParts,
  ) {
    const { metrics, logger } = parts;
    metrics.openConnections.inc({ transport: 'websocket' });
    socket.on('error', (error) => logger.debug({ err: error }, 'websocket'));
    socket.once('close', () => {
      metrics.openConnections.dec({ transport: 'websocket' });
      this.#end();
    });
    void this.#ping();
  }

  /** Whether nothing may come or go any more. */
  get isOver(): boolean {
    return this.#gone.signal.aborted;
  }

  /** Takes the viewer in; false where it has as many connections as it may. */
  admit(viewer: Viewer): boolean {
    const release = this.parts.open.open('connections', viewer);
    if (!release) return false;
    this.#viewer = viewer;
    if (this.isOver) release();
    else this.#gone.signal.addEventListener('abort', release, { once: true });
    void whenExpired(viewer, this.parts.clock, this.#gone.signal, () =>
      this.close(CloseCode.Forbidden, TOKEN_EXPIRED),
    );
    return true;
  }

  subscribe(request: SubscribeRequest): LiveSubscription {
    const { requestId, parts } = this;
    const viewer = this.#viewer;
    if (!viewer) throw new Error('A subscription before the acknowledgement');
    const release = parts.open.open('subscriptions', viewer);
    const refused = tooMany('subscriptions');
    const live: LiveSubscription = new LiveSubscription(
      async (signal) => {
        if (release) return parts.subscriptions.start(request, { viewer, requestId, signal });
        parts.metrics.errors.inc({ code: 'RATE_LIMITED' });
        return { errors: [refused] };
      },
      () => {
        release?.();
        this.#running.delete(live);
      },
    );
    this.#running.add(live);
    if (this.isOver) live.end();
    return live;
  }

  async send(text: string): Promise<void> {
    const { socket } = this;
    if (this.isOver || socket.readyState !== socket.OPEN) return;
    if (socket.bufferedAmount > MOST_BUFFERED) throw new SlowConsumer();
    await untilTaken((done) => socket.send(text, done));
  }

  /** Everything ends at once; the client has a moment to agree. */
  close(code: number, reason: string): void {
    if (this.isOver) return;
    this.#end();
    this.socket.close(code, reason);
    void systemClock.sleep(CLOSING_MS).then(() => this.socket.terminate());
  }

  fail(error: unknown): void {
    if (this.isOver) return;
    if (error instanceof SlowConsumer) {
      this.parts.metrics.slowConsumers.inc();
      return this.close(TRY_AGAIN_LATER, error.message);
    }
    // The types that only a server sends; any other is refused as it is read.
    if (error instanceof Error && error.message.startsWith('Unexpected message of type '))
      return this.close(CloseCode.BadRequest, 'Invalid message received');
    this.parts.logger.error({ requestId: this.requestId, err: error }, 'unexpected error');
    this.close(CloseCode.InternalServerError, 'Something went wrong on our side.');
  }

  #end(): void {
    this.#gone.abort();
    for (const live of [...this.#running]) live.end();
  }

  async #ping(): Promise<void> {
    const { socket } = this;
    let isAlive = true;
    socket.on('pong', () => (isAlive = true));
    for (;;) {
      await systemClock.sleep(PING_MS, this.#gone.signal).catch(() => undefined);
      if (this.isOver) return;
      if (!isAlive) return socket.bufferedAmount > 0 ? this.fail(new SlowConsumer()) : socket.terminate();
      isAlive = false;
      if (socket.readyState === socket.OPEN) socket.ping();
    }
  }
}
