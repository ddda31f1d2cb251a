import { expect, test } from '@jest/globals';
import { readConfig } from '../../src/config/config.js';
import { cachePolicies } from '../../src/datasources/telegent/cache/cache-policy.js';
import { ConfigurationError } from '../../src/config/configuration-error.js';

const platform = {
  TELEGENT_ACCOUNT_KEY: 'DID-1',
  TELEGENT_ACCOUNT_SECRET: 'the-account-secret',
  AUTH_JWT_SECRET: 'a-secret-that-is-long-enough-for-hs256',
};

function problemsOf(environment: NodeJS.ProcessEnv): readonly string[] {
  try {
    readConfig(environment);
  } catch (error) {
    if (error instanceof ConfigurationError) return error.problems;
    throw error;
  }
  return [];
}

test('an empty environment starts the sandbox with development tokens and keeps nothing', () => {
  const config = readConfig({});
  expect(config).toMatchObject({
    port: 4000,
    host: '127.0.0.1',
    upstream: { kind: 'sandbox', seed: 'demo', quota: 50 },
    storeUrl: 'memory://',
    authentication: { tokens: { kind: 'development' }, partnerKeysFile: null },
    playground: true,
    introspection: true,
    welcome: true,
  });
});

test('a credential of the platform leads there, over HTTPS, with a store on disk', () => {
  const config = readConfig(platform);
  expect(config.upstream).toMatchObject({
    kind: 'platform',
    baseUrl: 'https://api.telegent.com',
    accountKey: 'DID-1',
  });
  expect(config.storeUrl).toBe('sqlite://.data/telegent-graph.sqlite');
  expect(config.welcome).toBe(false);
});

test('empty variables count as missing', () => {
  expect(readConfig({ PORT: '', TELEGENT_ACCOUNT_KEY: '', CORS_ORIGINS: '' })).toMatchObject({ port: 4000 });
});

test.each([
  ['PORT', '80x', 'must be a whole number from 0 to 65535'],
  ['PORT', '65536', 'must be a whole number from 0 to 65535'],
  ['PORT', '-1', 'must be a whole number from 0 to 65535'],
  ['HOST', 'a b', 'must be a host name or an IP address'],
  ['LOG_LEVEL', 'loud', 'must be one of fatal, error, warn, info, debug, trace, silent'],
  ['PLAYGROUND', 'yes', 'must be on or off'],
  ['INTROSPECTION', 'true', 'must be on or off'],
  ['MONITOR_SHARE', '1.5', 'must be a number from 0 to 1'],
  ['STORE_URL', 'mysql://x', 'must be memory://, sqlite://path, redis://... or rediss://...'],
  ['STORE_ENCRYPTION_KEY', 'short', 'must be at least 32 bytes long'],
  ['METRICS_TOKEN', 'short', 'must be at least 16 bytes long'],
  [
    'CACHE_LIFETIMES',
    'usage=30s/1m/12h,number=1m',
    'entry 2 must look like usage=30s/1m/12h (fresh/stale/kept on error, each a whole number with s, m, h or d, at most 30d)',
  ],
  [
    'CACHE_LIFETIMES',
    'usage=30s/1m/31d',
    'entry 1 must look like usage=30s/1m/12h (fresh/stale/kept on error, each a whole number with s, m, h or d, at most 30d)',
  ],
  [
    'CACHE_LIFETIMES',
    'toString=1s/1s/1s',
    `entry 1 names no resource; there are ${Object.keys(cachePolicies).join(', ')}`,
  ],
  ['CACHE_LIFETIMES', 'usage=1s/0s/0s, usage=2s/0s/0s', 'entry 2 names a resource a second time'],
  ['CLOCK_URL', 'http://10.0.0.1/clock', 'must be an http:// address on this machine'],
  [
    'CORS_ORIGINS',
    'https://a.example/path',
    'must be origins such as https://app.example.com, separated by commas, or *',
  ],
  ['SANDBOX_SEED', 'scale:3x', 'must be demo or scale:ACCOUNTSxSUBSCRIBERSxNUMBERS[:seed]'],
  ['PUBLIC_URL', 'http://graph.example.com', 'must be an https:// address (http:// on this machine only)'],
  [
    'AUTH_JWKS_URL',
    'http://issuer.example/keys',
    'must be an https:// address (http:// on this machine only)',
  ],
])('%s=%s is refused in one line that does not repeat it', (name, value, rule) => {
  expect(problemsOf({ ...platform, [name]: value })).toContain(`${name}: ${rule}`);
});

