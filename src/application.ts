import { randomBytes } from 'node:crypto';
import type { AddressInfo } from 'node:net';
import { authenticateAs, signingSecretOf } from './auth/configured.js';
import { demoIdentities } from './auth/demo-identities.js';
import { systemClock, type Clock } from './clock.js';
import type { Config, UpstreamConfig, WebhookConfig } from './config/config.js';
import { isLoopbackHost } from './config/loopback.js';
import { ConfigurationError } from './config/configuration-error.js';
import { OrderJournal } from './datasources/order-journal.js';
import { ListWarmer } from './datasources/lists/list-warmer.js';
import { createSourceFactory } from './datasources/source-factory.js';
import { loadCredentials, type CredentialSet } from './datasources/telegent/credentials.js';
import { listTag, numberTag } from './datasources/telegent/reads/tags.js';
import { createTelegentClient } from './datasources/telegent/pipeline.js';
import { reachOrigin } from './edge/health.js';
import type { Logger } from './edge/logging.js';
import { Metrics } from './edge/metrics.js';
import { followClock } from './following-clock.js';
import type { PlaygroundIdentity } from './playground/identity.js';
import type { PlaygroundSandbox } from './playground/routes.js';
import { SandboxControls } from './playground/sandbox-controls.js';
import { startSandbox, type SandboxProcess } from './sandbox-process.js';
import { buildGraph } from './schema/build.js';
import { createServer } from './server.js';
import { LedgerKeyMismatch, LedgerNotDurable } from './store/ledger/errors.js';
import { openStore } from './store/open-store.js';
import { createRequestWork } from './mutations.js';
import { inputMistakes } from './schema/validation/input-mistakes.js';
import { OrderMonitor } from './workflows/monitor/order-monitor.js';
import { createWorkflows } from './workflows/create-workflows.js';
import { EventFeed } from './realtime/event-feed.js';
import { UsageRounds } from './realtime/usage-rounds.js';
import type { Store } from './store/store.js';
import { createWebhooks } from './webhooks/create-webhooks.js';
import { WebhookCredentials } from './webhooks/webhook-credentials.js';

/** The running server with everything behind it. */
export interface Application {
  readonly url: string;
  /** Origin of its own sandbox; null on the real platform. */
  readonly sandboxUrl: string | null;
  /** Ready-made viewers; none unless it runs on its own sandbox. */
  readonly identities: readonly PlaygroundIdentity[];
  /** Answers what is in flight, for ten seconds at most, then closes everything. */
  stop(): Promise<void>;
}

const STOP_MS = 10_000;

