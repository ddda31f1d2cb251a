import { createHmac, randomBytes, randomUUID } from 'node:crypto';
import type { Caller } from './caller.js';
import { Refusal } from './operation.js';

/** A token that was issued: who it speaks for, where it may be used, and until when. */
export interface Token {
  text: string;
  accountKey: string;
  caller: Caller;
  /** Lower-case path of the one endpoint it opens, any method. */
  scope: string;
  /** Milliseconds since the epoch, on the sandbox clock. */
  expiresAt: number;
}

/** Expired tokens are swept out when this many have been issued since the last sweep. */
const SWEEP_EVERY = 10_000;

const part = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url');

/** `MM/DD/YYYY hh:mm:ss AM|PM`, in UTC: the form the token endpoint writes its expiry in. */
export function expiryText(instant: number): string {
  const date = new Date(instant);
  const two = (value: number): string => String(value).padStart(2, '0');
  const day = `${two(date.getUTCMonth() + 1)}/${two(date.getUTCDate())}/${date.getUTCFullYear()}`;
  const hour = two(date.getUTCHours() % 12 || 12);
  const time = `${hour}:${two(date.getUTCMinutes())}:${two(date.getUTCSeconds())}`;
  return `${day} ${time} ${date.getUTCHours() < 12 ? 'AM' : 'PM'}`;
}

/** The tokens in force. Their text is a JWT, signed with a key that lives as long as the process. */
export class Tokens {
  readonly #key = randomBytes(32);
  readonly #byText = new Map<string, Token>();
  #sinceSweep = 0;

  /** Issues a token for the path of `endpoint`; the host does not matter. */
  issue(accountKey: string, caller: Caller, endpoint: string, now: number, lifeSeconds: number): Token {
    const scope = new URL(endpoint).pathname.toLowerCase();
    const issued = Math.floor(now / 1000);
    const claims = { sub: accountKey, scope, iat: issued, exp: issued + lifeSeconds, jti: randomUUID() };
    const unsigned = `${part({ alg: 'HS256', typ: 'JWT' })}.${part(claims)}`;
    const signature = createHmac('sha256', this.#key).update(unsigned).digest('base64url');
    const text = `${unsigned}.${signature}`;
    const token = { text, accountKey, caller, scope, expiresAt: claims.exp * 1000 };
    this.#byText.set(text, token);
    if (++this.#sinceSweep >= SWEEP_EVERY) this.#sweep(now);
    return token;
  }

  /** The token of an `Authorization` header; throws 401 when there is none in force. */
  read(authorization: string | undefined, now: number): Token {
    const text = /^Bearer (.+)$/i.exec(authorization ?? '')?.[1];
    if (text === undefined) throw new Refusal(401, 'Unauthorized: a Bearer token is required.');
    const token = this.#byText.get(text);
    if (token === undefined) throw new Refusal(401, 'Unauthorized: the token is not valid.');
    if (token.expiresAt <= now) throw new Refusal(401, 'Unauthorized: the token has expired.');
    return token;
  }

  forget(token: Token): void {
    this.#byText.delete(token.text);
  }

  reset(): void {
    this.#byText.clear();
  }

  #sweep(now: number): void {
    this.#sinceSweep = 0;
    for (const token of this.#byText.values()) if (token.expiresAt <= now) this.forget(token);
  }
}
