import type { Clock } from '../clock.js';
import { credentialById, type CredentialSet } from '../datasources/telegent/credentials.js';
import type { TelegentPipeline } from '../datasources/telegent/pipeline.js';
import { writeKindOf } from '../datasources/telegent/writes/index.js';
import type { WebhookSettings } from '../webhooks/webhook-settings.js';
import type { Ledger } from '../store/ledger/ledger.js';
import { definitionOf } from './definitions.js';
import type { RunnerParts } from './mutation-runner.js';
import { OperationEngine, type EngineParts } from './operations/engine.js';
import { OperationHashes } from './operations/input-hash.js';
import { OperationLog } from './operations/operation-log.js';
import { Reconciler } from './operations/reconciler.js';

/** Added to the lease of an operation for what happens beside its requests and the settling time. Milliseconds. */
const LEASE_SLACK_MS = 30_000;

/** What mutations are made of, and where they are kept. */
export interface WorkflowParts {
  readonly client: TelegentPipeline;
  readonly credentials: CredentialSet;
  readonly forgetOwners: EngineParts['forgetOwners'];
  readonly ledger: Ledger;
  readonly clock: Clock;
  /** Time limit of a request upstream, in milliseconds. */
  readonly timeoutMs: number;
  /** WRITE_SETTLE_S in milliseconds. */
  readonly settleMs: number;
  /** STORE_ENCRYPTION_KEY. */
  readonly encryptionKey: string | undefined;
  /** What the platform is told to reach this server; null where it takes no webhooks in. */
  readonly webhooks: WebhookSettings | null;
  /** Told of what nobody foresaw. */
  readonly onFault: (error: unknown) => void;
}

/** Puts the mutations of a process together, and what settles them in the background. */
export function createWorkflows(parts: WorkflowParts): {
  readonly runner: RunnerParts;
  readonly reconciler: Reconciler;
} {
  const { client, credentials, ledger, clock, timeoutMs, settleMs, encryptionKey, onFault } = parts;
  const { forgetOwners, webhooks } = parts;
  const hashes = new OperationHashes(encryptionKey ?? credentials.main.secret());
  const leaseMs = 2 * timeoutMs + settleMs + LEASE_SLACK_MS;
  const log = new OperationLog(ledger, leaseMs, (name) => hashes.ofParts(name));
  const credential = (id: string) => credentialById(credentials, id);
  const engine = new OperationEngine({
    log,
    client,
    settleMs,
    timeoutMs,
    kinds: writeKindOf,
    credential,
    forgetOwners,
  });
  const keepsSecrets = encryptionKey !== undefined;
  return {
    runner: { log, engine, hashes, clock, patienceMs: timeoutMs, keepsSecrets, webhooks, onFault },
    reconciler: new Reconciler({ log, engine, clock, onFault, definitions: definitionOf }),
  };
}