/** Puts the parts together and listens. `onCrash` is called when the sandbox ends by itself. */
export async function startApplication(
  config: Config,
  logger: Logger,
  onCrash: () => void,
): Promise<Application> {
  const connecting = Promise.all([
    connectUpstream(config.upstream),
    config.clockUrl === null ? systemClock : usable('CLOCK_URL', followClock(config.clockUrl)),
  ]);
  // The sandbox gets ready meanwhile, in its own process.
  const schema = buildGraph();
  const [upstream, clock] = await connecting;
  upstream.sandbox?.onCrash(onCrash);
  const authenticate = authenticateAs(config.authentication, clock);
  const credentials = readCredentials(upstream);
  const store = await openConfiguredStore(config, clock, logger);
  const metrics = new Metrics();
  const client = createTelegentClient({
    baseUrl: upstream.baseUrl,
    requestsPerMinute: config.requestsPerMinute,
    timeoutMs: config.timeoutMs,
    clock,
    store,
    policies: config.cachePolicies,
    observer: metrics,
  });
  const quotaRemaining = (): number => client.quotaRemaining(credentials.main);
  metrics.showQuota(quotaRemaining);
  const identitiesOf = identitiesFor(config, upstream.sandbox, clock);
  const feed = new EventFeed(store.events);
  const usageRounds = new UsageRounds(clock);
  const onFault = (error: unknown): void => logger.error({ err: error }, 'operation');
  const journal = new OrderJournal(
    store.ledger,
    {
      events: feed,
      onOrderEnded: ({ numbers }) => client.drop([listTag('inventory'), ...numbers.map(numberTag)]),
      onOrderMoved: (orderId) => void workflows.wakeForOrder(orderId).catch(onFault),
      onFault,
    },
    clock,
  );
  const factory = createSourceFactory({ client, credentials, clock, store, journal });
  const webhookConfig = webhooksOf(config);
  const webhookCredentials = webhookConfig && new WebhookCredentials(webhookConfig);
  /** Where the sandbox reaches this server; nobody else can be told to. */
  let ownUrl: string | null = null;
  const { runner, reconciler, workflows, lines } = createWorkflows({
    client,
    credentials,
    sources: factory,
    events: feed,
    clock,
    ledger: store.ledger,
    journal,
    timeoutMs: config.timeoutMs,
    settleMs: config.writeSettleSeconds * 1000,
    encryptionKey: config.storeEncryptionKey?.(),
    webhooks: webhookCredentials && {
      credentials: webhookCredentials,
      publicUrl: () => config.publicUrl ?? ownUrl,
    },
    onFault,
  });
  const monitor = new OrderMonitor({
    client,
    credentials,
    journal,
    clock,
    onFault,
    ledger: store.ledger,
    watches: journal.watches,
    looksPerMinute: config.monitorShare * config.requestsPerMinute,
    observe: (outcome) => metrics.looks.inc({ outcome }),
  });
  const warmer = new ListWarmer({
    client,
    clock,
    policies: config.cachePolicies,
    asked: factory.asked,
    requestsPerMinute: config.refreshShare * config.requestsPerMinute,
  });
  metrics.showWatches(() => journal.watches.load());
  const webhooks = createWebhooks({
    client,
    factory,
    journal,
    ledger: store.ledger,
    clock,
    publisher: feed,
    orderDue: (orderId) => monitor.orderDue(orderId),
    observer: metrics,
    onUnknown: (route, fields) => logger.warn({ route, fields }, 'a webhook of an unknown shape'),
    onFault: (error) => logger.error({ err: error }, 'webhook'),
  });
  const server = await createServer({
    config,
    logger,
    metrics,
    schema,
    authenticate,
    live: { feed, usageRounds },
    clock,
    workFor: createRequestWork(factory, runner, { workflows, lines }, inputMistakes),
    quotaRemaining,
    responseCacheBytes: config.responseCacheBytes,
    answers: client,
    webhooks: { credentials: webhookCredentials, receiver: webhooks.receiver },
    dependencies: [
      { name: 'store', reach: () => store.ping() },
      { name: 'ledger', reach: () => store.ledger.assertDurable() },
      { name: 'upstream', reach: () => reachOrigin(upstream.baseUrl) },
    ],
    sandbox: playgroundSandbox(config, upstream.sandbox, identitiesOf),
  });
  await usable('PORT', server.listen({ host: config.host, port: config.port }));
  reconciler.start();
  lines.start();
  monitor.start();
  warmer.start();
  webhooks.messages.start();
  const url = urlOf(server.server.address() as AddressInfo);
  if (upstream.sandbox && webhookCredentials) {
    ownUrl = url;
    await upstream.sandbox.deliverTo(url, webhookCredentials.authorization);
  }

  return {
    url,
    sandboxUrl: upstream.sandbox?.url ?? null,
    identities: (await identitiesOf?.()) ?? [],
    stop: async () => {
      const closed = server.close();
      const overdue = systemClock.sleep(STOP_MS).then(() => server.server.closeAllConnections());
      const received = closed.then(() => webhooks.receiver.stop());
      const work = [received, reconciler.stop(), lines.stop(), monitor.stop(), warmer.stop()];
      await Promise.race([Promise.all(work), overdue]);
      usageRounds.close();
      feed.close();
      await client.close();
      await store.close();
      clock.close();
      await upstream.sandbox?.stop();
    },
  };
}