test('lifetimes of the caches are changed one resource at a time', () => {
  const { cachePolicies: configured } = readConfig({
    ...platform,
    CACHE_LIFETIMES: 'usage=1m/0s/2h, catalog=1d/2d/30d',
  });
  expect(configured.usage).toMatchObject({ freshMs: 60_000, staleMs: 0, errorMs: 2 * 3_600_000 });
  expect(configured.catalog.errorMs).toBe(30 * 24 * 3_600_000);
  expect(configured.number).toEqual(cachePolicies.number);
});

test('every wrong variable has its own line', () => {
  expect(problemsOf({ PORT: 'x', LOG_LEVEL: 'x', WRITE_SETTLE_S: 'x' })).toHaveLength(3);
});

test('the base URL is an origin, and carries secrets in the clear on this machine only', () => {
  const read = (url: string) => readConfig({ ...platform, TELEGENT_BASE_URL: url }).upstream;
  expect(read('http://127.0.0.1:4100')).toMatchObject({ baseUrl: 'http://127.0.0.1:4100' });
  for (const url of [
    'http://api.example.com',
    'https://api.example.com/v1.0',
    'https://u:p@api.example.com',
    'x',
  ]) {
    expect(() => read(url)).toThrow(/^TELEGENT_BASE_URL: must be/);
  }
});

test.each([
  [
    { TELEGENT_ACCOUNT_KEY: 'DID-1' },
    'TELEGENT_ACCOUNT_SECRET: is required when TELEGENT_ACCOUNT_KEY is set',
  ],
  [
    { TELEGENT_BASE_URL: 'https://a.example' },
    'TELEGENT_ACCOUNT_KEY: is required when TELEGENT_BASE_URL is set',
  ],
  [{ WEBHOOK_USERNAME: 'telegent' }, 'WEBHOOK_PASSWORD: is required when WEBHOOK_USERNAME is set'],
  [{ AUTH_JWKS_URL: 'https://a.example/keys' }, 'AUTH_AUDIENCE: is required when AUTH_JWKS_URL is set'],
  [
    { AUTH_ISSUER: 'https://a.example' },
    'AUTH_JWKS_URL: is required when AUTH_ISSUER or AUTH_AUDIENCE is set',
  ],
  [
    { ...platform, AUTH_JWKS_URL: 'https://a.example/keys', AUTH_ISSUER: 'i', AUTH_AUDIENCE: 'a' },
    'AUTH_JWT_SECRET: must not be set together with AUTH_JWKS_URL',
  ],
  [
    { WEBHOOK_USERNAME: 'telegent', WEBHOOK_PASSWORD: 'p'.repeat(16), WEBHOOK_TOKEN: 't'.repeat(16) },
    'WEBHOOK_TOKEN: must not be set together with WEBHOOK_USERNAME and WEBHOOK_PASSWORD',
  ],
])('%j lacks or contradicts something', (environment, problem) => {
  expect(problemsOf(environment as NodeJS.ProcessEnv)).toContain(problem);
});

test('the platform is not served without a way to authenticate, or with a secret that can be guessed', () => {
  const { AUTH_JWT_SECRET: _, ...withoutSecret } = platform;
  expect(problemsOf(withoutSecret)[0]).toMatch(/^AUTH_JWKS_URL: is required/);
  expect(problemsOf({ ...platform, AUTH_JWT_SECRET: 'x'.repeat(31) })).toEqual([
    'AUTH_JWT_SECRET: must be at least 32 bytes long',
  ]);
  expect(problemsOf({ ...withoutSecret, AUTH_PARTNER_KEYS_FILE: 'keys.json' })).toEqual([]);
});

test('printing the configuration shows no secret', () => {
  const config = readConfig({
    ...platform,
    METRICS_TOKEN: 'metrics-token-value',
    STORE_ENCRYPTION_KEY: 'an-encryption-key-of-enough-bytes',
    WEBHOOK_TOKEN: 'webhook-token-value',
  });
  expect(JSON.stringify(config)).not.toMatch(
    /the-account-secret|long-enough|metrics-token|an-encryption|webhook-token-v/,
  );
});
