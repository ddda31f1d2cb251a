import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { Control } from './control.js';
import type { Fault } from './faults.js';
import { maskedBody, type Entry } from './journal.js';
import { Refusal } from './operation.js';
import { OrderNews } from './order-news.js';
import { Platform, type PlatformOptions } from './platform.js';
import { Specification } from './specification.js';
import type { Token } from './tokens.js';

const BODY_LIMIT = 1_048_576;

/** Thrown to cut the connection instead of answering. */
class ConnectionCut extends Error {}

/** What an operation does, once everything about the request has been checked. */
interface Work {
  operation: string;
  /** Fields of query and body, by which faults are narrowed. */
  sent: Readonly<Record<string, unknown>>;
  token?: Token;
  perform: () => unknown;
}

/** The emulated platform over HTTP: the API below /v1.0, its control below /_sandbox. */
export class SandboxServer {
  readonly platform: Platform;
  readonly specification = new Specification();
  readonly #control: Control;
  readonly #http: Server;
  readonly #orderNews: OrderNews;

  constructor(options: PlatformOptions = {}) {
    this.platform = new Platform(options);
    this.#control = new Control(this.platform, this.specification);
    this.#orderNews = new OrderNews(this.platform);
    this.#http = createServer((request, response) => void this.#serve(request, response));
    this.#http.keepAliveTimeout = 75_000;
  }

  /** Begins to listen, on a free port when `port` is 0, and gives the origin. */
  async listen(port = 0, host = '127.0.0.1'): Promise<string> {
    await new Promise<void>((resolve, reject) => {
      this.#http.once('error', reject).listen(port, host, resolve);
    });
    this.#orderNews.start();
    const address = this.#http.address() as AddressInfo;
    return `http://${host.includes(':') ? `[${host}]` : host}:${address.port}`;
  }

  /** Ends every connection, held answers included. */
  async close(): Promise<void> {
    this.#orderNews.stop();
    this.platform.clearFaults();
    this.platform.clock.cancelTasks();
    await new Promise((resolve) => {
      this.#http.close(resolve);
      this.#http.closeAllConnections();
    });
  }

