import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { WebhookConfig } from '../../src/config/config.js';
import { WebhookCredentials } from '../../src/webhooks/webhook-credentials.js';

const configs: readonly WebhookConfig[] = [
  { kind: 'token', token: () => 'a.token.of-the-tests' },
  { kind: 'basic', username: 'telegent', password: () => 'a:password-of-the-tests' },
];
const PLACE = { accountId: 'AID-1' };

/** The header that the platform sends when it is told this credential. */
function headerOf({ username, secret }: { username: string | null; secret: string }): string {
  if (username === null) return `Bearer ${secret}`;
  return `Basic ${Buffer.from(`${username}:${secret}`).toString('base64')}`;
}

describe.each(configs)('credentials of the kind $kind', (config) => {
  const credentials = new WebhookCredentials(config);

  test('the configured one speaks for every account', () => {
    expect(credentials.callerOf(credentials.authorization)).toEqual({ accountId: null });
  });

  test('what an account and its routes get differs, and speaks for the account alone', () => {
    const own = [PLACE, { ...PLACE, messageRouteId: 'MRID-1' }, { ...PLACE, messageRouteId: 'MRID-2' }];
    const headers = own.map((place) => headerOf(credentials.of(place)));
    expect(new Set(headers).size).toBe(3);
    for (const header of headers) expect(credentials.callerOf(header)).toEqual({ accountId: 'AID-1' });
    const { username, secret } = credentials.of(PLACE);
    for (const forged of [
      { username: username && 'AID-2', secret: secret.replace('AID-1', 'AID-2') },
      { username: username && 'AID-1/MRID-1', secret: secret.replace('AID-1', 'AID-1/MRID-1') },
    ]) {
      expect(credentials.callerOf(headerOf(forged))).toBeNull();
    }
  });

  test('they fit the fields of the platform, and hold nothing of the configured secret', () => {
    const id = '12345678-1234-1234-1234-123456789012';
    const { username, secret } = credentials.of({ accountId: `AID-${id}`, messageRouteId: `MRID-${id}` });
    expect(Math.max(secret.length, username?.length ?? 0)).toBeLessThanOrEqual(255);
    expect(`${username} ${secret}`).not.toMatch(/tests/);
  });

  test('another configured secret is another credential, and another fingerprint', () => {
    const other = new WebhookCredentials(
      config.kind === 'token'
        ? { ...config, token: () => 'another' }
        : { ...config, password: () => 'another' },
    );
    expect(other.callerOf(headerOf(credentials.of(PLACE)))).toBeNull();
    expect(other.fingerprintOf(PLACE)).not.toBe(credentials.fingerprintOf(PLACE));
    expect(credentials.fingerprintOf(PLACE)).toBe(new WebhookCredentials(config).fingerprintOf(PLACE));
    expect(credentials.of(PLACE).secret).not.toContain(credentials.fingerprintOf(PLACE));
  });

  test('no other header lets anybody in, nor throws', () => {
    const text = fc.oneof(
      fc.string(),
      fc.constantFrom(
        '',
        'Basic',
        'Bearer ',
        'Basic Og==',
        'Bearer .',
        'Basic OjpBSUQtMTo=',
        'Bearer AID-1.',
      ),
      fc.base64String().map((value) => `Basic ${value}`),
      fc.string().map((value) => `Bearer ${value}`),
    );
    fc.assert(fc.property(text, (header) => credentials.callerOf(header) === null));
    expect(credentials.callerOf(undefined)).toBeNull();
  });
});
