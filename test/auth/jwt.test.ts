import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { base64url, exportJWK, generateKeyPair, SignJWT, UnsecuredJWT, type JWTPayload } from 'jose';
import {
  signToken,
  verifyWithPublishedKeys,
  verifyWithSecret,
  type VerifyToken,
} from '../../src/auth/jwt.js';
import { AuthenticationUnavailable, Unauthenticated } from '../../src/auth/unauthenticated.js';
import { ViewerRole } from '../../src/auth/viewer.js';
import { manualClock } from './manual-clock.js';

const SECRET = 'a-secret-that-is-long-enough-for-hs256';
/** Keys that were fetched longer ago are fetched again. */
const KEYS_FRESH_MS = 11 * 60_000;
const clock = manualClock();
const shared = { secret: () => SECRET };
const verify = verifyWithSecret(shared, clock);
const now = clock.now() / 1000;

const manager = { sub: 'maria', role: 'MANAGER', accountId: 'AID-1', subscriberId: 'TSUID-1', exp: now + 60 };

const sign = (claims: JWTPayload, secret = SECRET, alg = 'HS256') =>
  new SignJWT(claims).setProtectedHeader({ alg }).sign(new TextEncoder().encode(secret));

const refuses = (verifying: Promise<unknown>) => expect(verifying).rejects.toBeInstanceOf(Unauthenticated);

describe('a shared secret', () => {
  test('a token of ours gives its viewer until it expires, by the injected clock', async () => {
    const own = manualClock();
    const token = await signToken(
      shared,
      {
        role: ViewerRole.MANAGER,
        accountId: 'AID-1',
        subscriberId: 'TSUID-1',
        subject: 'maria',
        lifeSeconds: 60,
      },
      own,
    );
    const verifyOwn = verifyWithSecret(shared, own);
    await expect(verifyOwn(token)).resolves.toEqual({
      issuer: 'telegent-graph',
      subject: 'maria',
      role: 'MANAGER',
      accountId: 'AID-1',
      subscriberId: 'TSUID-1',
      expiresAt: own.now() + 60_000,
    });
    own.advance(60_000);
    await expect(verifyOwn(token)).rejects.toThrow('The token has expired.');
  });

  test('a distributor has no account, an admin may have no subscriber', async () => {
    const distributor = await sign({ sub: 'd', role: 'DISTRIBUTOR', exp: now + 60 });
    await expect(verify(distributor)).resolves.toMatchObject({ accountId: null, subscriberId: null });
    const admin = await sign({ sub: 'a', role: 'ACCOUNT_ADMIN', accountId: 'AID-1', exp: now + 60 });
    await expect(verify(admin)).resolves.toMatchObject({ accountId: 'AID-1', subscriberId: null });
  });

  test.each<[string, JWTPayload]>([
    ['no exp', { ...manager, exp: undefined }],
    ['expired', { ...manager, exp: now }],
    ['not yet valid', { ...manager, nbf: now + 30 }],
    ['no sub', { ...manager, sub: undefined }],
    ['an empty sub', { ...manager, sub: '' }],
    ['an unknown role', { ...manager, role: 'ROOT' }],
    ['no role', { ...manager, role: undefined }],
    ['a manager without account', { ...manager, accountId: undefined }],
    ['a manager without subscriber', { ...manager, subscriberId: undefined }],
    ['an id of another kind', { ...manager, accountId: 'TSUID-1' }],
    ['an account that is no text', { ...manager, accountId: ['AID-1'] }],
    ['a distributor with an account', { sub: 'd', role: 'DISTRIBUTOR', accountId: 'AID-1', exp: now + 60 }],
    [
      'a distributor with a subscriber',
      { sub: 'd', role: 'DISTRIBUTOR', subscriberId: 'TSUID-1', exp: now + 60 },
    ],
  ])('%s is refused', async (_name, claims) => {
    await refuses(verify(await sign(claims)));
  });

  test('a token that nobody signed, or signed otherwise, is refused', async () => {
    const good = await sign(manager);
    const [header = '', payload = ''] = good.split('.');
    const other = base64url.encode(JSON.stringify({ ...manager, role: 'DISTRIBUTOR' }));
    await refuses(verify(new UnsecuredJWT(manager).encode()));
    await refuses(verify(`${base64url.encode('{"alg":"none"}')}.${payload}.`));
    await refuses(verify(await sign(manager, 'another-secret-that-is-long-enough-too')));
    await refuses(verify(await sign(manager, SECRET.repeat(2), 'HS512')));
    await refuses(verify(good.replace(payload, other)));
    await refuses(verify(`${header}.${payload}`));
    await refuses(verify('nonsense'));
  });

  test('issuer and audience are checked where they are configured', async () => {
    const strict = verifyWithSecret({ ...shared, issuer: 'us', audience: 'graph' }, clock);
    await expect(strict(await sign({ ...manager, iss: 'us', aud: 'graph' }))).resolves.toMatchObject({
      issuer: 'us',
    });
    await refuses(strict(await sign({ ...manager, iss: 'them', aud: 'graph' })));
    await refuses(strict(await sign({ ...manager, iss: 'us', aud: 'other' })));
    await refuses(strict(await sign(manager)));
  });
});

