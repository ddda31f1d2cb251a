import { cachePolicies, type CachePolicies } from '../datasources/telegent/cache/cache-policy.js';
import { authenticationOf, type AuthenticationConfig } from './authentication.js';
import { ConfigurationError } from './configuration-error.js';
import { environment, type Complain, type Environment, type Secret } from './environment.js';

export type LogLevel = Environment['LOG_LEVEL'];

/** How the Telegent platform is reached with its main credential, or the emulated one that the process starts itself. */
export type UpstreamConfig =
  | {
      readonly kind: 'platform';
      readonly baseUrl: string;
      readonly accountKey: string;
      readonly accountSecret: Secret;
      readonly credentialsFile: string | null;
    }
  | { readonly kind: 'sandbox'; readonly port: number; readonly seed: string; readonly quota: number };

/** How the platform's webhooks prove that they come from it. */
export type WebhookConfig =
  | { readonly kind: 'basic'; readonly username: string; readonly password: Secret }
  | { readonly kind: 'token'; readonly token: Secret };

/** Everything that the environment decides, checked. */
export interface Config {
  readonly host: string;
  /** 0 takes a free port. */
  readonly port: number;
  readonly publicUrl: string | null;
  readonly corsOrigins: readonly string[];
  readonly metricsToken: Secret | null;
  readonly logLevel: LogLevel;
  readonly playground: boolean;
  readonly introspection: boolean;
  /** Whether tokens are a developer's (AUTH_JWT_SECRET, or the sandbox's own); false with the keys of an issuer. */
  readonly development: boolean;
  readonly upstream: UpstreamConfig;
  readonly requestsPerMinute: number;
  /** Milliseconds that one request to the platform may take. */
  readonly timeoutMs: number;
  /** How long answers of the platform serve. */
  readonly cachePolicies: CachePolicies;
  /** Bytes of answers to clients that are kept in this process; 0 keeps none. */
  readonly responseCacheBytes: number;
  readonly storeUrl: string;
  readonly storeEncryptionKey: Secret | null;
  /** Seconds after which an unanswered write is looked for. */
  readonly writeSettleSeconds: number;
  /** Share of the quota that watching orders may use, 0 to 1. */
  readonly monitorShare: number;
  /** Share of the quota that keeping lists warm may use, 0 to 1. */
  readonly refreshShare: number;
  /** Where the sandbox's clock is read; null for the machine's own time. */
  readonly clockUrl: string | null;
  readonly authentication: AuthenticationConfig;
  readonly webhooks: WebhookConfig | null;
  /** Whether a developer is greeted on standard output, which carries nothing but JSON lines otherwise. */
  readonly welcome: boolean;
}

/** Reads the environment once. Fails with a ConfigurationError that names every bad or missing variable. */
export function readConfig(variables: NodeJS.ProcessEnv = process.env): Config {
  const parsed = readEnvironment(variables);
  const problems: string[] = [];
  const complain: Complain = (variable, rule) => problems.push(`${variable}: ${rule}`);
  const upstream = upstreamOf(parsed, complain);
  const authentication = authenticationOf(parsed, upstream.kind, complain);
  const config: Config = {
    host: parsed.HOST,
    port: parsed.PORT,
    publicUrl: parsed.PUBLIC_URL?.href ?? null,
    corsOrigins: parsed.CORS_ORIGINS ?? [],
    metricsToken: parsed.METRICS_TOKEN ?? null,
    logLevel: parsed.LOG_LEVEL,
    playground: parsed.PLAYGROUND,
    introspection: parsed.INTROSPECTION,
    development: authentication.tokens !== null && authentication.tokens.kind !== 'jwks',
    upstream,
    requestsPerMinute: parsed.TELEGENT_REQUESTS_PER_MINUTE,
    timeoutMs: parsed.TELEGENT_TIMEOUT_MS,
    cachePolicies: parsed.CACHE_LIFETIMES ?? cachePolicies,
    responseCacheBytes: parsed.RESPONSE_CACHE_MB * 2 ** 20,
    storeUrl: parsed.STORE_URL ?? defaultStoreUrl(upstream),
    storeEncryptionKey: parsed.STORE_ENCRYPTION_KEY ?? null,
    writeSettleSeconds: parsed.WRITE_SETTLE_S,
    monitorShare: parsed.MONITOR_SHARE,
    refreshShare: parsed.REFRESH_SHARE,
    clockUrl: parsed.CLOCK_URL?.href ?? null,
    authentication,
    webhooks: webhooksOf(parsed, complain),
    welcome: upstream.kind === 'sandbox' && parsed.NODE_ENV !== 'test',
  };
  if (problems.length > 0) throw new ConfigurationError(problems);
  return config;
}

/** Reads and checks each variable for itself. Fails with a ConfigurationError. */
function readEnvironment(variables: NodeJS.ProcessEnv = process.env): Environment {
  const given = Object.fromEntries(Object.entries(variables).filter(([, text]) => text !== ''));
  const result = environment.safeParse(given);
  if (result.success) return result.data;
  throw new ConfigurationError(
    result.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`),
  );
}

/** The sandbox forgets everything when it ends, so what was learnt from it is not kept either. */
const defaultStoreUrl = (upstream: UpstreamConfig): string =>
  upstream.kind === 'sandbox' ? 'memory://' : 'sqlite://.data/telegent-graph.sqlite';

const MAIN_CREDENTIAL = ['TELEGENT_ACCOUNT_KEY', 'TELEGENT_ACCOUNT_SECRET'] as const;

function upstreamOf(parsed: Environment, complain: Complain): UpstreamConfig {
  const { TELEGENT_ACCOUNT_KEY: accountKey, TELEGENT_ACCOUNT_SECRET: accountSecret } = parsed;
  if (accountKey !== undefined && accountSecret !== undefined) {
    return {
      kind: 'platform',
      baseUrl: parsed.TELEGENT_BASE_URL?.origin ?? 'https://api.telegent.com',
      accountKey,
      accountSecret,
      credentialsFile: parsed.TELEGENT_CREDENTIALS_FILE ?? null,
    };
  }
  const companion = ([...MAIN_CREDENTIAL, 'TELEGENT_BASE_URL', 'TELEGENT_CREDENTIALS_FILE'] as const).find(
    (variable) => parsed[variable] !== undefined,
  );
  if (companion !== undefined) {
    for (const variable of MAIN_CREDENTIAL) {
      if (parsed[variable] === undefined) complain(variable, `is required when ${companion} is set`);
    }
  }
  return {
    kind: 'sandbox',
    port: parsed.SANDBOX_PORT,
    seed: parsed.SANDBOX_SEED,
    quota: parsed.SANDBOX_QUOTA ?? parsed.TELEGENT_REQUESTS_PER_MINUTE,
  };
}

function webhooksOf(parsed: Environment, complain: Complain): WebhookConfig | null {
  const { WEBHOOK_USERNAME: username, WEBHOOK_PASSWORD: password, WEBHOOK_TOKEN: token } = parsed;
  if (token !== undefined) {
    if (username !== undefined || password !== undefined) {
      complain('WEBHOOK_TOKEN', 'must not be set together with WEBHOOK_USERNAME and WEBHOOK_PASSWORD');
    }
    return { kind: 'token', token };
  }
  if (username !== undefined && password !== undefined) return { kind: 'basic', username, password };
  if (username !== undefined) complain('WEBHOOK_PASSWORD', 'is required when WEBHOOK_USERNAME is set');
  if (password !== undefined) complain('WEBHOOK_USERNAME', 'is required when WEBHOOK_PASSWORD is set');
  return null;
}
