import { hash } from 'node:crypto';
import { LRUCache } from 'lru-cache';
import type { Clock } from '../clock.js';
import type { Viewer } from './viewer.js';

/** Tokens that are remembered, at some 400 bytes each. */
const REMEMBERED = 20_000;

/** Names the keys that tokens are verified with now; null while that may change any moment. */
export type KeysInUse = () => number | null;

interface Verified {
  readonly viewer: Viewer;
  readonly keys: number;
  readonly at: number;
}

/**
 * Whom tokens stand for that were verified before, by the hash of the token: until it expires, and only as long as the keys
 * are the same. A key that its issuer no longer publishes ends the tokens that it has signed as soon as it would without this.
 */
export class VerifiedTokens {
  readonly #known = new LRUCache<string, Verified>({ max: REMEMBERED });

  constructor(
    private readonly clock: Pick<Clock, 'now'>,
    private readonly keysInUse: KeysInUse,
  ) {}

  /** The viewer of a token; `verify` is asked when it is not known. Refusals are not remembered. */
  async viewerOf(token: string, verify: (now: Date) => Promise<Viewer>): Promise<Viewer> {
    const key = hash('sha256', token, 'base64');
    const keys = this.keysInUse();
    const now = this.clock.now();
    const known = this.#known.get(key);
    if (known?.keys === keys && isWithin(known, now)) return known.viewer;
    const viewer = await verify(new Date(now));
    // Keys that have changed meanwhile leave open which of them it was verified with.
    if (keys !== null && this.keysInUse() === keys) this.#known.set(key, { viewer, keys, at: now });
    return viewer;
  }
}

/** A clock that was set back may stand before the time from which the token is valid. */
const isWithin = ({ viewer, at }: Verified, now: number): boolean =>
  at <= now && viewer.expiresAt !== null && now < viewer.expiresAt;
