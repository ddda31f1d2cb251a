import { describe, expect, test } from '@jest/globals';
import { SignJWT, type JWTPayload } from 'jose';
import { verifyWithSecret } from '../../src/auth/jwt.js';
import { createPartnerKey, verifyPartnerKeys, type PartnerKey } from '../../src/auth/partner-keys.js';
import { parseHash } from '../../src/auth/scrypt.js';
import { AuthenticationUnavailable, Unauthenticated } from '../../src/auth/unauthenticated.js';
import { ViewerRole } from '../../src/auth/viewer.js';
import { manualClock } from '../auth/manual-clock.js';

const SECRET = 'a-secret-that-is-long-enough-for-hs256';
const clock = manualClock();
const verify = verifyWithSecret({ secret: () => SECRET }, clock);
const claims = { sub: 'maria', role: 'DISTRIBUTOR', exp: clock.now() / 1000 + 60 };
const sign = (payload: object): Promise<string> =>
  new SignJWT(payload as JWTPayload)
    .setProtectedHeader({ alg: 'HS256' })
    .sign(new TextEncoder().encode(SECRET));

describe('claims that are no text', () => {
  test.each([{ sub: 1 }, { sub: { a: 1 } }, { sub: ['maria'] }, { sub: '' }, { iss: {} }, { iss: 5 }])(
    '%j do not name anyone',
    async (odd) => {
      await expect(verify(await sign({ ...claims, ...odd }))).rejects.toBeInstanceOf(Unauthenticated);
    },
  );

  test('the same with text does', async () => {
    await expect(verify(await sign({ ...claims, iss: 'house' }))).resolves.toMatchObject({
      issuer: 'house',
      subject: 'maria',
    });
  });
});

describe('a flood of guesses', () => {
  test('at unknown ids does not keep the holder of a key out', async () => {
    const { key, entry } = await createPartnerKey('Console', { role: ViewerRole.DISTRIBUTOR });
    const hash = parseHash(entry.hash);
    if (!hash) throw new Error('No hash');
    const viewer = {
      issuer: 'partner-key',
      subject: entry.id,
      role: ViewerRole.DISTRIBUTOR,
      accountId: null,
      subscriberId: null,
      expiresAt: null,
    };
    const known: PartnerKey = { id: entry.id, name: entry.name, hash, viewer };
    const check = verifyPartnerKeys([known]);
    const guesses = Array.from({ length: 20 }, (_, index) =>
      check(`tgk_ffffffffffff_${'g'.repeat(40)}${100 + index}`).catch((error: unknown) => error),
    );
    await expect(check(key)).resolves.toEqual(viewer);
    const refusals = await Promise.all(guesses);
    const hashed = refusals.filter((refusal) => refusal instanceof Unauthenticated);
    expect(hashed).toHaveLength(2);
    expect(refusals.filter((refusal) => refusal instanceof AuthenticationUnavailable)).toHaveLength(18);
  });
});