describe('published keys', () => {
  let issuer: Server;
  let published: readonly { readonly kid: string }[];
  let verifyPublished: VerifyToken;
  let signWith: (alg: string, claims?: JWTPayload, kid?: string) => Promise<string>;
  const claims = { ...manager, iss: 'https://issuer.example', aud: 'graph' };

  beforeAll(async () => {
    const pairs = new Map(
      await Promise.all(
        ['RS256', 'ES256', 'EdDSA', 'PS256'].map(async (alg) => [alg, await generateKeyPair(alg)] as const),
      ),
    );
    published = await Promise.all(
      [...pairs].map(async ([alg, { publicKey }]) => ({ ...(await exportJWK(publicKey)), alg, kid: alg })),
    );
    issuer = createServer((_request, response) => response.end(JSON.stringify({ keys: published })));
    await new Promise<void>((resolve) => issuer.listen(0, '127.0.0.1', resolve));
    const url = `http://127.0.0.1:${(issuer.address() as AddressInfo).port}`;
    verifyPublished = verifyWithPublishedKeys({ url, issuer: claims.iss, audience: 'graph' }, clock);
    signWith = (alg, payload = claims, kid = alg) => {
      const pair = pairs.get(alg);
      if (!pair) throw new Error(alg);
      return new SignJWT(payload).setProtectedHeader({ alg, kid }).sign(pair.privateKey);
    };
  });

  afterAll(() => {
    issuer.close();
    issuer.closeAllConnections();
  });

  test.each(['RS256', 'ES256', 'EdDSA'])('%s is accepted', async (alg) => {
    await expect(verifyPublished(await signWith(alg))).resolves.toMatchObject({ subject: 'maria' });
  });

  test('other algorithms, keys, issuers and audiences are refused', async () => {
    await refuses(verifyPublished(await signWith('PS256')));
    await refuses(verifyPublished(await signWith('RS256', claims, 'unknown')));
    await refuses(verifyPublished(await signWith('RS256', claims, 'ES256')));
    await refuses(verifyPublished(await signWith('RS256', { ...claims, iss: 'https://else.example' })));
    await refuses(verifyPublished(await signWith('RS256', { ...claims, aud: 'else' })));
    await refuses(verifyPublished(await sign(claims)));
    await refuses(verifyPublished(new UnsecuredJWT(claims).encode()));
  });

  test('a token that was accepted is refused as soon as its key is no longer published', async () => {
    const token = await signWith('ES256');
    // The keys are fetched at the first, and the token is remembered at the second.
    for (let time = 0; time < 3; time++) await verifyPublished(token);
    const all = published;
    const start = Date.now();
    const realTime = jest.spyOn(Date, 'now').mockImplementation(() => start + elapsedMs);
    let elapsedMs = 0;
    try {
      published = all.filter(({ kid }) => kid !== 'ES256');
      await expect(verifyPublished(token)).resolves.toMatchObject({ subject: 'maria' });
      elapsedMs = KEYS_FRESH_MS;
      await refuses(verifyPublished(token));
      await expect(verifyPublished(await signWith('RS256'))).resolves.toMatchObject({ subject: 'maria' });
    } finally {
      published = all;
      realTime.mockRestore();
    }
  });

  test('an issuer that does not answer is no fault of the token', async () => {
    const keys = { url: 'http://127.0.0.1:1', issuer: claims.iss, audience: 'graph' };
    const verifying = verifyWithPublishedKeys(keys, clock)(await signWith('RS256'));
    await expect(verifying).rejects.toBeInstanceOf(AuthenticationUnavailable);
  });
});
