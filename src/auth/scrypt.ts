import { randomBytes, scrypt, timingSafeEqual } from 'node:crypto';

/** A secret as it is stored: scrypt's parameters, the salt and the derived key. */
export interface ScryptHash {
  readonly cost: number;
  readonly blockSize: number;
  readonly parallelization: number;
  readonly salt: Buffer;
  readonly key: Buffer;
}

const DEFAULTS = { cost: 2 ** 15, blockSize: 8, parallelization: 1 } as const;
const KEY_BYTES = 32;

/** `scrypt$N$r$p$salt$key`, the last two in base64url. */
const SCRYPT_FORMAT = /^scrypt\$(\d{5,6})\$(\d{1,2})\$(\d)\$([\w-]{16,64})\$([\w-]{43})$/;

/** Reads a stored hash; null when it is not one, or weaker or costlier than is reasonable. */
export function parseHash(text: string): ScryptHash | null {
  const [, cost, blockSize, parallelization, salt, key] = (SCRYPT_FORMAT.exec(text) ?? []).map(String);
  const hash = {
    cost: Number(cost),
    blockSize: Number(blockSize),
    parallelization: Number(parallelization),
    salt: Buffer.from(salt ?? '', 'base64url'),
    key: Buffer.from(key ?? '', 'base64url'),
  };
  const isReasonable =
    Number.isInteger(Math.log2(hash.cost)) &&
    hash.cost >= 2 ** 14 &&
    hash.cost <= 2 ** 17 &&
    hash.blockSize >= 8 &&
    hash.blockSize <= 16 &&
    hash.parallelization >= 1 &&
    hash.parallelization <= 4;
  return isReasonable ? hash : null;
}

/** Hashes a secret for storage. */
export async function hashSecret(secret: string): Promise<string> {
  const salt = randomBytes(16);
  const key = await derive(secret, { ...DEFAULTS, salt });
  const { cost, blockSize, parallelization } = DEFAULTS;
  return [
    'scrypt',
    cost,
    blockSize,
    parallelization,
    salt.toString('base64url'),
    key.toString('base64url'),
  ].join('$');
}

/** Whether the secret is the stored one; takes as long when it is not. */
export async function matchesHash(secret: string, hash: ScryptHash): Promise<boolean> {
  return timingSafeEqual(await derive(secret, hash), hash.key);
}

/** A hash that no secret matches, as costly to check as a real one. */
export const unmatchableHash: ScryptHash = {
  ...DEFAULTS,
  salt: randomBytes(16),
  key: randomBytes(KEY_BYTES),
};

function derive(secret: string, parameters: Omit<ScryptHash, 'key'>): Promise<Buffer> {
  const { cost, blockSize, parallelization, salt } = parameters;
  const maxmem = 256 * cost * blockSize;
  return new Promise((resolve, reject) => {
    scrypt(secret, salt, KEY_BYTES, { cost, blockSize, parallelization, maxmem }, (error, key) => {
      if (error) reject(error);
      else resolve(key);
    });
  });
}