  async #serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const [path = '/', search = ''] = (request.url ?? '/').split('?', 2);
    try {
      if (path.startsWith('/_sandbox/')) {
        const body = await bodyText(request);
        send(
          response,
          200,
          await this.#control.answer(request.method ?? 'GET', path, new URLSearchParams(search), body),
        );
      } else {
        await this.#answer(request, response, path, new URLSearchParams(search));
      }
    } catch (error) {
      if (request.socket.destroyed) return;
      if (error instanceof ConnectionCut) request.socket.resetAndDestroy();
      else sendFailure(response, error);
    }
  }

  async #answer(
    request: IncomingMessage,
    response: ServerResponse,
    path: string,
    search: URLSearchParams,
  ): Promise<void> {
    const { journal, clock, settings } = this.platform;
    const method = request.method ?? 'GET';
    const closed = closing(response);
    const entry = journal.arrived({
      at: clock.now(),
      method,
      path,
      query: Object.fromEntries(search),
    });
    try {
      const work = await this.#check(request, path, search, entry);
      const fault = this.platform.faults.draw(work.operation, work.sent);
      if (fault !== undefined) entry.fault = fault.kind;
      if (settings.latencyMs > 0) await sleep(settings.latencyMs);
      const answer = await this.#perform(work, fault, entry, closed);
      journal.answered(entry, 200);
      send(response, 200, answer);
    } catch (error) {
      if (error instanceof Refusal) journal.answered(entry, error.status);
      throw error;
    }
  }

  /** Route, credential, quota, scope, then query and body: the order in which a request can be turned down. */
  async #check(request: IncomingMessage, path: string, search: URLSearchParams, entry: Entry): Promise<Work> {
    const { platform } = this;
    try {
      const text = await bodyText(request);
      entry.body = maskedBody(text);
      const endpoint = this.specification.route(entry.method, path);
      entry.operation = endpoint.id;
      if (endpoint.id === 'createToken') return this.#checkTokenRequest(search, text, entry);
      const token = platform.tokens.read(request.headers.authorization, platform.clock.now());
      entry.credential = token.accountKey;
      platform.admit(token, endpoint.path);
      if (text !== '' && !/^application\/json\b/i.test(request.headers['content-type'] ?? '')) {
        throw new Refusal(400, 'The Content-Type must be application/json.');
      }
      const query = endpoint.checkQuery(search);
      const body = endpoint.checkBody(text);
      const perform = (): unknown => platform.perform(endpoint, query, body, token.caller);
      return { operation: endpoint.id, sent: { ...query, ...body }, token, perform };
    } finally {
      platform.journal.count(entry, entry.operation);
    }
  }

  #checkTokenRequest(search: URLSearchParams, text: string, entry: Entry): Work {
    const { platform } = this;
    const endpoint = this.specification.byId('createToken');
    endpoint.checkQuery(search);
    const sent = endpoint.checkBody(text);
    const { AccountKey, AccountSecret, ApiEndpoint } = sent;
    // The specification lets it be left out; the platform does not.
    if (typeof ApiEndpoint !== 'string') throw new Refusal(400, 'The ApiEndpoint field is required.');
    const credential = platform.authenticate(AccountKey, AccountSecret);
    entry.credential = credential.accountKey;
    platform.takeQuota(credential.accountKey);
    entry.tokenFor = new URL(ApiEndpoint).pathname;
    return { operation: endpoint.id, sent, perform: () => platform.issueToken(credential, ApiEndpoint) };
  }

  /** Does the work, or what the fault drawn for it makes of it; the entry learns when it was done. */
  async #perform(
    { token, ...work }: Work,
    fault: Fault | undefined,
    entry: Entry,
    closed: AbortSignal,
  ): Promise<unknown> {
    const { faults, heldAnswers, clock, tokens } = this.platform;
    const perform = (): unknown => {
      const answer = work.perform();
      entry.effectAt = clock.now();
      return answer;
    };
    switch (fault?.kind) {
      case undefined:
        return perform();
      case 'delay':
        await faults.delay(fault.milliseconds ?? 0);
        return perform();
      case 'status':
        throw orderedRefusal(fault);
      case 'status-after':
        attempt(perform);
        throw orderedRefusal(fault);
      case 'expired-token':
        if (token !== undefined) tokens.forget(token);
        throw new Refusal(401, 'Unauthorized: the token has expired.');
      case 'reset-before':
        throw new ConnectionCut();
      case 'reset-after':
        attempt(perform);
        throw new ConnectionCut();
      case 'late-effect':
        clock.at(clock.now() + (fault.seconds ?? 0) * 1000, () => {
          attempt(perform);
        });
        throw new ConnectionCut();
      case 'hold': {
        const answer = perform();
        if (!(await heldAnswers.hold(entry, closed, fault.milliseconds))) throw new ConnectionCut();
        return answer;
      }
    }
  }
}

/** The refusal that a fault puts in an answer's place. */
function orderedRefusal({ status = 500, message, retryAfter }: Fault): Refusal {
  return new Refusal(status, message ?? 'A fault was ordered for this request.', retryAfter);
}

/** Aborted when the connection of an answer is gone, or the answer sent. */
function closing(response: ServerResponse): AbortSignal {
  const closed = new AbortController();
  response.once('close', () => {
    closed.abort();
  });
  return closed.signal;
}

/** Does work whose answer nobody will read; a refusal of it is no news to anybody. */
function attempt(perform: () => unknown): void {
  try {
    perform();
  } catch (error) {
    if (!(error instanceof Refusal)) console.error(error);
  }
}

async function bodyText(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size <= BODY_LIMIT) chunks.push(chunk);
  }
  if (size > BODY_LIMIT) throw new Refusal(413, `The request body must be at most ${BODY_LIMIT} bytes.`);
  return Buffer.concat(chunks).toString('utf8');
}

function send(response: ServerResponse, status: number, answer: unknown, retryAfter?: number): void {
  const body = answer === undefined ? '' : JSON.stringify(answer);
  response.writeHead(status, {
    'Content-Type': 'application/json; charset=utf-8',
    'Content-Length': Buffer.byteLength(body),
    ...(retryAfter === undefined ? {} : { 'Retry-After': String(retryAfter) }),
  });
  response.end(body);
}

/** The platform's error shape; what is not a refusal is a fault of the sandbox itself and says so on stderr. */
function sendFailure(response: ServerResponse, error: unknown): void {
  if (error instanceof Refusal) {
    send(response, error.status, { StatusCode: error.status, Message: error.message }, error.retryAfter);
    return;
  }
  console.error(error);
  if (!response.headersSent)
    send(response, 500, { StatusCode: 500, Message: 'The sandbox failed on this request.' });
}
