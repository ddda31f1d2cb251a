import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, expect, test } from '@jest/globals';
import { demoIdentities } from '../../src/auth/demo-identities.js';
import { verifyWithSecret } from '../../src/auth/jwt.js';
import { manualClock } from './manual-clock.js';

const secret = { secret: () => 'a secret for signing, long enough' };
const clock = manualClock();
let server = createServer();
afterEach(() => void server.close());

/** The identities out of a sandbox whose seed names these records. */
async function identitiesFor(demo: Record<string, string>) {
  server = createServer((_, response) => response.end(JSON.stringify({ demo })));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return demoIdentities(`http://127.0.0.1:${port}`, secret, clock);
}

const demo = {
  familyAccountId: 'AID-family',
  familyManagerId: 'TSUID-manager',
  familyChildId: 'TSUID-child',
  shopAccountId: 'AID-shop',
  shopAdminId: 'TSUID-admin',
};

test('there is one identity a role, with a token that says what it promises', async () => {
  const identities = await identitiesFor(demo);
  expect(identities.map(({ role }) => role)).toEqual([
    'MANAGER',
    'SUBSCRIBER',
    'ACCOUNT_ADMIN',
    'DISTRIBUTOR',
  ]);
  const viewer = await verifyWithSecret(secret, clock)(identities[0]?.token ?? '');
  expect(viewer).toMatchObject({
    role: 'MANAGER',
    accountId: 'AID-family',
    subscriberId: 'TSUID-manager',
  });
});

test('a seed that names fewer records gives the identities that it can', async () => {
  const identities = await identitiesFor({ ...demo, familyChildId: '', shopAdminId: '' });
  expect(identities.map(({ role }) => role)).toEqual(['MANAGER', 'DISTRIBUTOR']);
});

test('an admin needs no subscriber, and a distributor needs nothing', async () => {
  const identities = await identitiesFor({ shopAccountId: 'AID-shop' });
  expect(identities.map(({ role }) => role)).toEqual(['ACCOUNT_ADMIN', 'DISTRIBUTOR']);
});
