import type { Viewer } from '../auth/viewer.js';
import type { Clock } from '../clock.js';
import type { OrderJournal } from '../datasources/order-journal.js';
import type { Access } from '../datasources/scope/access.js';
import type { SourceFactory } from '../datasources/source-factory.js';
import { announceChange } from '../realtime/announce-change.js';
import type { EventPublisher } from '../realtime/event.js';
import { credentialById, type CredentialSet } from '../datasources/telegent/credentials.js';
import type { TelegentPipeline } from '../datasources/telegent/pipeline.js';
import { writeKindOf } from '../datasources/telegent/writes/index.js';
import type { WebhookSettings } from '../webhooks/webhook-settings.js';
import type { Ledger } from '../store/ledger/ledger.js';
import { definitionOf } from './definitions.js';
import { LineDriver, type LineWorking } from './lines/line-driver.js';
import { LineSecretKeeping } from './lines/line-secrets.js';
import { WorkflowLog } from './lines/workflow-log.js';
import { MutationRunner, type RunnerParts } from './mutation-runner.js';
import { OperationEngine } from './operations/engine.js';
import { OperationHashes } from './operations/input-hash.js';
import { OperationLog } from './operations/operation-log.js';
import { Reconciler } from './operations/reconciler.js';

/** Added to the lease of an operation for what happens beside its requests and the settling time. Milliseconds. */
const LEASE_SLACK_MS = 30_000;

/** How long the key of a workflow's step protects: longer than any server is down. Milliseconds. */
const STEP_KEY_MS = 365 * 24 * 3_600_000;

/** What mutations are made of, and where they are kept. */
export interface WorkflowParts {
  readonly client: TelegentPipeline;
  readonly credentials: CredentialSet;
  readonly sources: SourceFactory;
  readonly events: EventPublisher;
  readonly ledger: Ledger;
  readonly journal: OrderJournal;
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
  readonly workflows: WorkflowLog;
  readonly lines: LineDriver;
} {
  const { client, credentials, ledger, clock, timeoutMs, settleMs, encryptionKey, onFault } = parts;
  const hashes = new OperationHashes(encryptionKey ?? credentials.main.secret());
  const leaseMs = 2 * timeoutMs + settleMs + LEASE_SLACK_MS;
  const log = new OperationLog(
    ledger,
    leaseMs,
    (name) => hashes.ofParts(name),
    (changes) => parts.journal.committed(changes),
  );
  const credential = (id: string) => credentialById(credentials, id);
  const engine = new OperationEngine({
    log,
    client,
    settleMs,
    timeoutMs,
    kinds: writeKindOf,
    credential,
    forgetOwners: parts.sources.forgetOwners,
    announce: (change) => announceChange(parts.events, change),
  });
  const catchUp = (): Promise<void> => client.catchUp();
  const keepsSecrets = encryptionKey !== undefined;
  const lineSecrets = new LineSecretKeeping(keepsSecrets);
  const { webhooks, journal } = parts;
  const patienceMs = timeoutMs;
  const ways = { log, journal, engine, hashes, clock, catchUp, patienceMs };
  const runner = { ...ways, keepsSecrets, lineSecrets, webhooks, onFault };
  const workflows = new WorkflowLog(ledger, leaseMs);
  return {
    runner,
    workflows,
    reconciler: new Reconciler({ log, engine, clock, onFault, definitions: definitionOf }),
    lines: createLineDriver(parts, runner, workflows),
  };
}

/** Steps of workflows are run like the mutations of a request of whoever began them. */
function createLineDriver(parts: WorkflowParts, runner: RunnerParts, log: WorkflowLog): LineDriver {
  const { sources, clock, events, onFault, journal } = parts;
  const accessFor = (viewer: Viewer, { priority, patienceMs, usage }: LineWorking, fresh = false): Access =>
    sources.access({ viewer, usage, priority, patienceMs }, { fresh });
  return new LineDriver({
    log,
    clock,
    events,
    onFault,
    secrets: runner.lineSecrets,
    accessFor,
    lastSeen: async (orderId) => (await journal.lastSeen(orderId))?.order ?? null,
    runnerFor: (viewer, working) => {
      const access = accessFor(viewer, working);
      const freshAccess = () => accessFor(viewer, working, true);
      const { usage } = working;
      return new MutationRunner(
        runner,
        { viewer, usage, access, freshAccess, working, keptMs: STEP_KEY_MS },
        () => [],
      );
    },
  });
}
