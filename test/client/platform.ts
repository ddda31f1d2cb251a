import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import type { Clock } from '../../src/clock.js';

/** A request as it came in. */
export interface Seen {
  readonly at: number;
  readonly method: string;
  /** Path and query as sent. */
  readonly url: string;
  readonly body: unknown;
  readonly authorization: string | undefined;
}

export interface Answer {
  readonly status?: number;
  readonly body?: unknown;
  readonly headers?: Record<string, string>;
  /** Real milliseconds. */
  readonly delayMs?: number;
  /** The connection is cut instead. */
  readonly reset?: boolean;
}

type Handler = (seen: Seen) => Answer | Promise<Answer>;

/** A small server that answers like the platform, on a free port. */
export class Platform {
  readonly seen: Seen[] = [];
  /** How long its tokens last, in milliseconds of the clock. */
  tokenLifeMs = 3_600_000;
  /** Answers token requests instead, when set. */
  onToken: Handler | undefined;
  #handler: Handler = () => ({ body: {} });
  #issued = 0;
  readonly #server = createServer((request, response) => void this.#serve(request, response));

  private constructor(private readonly clock: Clock) {}

  static async start(clock: Clock): Promise<Platform> {
    const platform = new Platform(clock);
    await new Promise<void>((resolve) => platform.#server.listen(0, '127.0.0.1', resolve));
    return platform;
  }

  get url(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  get requests(): Seen[] {
    return this.seen.filter(({ url }) => !url.includes('oauth2'));
  }

  get tokenRequests(): Seen[] {
    return this.seen.filter(({ url }) => url.includes('oauth2'));
  }

  answer(handler: Handler): void {
    this.#handler = handler;
  }

  async close(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise((resolve) => this.#server.close(resolve));
  }

  async #serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    let text = '';
    for await (const piece of request) text += String(piece);
    const seen: Seen = {
      at: this.clock.now(),
      method: request.method ?? '',
      url: request.url ?? '',
      body: text === '' ? undefined : JSON.parse(text),
      authorization: request.headers.authorization,
    };
    this.seen.push(seen);
    const isToken = seen.url === '/v1.0/oauth2/tokens';
    const answer = await (isToken ? (this.onToken ?? (() => this.#token()))(seen) : this.#handler(seen));
    if (answer.delayMs !== undefined) await pause(answer.delayMs, undefined, { ref: false });
    if (answer.reset === true) return void request.socket.destroy();
    response.writeHead(answer.status ?? 200, { 'content-type': 'application/json', ...answer.headers });
    response.end(typeof answer.body === 'string' ? answer.body : JSON.stringify(answer.body ?? {}));
  }

  #token(): Answer {
    const token = `token-${++this.#issued}`;
    return {
      body: { token, successful: true, tokenExpiry: expiryText(this.clock.now() + this.tokenLifeMs) },
    };
  }
}

/** The platform's own form of an instant: `MM/DD/YYYY hh:mm:ss AM|PM`, UTC. */
export function expiryText(instant: number): string {
  const date = new Date(instant);
  const two = (value: number): string => String(value).padStart(2, '0');
  const day = `${two(date.getUTCMonth() + 1)}/${two(date.getUTCDate())}/${date.getUTCFullYear()}`;
  const time = `${two(date.getUTCHours() % 12 || 12)}:${two(date.getUTCMinutes())}:${two(date.getUTCSeconds())}`;
  return `${day} ${time} ${date.getUTCHours() < 12 ? 'AM' : 'PM'}`;
}
