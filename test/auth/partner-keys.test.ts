import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import {
  createPartnerKey,
  loadPartnerKeys,
  verifyPartnerKeys,
  type VerifyPartnerKey,
} from '../../src/auth/partner-keys.js';
import { AuthenticationUnavailable, Unauthenticated } from '../../src/auth/unauthenticated.js';
import { ViewerRole } from '../../src/auth/viewer.js';

const folder = mkdtempSync(join(tmpdir(), 'partner-keys-'));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

function fileOf(content: unknown): string {
  const path = join(folder, `${Math.random()}.json`);
  writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content));
  return path;
}

type Made = Awaited<ReturnType<typeof createPartnerKey>>;
let shop: Made;
let distributor: Made;
let verify: VerifyPartnerKey;

beforeAll(async () => {
  shop = await createPartnerKey('Coffee shop', { role: ViewerRole.ACCOUNT_ADMIN, accountId: 'AID-1' });
  distributor = await createPartnerKey('Console', { role: ViewerRole.DISTRIBUTOR });
  verify = verifyPartnerKeys(loadPartnerKeys(fileOf([shop.entry, distributor.entry])));
});

const secondsFor = async (key: string): Promise<number> => {
  const startedAt = performance.now();
  await verify(key).catch(() => undefined);
  return (performance.now() - startedAt) / 1000;
};

describe('verification', () => {
  test('a key stands for the viewer of its entry', async () => {
    await expect(verify(shop.key)).resolves.toEqual({
      issuer: 'partner-key',
      subject: shop.entry.id,
      role: 'ACCOUNT_ADMIN',
      accountId: 'AID-1',
      subscriberId: null,
      expiresAt: null,
    });
    await expect(verify(distributor.key)).resolves.toMatchObject({ role: 'DISTRIBUTOR', accountId: null });
  });

  test('a wrong secret, an unknown id and another text are refused', async () => {
    const wrong = `${shop.key.slice(0, -1)}${shop.key.endsWith('x') ? 'y' : 'x'}`;
    const stranger = await createPartnerKey('Stranger', { role: ViewerRole.DISTRIBUTOR });
    const crossed = shop.key.replace(shop.entry.id, distributor.entry.id);
    for (const key of [wrong, stranger.key, crossed, 'tgk_', '', `${shop.key} `]) {
      await expect(verify(key)).rejects.toBeInstanceOf(Unauthenticated);
    }
  });

  test('only the first request of a key pays for hashing, and an unknown id costs what a wrong secret costs', async () => {
    const fresh = verifyPartnerKeys(loadPartnerKeys(fileOf([shop.entry])));
    const startedAt = performance.now();
    await fresh(shop.key);
    const first = performance.now() - startedAt;
    const againAt = performance.now();
    for (let i = 0; i < 50; i += 1) await fresh(shop.key);
    expect((performance.now() - againAt) / 50).toBeLessThan(first / 10);

    const secret = 'w'.repeat(43);
    const wrong = Math.min(...(await inTurn([1, 2, 3], () => secondsFor(`tgk_${shop.entry.id}_${secret}`))));
    const unknown = Math.min(...(await inTurn([1, 2, 3], () => secondsFor(`tgk_ffffffffffff_${secret}`))));
    expect(unknown / wrong).toBeGreaterThan(0.3);
    expect(wrong / unknown).toBeGreaterThan(0.3);
  });

  test('a flood of guesses is turned away without hashing each', async () => {
    const guesses = Array.from(
      { length: 40 },
      (_, index) => `tgk_ffffffffffff_${'g'.repeat(40)}${100 + index}`,
    );
    const refusals = await Promise.all(guesses.map((key) => verify(key).catch((error: unknown) => error)));
    const turnedAway = refusals.filter((refusal) => refusal instanceof AuthenticationUnavailable);
    expect(turnedAway.length).toBeGreaterThanOrEqual(30);
  });
});

async function inTurn<T, R>(items: readonly T[], work: (item: T) => Promise<R>): Promise<R[]> {
  const results: R[] = [];
  for (const item of items) results.push(await work(item));
  return results;
}

describe('the file', () => {
  test('a key is shown once, and its entry keeps only a hash', () => {
    const secret = shop.key.split('_').slice(2).join('_');
    expect(shop.key).toMatch(/^tgk_[a-z0-9]+_/);
    expect(JSON.stringify(shop.entry)).not.toContain(secret);
    expect(shop.entry.hash).toMatch(/^scrypt\$32768\$8\$1\$/);
  });

  test.each<[string, (entry: Made['entry']) => unknown]>([
    ['is no JSON', () => '{ secret'],
    ['is no list', (entry) => entry],
    ['lacks a hash', (entry) => [{ ...entry, hash: undefined }]],
    ['has a weak hash', (entry) => [{ ...entry, hash: entry.hash.replace('$32768$', '$01024$') }]],
    ['has a key in clear', (entry) => [{ ...entry, hash: 'the-secret-itself' }]],
    ['gives a distributor an account', (entry) => [{ ...entry, role: 'DISTRIBUTOR' }]],
    ['has one id twice', (entry) => [entry, entry]],
  ])('that %s is refused in one line without its content', (_name, contentOf) => {
    const load = () => loadPartnerKeys(fileOf(contentOf(shop.entry)));
    expect(load).toThrow(/^AUTH_PARTNER_KEYS_FILE: must name a file of partner keys; [^\n]*$/);
    expect(load).not.toThrow(/secret|scrypt\$/);
  });

  test('that does not exist is refused', () => {
    expect(() => loadPartnerKeys(join(folder, 'none.json'))).toThrow(/^AUTH_PARTNER_KEYS_FILE: /);
  });
});
