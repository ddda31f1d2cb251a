import type { Keyv } from 'keyv';
import type { Clock } from '../../../clock.js';
import type { Credential } from '../credentials.js';
import type { Demand } from '../quota/demand.js';
import { UndecodableAnswer } from '../errors.js';
import { refusalIn, refused, undecodable } from './failures.js';
import { upstreamOperations } from '../generated/operations.js';
import type { HttpAnswer } from './http-answer.js';
import type { HttpTransport } from './http.js';
import type { Place } from '../quota/quota-place.js';
import type { UpstreamOperation } from '../request.js';
import type { UpstreamUsage } from '../upstream-usage.js';

/** A token is not used any more this long before it expires. */
const MARGIN_MS = 60_000;

/** A token of the platform, good for one endpoint URL. */
export interface Token {
  readonly text: string;
  /** Milliseconds since the epoch. */
  readonly expiresAt: number;
}

interface Renewal {
  readonly demand: Demand;
  readonly token: Promise<Token>;
}

/** The tokens of every credential: one for each endpoint URL, kept in the store, one request in flight for each. */
export class Tokens {
  readonly #known = new Map<string, Token>();
  readonly #renewals = new Map<string, Renewal>();
  /** Tokens that a read in the queue has said it will ask for. */
  readonly #announced = new Set<string>();

  constructor(
    private readonly settings: {
      readonly baseUrl: string;
      readonly keyv: Keyv<Token>;
      readonly clock: Clock;
      readonly http: HttpTransport;
    },
  ) {}

  /**
   * Announces a call of the operation: answers whether it will have to ask for a token itself, which is so for one call
   * at a time. `done` is to be called when that call has ended.
   */
  async announce(
    credential: Credential,
    operation: UpstreamOperation,
  ): Promise<{ readonly asksForToken: boolean; done(): void }> {
    const key = keyOf(credential, this.#endpointOf(operation));
    const isKnown = (await this.#stored(key)) !== undefined;
    if (isKnown || this.#announced.has(key)) return { asksForToken: false, done: () => undefined };
    this.#announced.add(key);
    return { asksForToken: true, done: () => void this.#announced.delete(key) };
  }

  /** A token for the operation's URL; asks for one, through the place's quota, when none is known. */
  async get(
    credential: Credential,
    operation: UpstreamOperation,
    place: Place,
    usage: UpstreamUsage | undefined,
  ): Promise<Token> {
    const endpoint = this.#endpointOf(operation);
    const key = keyOf(credential, endpoint);
    const stored = await this.#stored(key);
    if (stored !== undefined) return stored;
    const { demand } = place.entry;
    const renewal = this.#renewals.get(key);
    if (renewal !== undefined) return demand.follow(renewal.demand, renewal.token);
    const token = this.#request(credential, endpoint, key, place, usage).finally(() =>
      this.#renewals.delete(key),
    );
    this.#renewals.set(key, { demand, token });
    return token;
  }

  /** Forgets a token that the platform refused, unless it has been replaced already. */
  async drop(credential: Credential, operation: UpstreamOperation, token: Token): Promise<void> {
    const key = keyOf(credential, this.#endpointOf(operation));
    if ((await this.#stored(key))?.text !== token.text) return;
    this.#known.delete(key);
    await this.settings.keyv.delete(key);
  }

  async #stored(key: string): Promise<Token | undefined> {
    const known = this.#known.get(key);
    if (known !== undefined && this.#lasts(known)) return known;
    const stored = await this.settings.keyv.get(key).catch(() => undefined);
    if (stored === undefined || !this.#lasts(stored)) return undefined;
    this.#known.set(key, stored);
    return stored;
  }

  #lasts(token: Token): boolean {
    return token.expiresAt - MARGIN_MS > this.settings.clock.now();
  }

  async #request(
    credential: Credential,
    endpoint: string,
    key: string,
    place: Place,
    usage: UpstreamUsage | undefined,
  ): Promise<Token> {
    const { http, keyv, clock } = this.settings;
    const body = { AccountKey: credential.id, AccountSecret: credential.secret(), ApiEndpoint: endpoint };
    const slot = await place.take();
    let answer: HttpAnswer;
    try {
      if (usage !== undefined) usage.tokenRequests++;
      answer = await http.send({ operation: 'createToken', body }, null);
    } finally {
      slot.settle();
    }
    const refusal = refusalIn(answer, [credential.secret()]);
    if (refusal !== null) throw refused('createToken', refusal, answer.retryAfterMs);
    const token = decodeToken(answer.body);
    this.#known.set(key, token);
    const life = token.expiresAt - MARGIN_MS - clock.now();
    if (life > 0) await keyv.set(key, token, life).catch(() => false);
    return token;
  }

  #endpointOf(operation: UpstreamOperation): string {
    return `${this.settings.baseUrl}${upstreamOperations[operation].path}`;
  }
}

const keyOf = (credential: Credential, endpoint: string): string => `${credential.id} ${endpoint}`;

function decodeToken(body: unknown): Token {
  const { token, tokenExpiry } = (body ?? {}) as { token?: unknown; tokenExpiry?: unknown };
  if (typeof token !== 'string' || token === '') {
    throw undecodable('createToken', new UndecodableAnswer('the answer holds no token'));
  }
  return { text: token, expiresAt: typeof tokenExpiry === 'string' ? expiryInstant(tokenExpiry) : 0 };
}

/** `MM/DD/YYYY hh:mm:ss AM|PM` in UTC as milliseconds since the epoch; 0, which is long over, for any other text. */
export function expiryInstant(text: string): number {
  const match = /^(\d{1,2})\/(\d{1,2})\/(\d{4}) (\d{1,2}):(\d{2}):(\d{2}) ([AP])M$/i.exec(text.trim());
  if (match === null) return 0;
  const [month = 0, day = 0, year = 0, hour = 0, minute = 0, second = 0] = match.slice(1, 7).map(Number);
  const noon = match[7]?.toUpperCase() === 'P' ? 12 : 0;
  return Date.UTC(year, month - 1, day, (hour % 12) + noon, minute, second);
}
