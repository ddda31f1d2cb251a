import { expect, test } from '@jest/globals';
import { createAuthenticate } from '../../src/auth/authenticate.js';
import { ViewerRole, type Viewer } from '../../src/auth/viewer.js';

const viewer = (subject: string): Viewer => ({
  issuer: 'test',
  subject,
  role: ViewerRole.DISTRIBUTOR,
  accountId: null,
  subscriberId: null,
  expiresAt: null,
});

const authenticate = createAuthenticate({
  token: async (token) => viewer(`token ${token}`),
  partnerKey: async (key) => viewer(`key ${key}`),
});

test('each kind of credentials goes to its verifier; none makes an anonymous request', async () => {
  await expect(authenticate({})).resolves.toBeNull();
  await expect(authenticate({ authorization: 'Bearer a.b.c' })).resolves.toMatchObject({
    subject: 'token a.b.c',
  });
  await expect(authenticate({ authorization: 'bearer a.b.c' })).resolves.toMatchObject({
    subject: 'token a.b.c',
  });
  await expect(authenticate({ 'x-partner-key': 'tgk_1_2' })).resolves.toMatchObject({
    subject: 'key tgk_1_2',
  });
});

test.each([
  [{ authorization: 'Bearer a.b.c', 'x-partner-key': 'tgk_1_2' }],
  [{ authorization: '' }],
  [{ authorization: 'Bearer' }],
  [{ authorization: 'Bearer ' }],
  [{ authorization: 'Basic dXNlcjpwYXNz' }],
  [{ authorization: 'Bearer a.b.c, Bearer d.e.f' }],
  [{ authorization: `Bearer ${'a'.repeat(9000)}` }],
  [{ 'x-partner-key': 'k'.repeat(9000) }],
  [{ 'x-partner-key': ['one', 'two'] }],
])('credentials that are present but wrong never make a request anonymous: %j', async (headers) => {
  await expect(authenticate(headers)).rejects.toMatchObject({ code: 'UNAUTHENTICATED' });
});

test('a kind that is not configured is refused', async () => {
  const none = createAuthenticate({ token: null, partnerKey: null });
  await expect(none({ authorization: 'Bearer a.b.c' })).rejects.toMatchObject({ code: 'UNAUTHENTICATED' });
  await expect(none({ 'x-partner-key': 'tgk_1_2' })).rejects.toMatchObject({ code: 'UNAUTHENTICATED' });
});
