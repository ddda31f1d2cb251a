import { createHash, randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { LRUCache } from 'lru-cache';
import { z } from 'zod';
import { ConfigurationError } from '../config/configuration-error.js';
import { viewerOf, viewerShape, type ViewerShape } from './claims.js';
import { hashSecret, matchesHash, parseHash, unmatchableHash, type ScryptHash } from './scrypt.js';
import { AuthenticationUnavailable, Unauthenticated } from './unauthenticated.js';
import type { Viewer } from './viewer.js';

/** The viewer of a partner key. Fails with Unauthenticated, or AuthenticationUnavailable. */
export type VerifyPartnerKey = (key: string) => Promise<Viewer>;

/** One entry of AUTH_PARTNER_KEYS_FILE, ready to be compared. */
export interface PartnerKey {
  readonly id: string;
  readonly name: string;
  readonly hash: ScryptHash;
  readonly viewer: Viewer;
}

const ID = /^[a-z0-9]{8,32}$/;
/** `tgk_<id>_<secret>`: the id finds the entry, the secret proves the right to use it. */
const KEY_FORMAT = /^tgk_([a-z0-9]{8,32})_([\w-]{32,64})$/;

const entryShape = z
  .object({
    id: z.string().regex(ID),
    name: z.string().min(1).max(100),
    hash: z.string().transform((text, context) => {
      const hash = parseHash(text);
      if (hash !== null) return hash;
      context.addIssue({ code: 'custom', message: 'is no scrypt hash' });
      return z.NEVER;
    }),
  })
  .and(viewerShape);

/** Reads AUTH_PARTNER_KEYS_FILE. Fails with a ConfigurationError that repeats nothing of the file but ids and names of fields. */
export function loadPartnerKeys(path: string): readonly PartnerKey[] {
  const entries = z.array(entryShape).safeParse(readJson(path));
  if (!entries.success) {
    const [issue] = entries.error.issues;
    const field = issue?.path.join('.');
    if (!field) throw unusable('it is no list, as in [entry, entry]');
    throw unusable(`${field} is not as it should be`);
  }
  const seen = new Set<string>();
  return entries.data.map(({ id, name, hash, ...shape }) => {
    if (seen.has(id)) throw unusable(`${id} is in it twice`);
    seen.add(id);
    const viewer = viewerOf(shape, { issuer: 'partner-key', subject: id, expiresAt: null });
    return { id, name, hash, viewer };
  });
}

function readJson(path: string): unknown {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    throw unusable('it cannot be read as JSON');
  }
}

const unusable = (reason: string) =>
  new ConfigurationError([`AUTH_PARTNER_KEYS_FILE: must name a file of partner keys; ${reason}`]);

/** How many verified keys are remembered, so that only a key's first request pays for scrypt. */
const REMEMBERED = 1000;
/**
 * Hashing is costly on purpose, and runs on Node's four worker threads, where tokens are verified too. So many checks run
 * at once for one entry, and for all unknown ids together: guesses hold up neither tokens nor the keys of others.
 */
const AT_ONCE = 2;

/** Verifies partner keys. An unknown id costs as much as a wrong secret. */
export function verifyPartnerKeys(keys: readonly PartnerKey[]): VerifyPartnerKey {
  const byId = new Map(keys.map((key) => [key.id, key]));
  const checks = new LRUCache<string, Promise<Viewer | null>>({ max: REMEMBERED });
  const running = new Map<PartnerKey | undefined, number>();
  const runningFor = (entry: PartnerKey | undefined): number => running.get(entry) ?? 0;

  const check = async (entry: PartnerKey | undefined, secret: string): Promise<Viewer | null> => {
    running.set(entry, runningFor(entry) + 1);
    try {
      const matches = await matchesHash(secret, entry?.hash ?? unmatchableHash);
      return matches && entry ? entry.viewer : null;
    } finally {
      running.set(entry, runningFor(entry) - 1);
    }
  };

  return async (key) => {
    const [, id, secret] = KEY_FORMAT.exec(key) ?? [];
    if (id === undefined || secret === undefined) throw new Unauthenticated('The partner key is not valid.');
    const digest = createHash('sha256').update(key).digest('base64url');
    let checked = checks.get(digest);
    if (checked === undefined) {
      const entry = byId.get(id);
      if (runningFor(entry) >= AT_ONCE) {
        throw new AuthenticationUnavailable('RATE_LIMITED', 'Too many partner keys are being checked.', 1);
      }
      checked = check(entry, secret);
      checks.set(digest, checked);
    }
    const viewer = await checked.catch((error: unknown) => {
      checks.delete(digest);
      throw error;
    });
    if (viewer !== null) return viewer;
    checks.delete(digest);
    throw new Unauthenticated('The partner key is not valid.');
  };
}

/** Makes a new key, and the entry of AUTH_PARTNER_KEYS_FILE that accepts it. The key itself is kept nowhere. */
export async function createPartnerKey(
  name: string,
  shape: ViewerShape,
): Promise<{ key: string; entry: ViewerShape & { id: string; name: string; hash: string } }> {
  const id = randomBytes(6).toString('hex');
  const secret = randomBytes(32).toString('base64url');
  return { key: `tgk_${id}_${secret}`, entry: { id, name, ...shape, hash: await hashSecret(secret) } };
}
