import { z } from 'zod';
import { cacheLifetimesOf } from './cache-lifetimes.js';
import { isLoopbackHost } from './loopback.js';

/** Text that must not be printed: given only when called. */
export type Secret = () => string;

/** A variable whose text `parse` understands; `rule` completes the sentence "NAME: ..." when it does not. */
const variable = <T>(rule: string, parse: (text: string) => T | undefined) =>
  z.string().transform((text, context) => {
    const value = parse(text);
    if (value !== undefined) return value;
    context.addIssue({ code: 'custom', message: rule });
    return z.NEVER;
  });

const wholeNumber = (least: number, most: number) =>
  variable(`must be a whole number from ${least} to ${most}`, (text) => {
    const value = /^\d{1,9}$/.test(text) ? Number(text) : NaN;
    return value >= least && value <= most ? value : undefined;
  });

const share = variable('must be a number from 0 to 1', (text) => {
  const value = /^\d(\.\d{1,6})?$/.test(text) ? Number(text) : NaN;
  return value <= 1 ? value : undefined;
});

const oneOf = <const T extends string>(...choices: T[]) =>
  variable(`must be one of ${choices.join(', ')}`, (text) => choices.find((choice) => choice === text));

const onOrOff = variable('must be on or off', (text) =>
  text === 'on' ? true : text === 'off' ? false : undefined,
);

/** Text is kept behind a function, so that printing the configuration never shows it. */
const secret = (shortest = 1) =>
  variable(
    shortest > 1 ? `must be at least ${shortest} bytes long` : 'must not be empty',
    (text): Secret | undefined => (Buffer.byteLength(text) >= shortest ? () => text : undefined),
  );

const pattern = (rule: string, shape: RegExp) =>
  variable(rule, (text) => (shape.test(text) ? text : undefined));

/** Plain HTTP would carry secrets in the clear, so it is for the own machine alone. */
const isSafeWeb = (url: URL): boolean =>
  (url.protocol === 'https:' || (url.protocol === 'http:' && isLoopbackHost(url.hostname))) &&
  url.username === '' &&
  url.password === '';

const url = (rule: string, accepts: (url: URL) => boolean) =>
  variable(rule, (text) => (URL.canParse(text) && accepts(new URL(text)) ? new URL(text) : undefined));

const isOrigin = (text: string): boolean => URL.canParse(text) && new URL(text).origin === text;

const storeUrl = pattern(
  'must be memory://, sqlite://path, redis://... or rediss://...',
  /^(memory:\/\/|sqlite:\/\/.+|rediss?:\/\/.+)$/,
);

/** Its rule depends on what is wrong. */
const cacheLifetimes = z.string().transform((text, context) => {
  const read = cacheLifetimesOf(text);
  if ('policies' in read) return read.policies;
  context.addIssue({ code: 'custom', message: read.problem });
  return z.NEVER;
});

/** Every variable that the server reads. An empty one counts as missing. */
export const environment = z.object({
  PORT: wholeNumber(0, 65_535).default(4000),
  HOST: pattern('must be a host name or an IP address', /^[\w.:-]+$/).default('127.0.0.1'),
  PUBLIC_URL: url('must be an https:// address (http:// on this machine only)', isSafeWeb).optional(),
  CORS_ORIGINS: variable(
    'must be origins such as https://app.example.com, separated by commas, or *',
    (text) => {
      const origins = text.split(',').map((origin) => origin.trim());
      return origins.every((origin) => origin === '*' || isOrigin(origin)) ? origins : undefined;
    },
  ).optional(),
  METRICS_TOKEN: secret(16).optional(),
  LOG_LEVEL: oneOf('fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent').default('info'),
  PLAYGROUND: onOrOff.default(true),
  INTROSPECTION: onOrOff.default(true),

  TELEGENT_BASE_URL: url(
    'must be an https:// origin without a path (http:// on this machine only)',
    (origin) => isSafeWeb(origin) && origin.pathname === '/' && origin.search === '' && origin.hash === '',
  ).optional(),
  TELEGENT_ACCOUNT_KEY: pattern('must be a DID-... or AID-... key', /^(DID|AID)-[\w-]+$/).optional(),
  TELEGENT_ACCOUNT_SECRET: secret().optional(),
  TELEGENT_CREDENTIALS_FILE: z.string().optional(),
  TELEGENT_REQUESTS_PER_MINUTE: wholeNumber(1, 100_000).default(50),
  TELEGENT_TIMEOUT_MS: wholeNumber(100, 120_000).default(10_000),

  RESPONSE_CACHE_MB: wholeNumber(0, 4096).default(32),
  CACHE_LIFETIMES: cacheLifetimes.optional(),
  STORE_URL: storeUrl.optional(),
  STORE_ENCRYPTION_KEY: secret(32).optional(),
  WRITE_SETTLE_S: wholeNumber(0, 3600).default(120),
  MONITOR_SHARE: share.default(0.1),
  REFRESH_SHARE: share.default(0.2),
  CLOCK_URL: url(
    'must be an http:// address on this machine',
    (address) => address.protocol === 'http:' && isLoopbackHost(address.hostname),
  ).optional(),

  AUTH_JWT_SECRET: secret().optional(),
  AUTH_JWKS_URL: url('must be an https:// address (http:// on this machine only)', isSafeWeb).optional(),
  AUTH_ISSUER: z.string().optional(),
  AUTH_AUDIENCE: z.string().optional(),
  AUTH_PARTNER_KEYS_FILE: z.string().optional(),

  WEBHOOK_USERNAME: z.string().optional(),
  WEBHOOK_PASSWORD: secret(16).optional(),
  WEBHOOK_TOKEN: secret(16).optional(),

  NODE_ENV: z.string().optional(),

  SANDBOX_PORT: wholeNumber(0, 65_535).default(0),
  SANDBOX_SEED: pattern(
    'must be demo or scale:ACCOUNTSxSUBSCRIBERSxNUMBERS[:seed]',
    /^(demo|scale:\d+x\d+x\d+(:\d+)?)$/,
  ).default('demo'),
  SANDBOX_QUOTA: wholeNumber(1, 100_000).optional(),
});

export type Environment = z.infer<typeof environment>;

/** Takes note of what is wrong across variables. */
export type Complain = (variable: keyof Environment, rule: string) => void;