/** A store that may forget what was bought does not keep the process from answering reads: it is told, here and by /readyz. */
async function openConfiguredStore(config: Config, clock: Clock, logger: Logger): Promise<Store> {
  const { storeUrl, storeEncryptionKey, upstream } = config;
  const opening = openStore(storeUrl, {
    clock,
    encryptionKey: storeEncryptionKey?.(),
    onError: (error) => logger.warn({ err: error }, 'store'),
  });
  const store = await usable('STORE_URL', opening);
  if (upstream.kind === 'platform' && !storeUrl.startsWith('memory:') && !storeEncryptionKey) {
    logger.warn('STORE_ENCRYPTION_KEY is not set: tokens of the platform stand in the store in clear');
    logger.warn(
      'STORE_ENCRYPTION_KEY is not set: idempotency keys, locks and generated passwords hang on TELEGENT_ACCOUNT_SECRET, and are void when it changes',
    );
  }
  await store.ledger.assertDurable().catch((error: unknown) => {
    logger.warn({ err: error }, error instanceof LedgerNotDurable ? error.message : 'ledger');
  });
  return store;
}

/** The sandbox is told what to present; on the real platform nobody is let in until something is configured. */
function webhooksOf({ webhooks, upstream }: Config): WebhookConfig | null {
  if (webhooks !== null || upstream.kind === 'platform') return webhooks;
  const token = randomBytes(32).toString('base64url');
  return { kind: 'token', token: () => token };
}

function readCredentials({ accountKey, accountSecret, credentialsFile }: Upstream): CredentialSet {
  try {
    return loadCredentials({
      accountKey,
      accountSecret: accountSecret(),
      credentialsFile: credentialsFile ?? undefined,
    });
  } catch (error) {
    throw new ConfigurationError([error instanceof Error ? error.message : String(error)]);
  }
}

/** Blames the variable for what it names but cannot be used; of the reason only a code is told, since texts may hold secrets. */
function usable<T>(variable: string, attempt: Promise<T>): Promise<T> {
  return attempt.catch((error: unknown) => {
    if (error instanceof LedgerKeyMismatch) {
      throw new ConfigurationError([`STORE_ENCRYPTION_KEY: ${error.message}`], { cause: error });
    }
    const code = error instanceof Error && 'code' in error ? ` (${String(error.code)})` : '';
    throw new ConfigurationError([`${variable}: cannot be used${code}`], { cause: error });
  });
}

interface Upstream {
  readonly baseUrl: string;
  readonly accountKey: string;
  readonly accountSecret: () => string;
  readonly credentialsFile: string | null;
  readonly sandbox: SandboxProcess | null;
}

async function connectUpstream(config: UpstreamConfig): Promise<Upstream> {
  if (config.kind === 'platform') return { ...config, sandbox: null };
  const sandbox = await startSandbox(config);
  const { url, accountKey, accountSecret } = sandbox;
  return { baseUrl: url, accountKey, accountSecret, credentialsFile: null, sandbox };
}

/** A secret that was given may be in use elsewhere: what it signs is handed out on this machine alone. */
const mayOfferIdentities = ({ authentication, host }: Config): boolean =>
  authentication.tokens?.kind === 'development' || isLoopbackHost(host);

function playgroundSandbox(
  config: Config,
  sandbox: SandboxProcess | null,
  identities: PlaygroundSandbox['identities'] | null,
): PlaygroundSandbox | null {
  if (!sandbox || !identities || !mayOfferIdentities(config)) return null;
  return { identities, controls: new SandboxControls(sandbox.url) };
}

function identitiesFor(config: Config, sandbox: SandboxProcess | null, clock: Clock) {
  const secret = sandbox && signingSecretOf(config.authentication.tokens);
  return secret ? () => demoIdentities(sandbox.url, secret, clock) : null;
}

/** An address to open from this machine: one that listens everywhere is reached at the loopback. */
function urlOf({ address, port, family }: AddressInfo): string {
  if (address === '0.0.0.0' || address === '::') return `http://localhost:${port}`;
  return `http://${family === 'IPv6' ? `[${address}]` : address}:${port}`;
}
