import { fork, type ChildProcess } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { TypedDocumentNode } from '@graphql-typed-document-node/core';
import { print } from 'graphql';
import { viewerShape } from '../src/auth/claims.js';
import { signToken } from '../src/auth/jwt.js';
import type { ViewerRole } from '../src/auth/viewer.js';
import type { Clock } from '../src/clock.js';

/** A running sandbox: its origin, and the credential that the server gets. */
export interface RunningSandbox {
  readonly url: string;
  readonly accountKey: string;
  readonly accountSecret: string;
}

export interface StackOptions {
  /** SANDBOX_SEED; `demo` when left out. */
  readonly seed?: string;
  /** Requests a minute, of the sandbox and of the server; 50 when left out. */
  readonly quota?: number;
  /** MONITOR_SHARE; 0 when left out, so that no look at an order is counted among the requests of a test. */
  readonly monitorShare?: number;
  /** REFRESH_SHARE; 0 when left out, so that no refresh is counted among the requests of a test. */
  readonly refreshShare?: number;
  /** More variables of the server; they win. */
  readonly env?: Readonly<Record<string, string>>;
  /** What runs the server; the built program when left out. */
  readonly program?: string;
  /** A sandbox that another stack runs; it is not stopped with this one. */
  readonly sandbox?: RunningSandbox;
  /** Whether the server follows the sandbox's clock; it does unless this is false. */
  readonly followClock?: boolean;
}

/** A viewer to ask as; `subject` and life are filled in. */
export interface TestViewer {
  readonly role: `${ViewerRole}`;
  readonly accountId?: string | undefined;
  readonly subscriberId?: string | undefined;
  readonly subject?: string;
  readonly lifeSeconds?: number;
}

export interface QueryOptions {
  /** A viewer, a token, or null to ask without credentials. */
  readonly as?: TestViewer | string | null;
  readonly headers?: Readonly<Record<string, string>>;
  readonly operationName?: string;
}

export interface GraphQLError {
  readonly message: string;
  readonly path?: readonly (string | number)[];
  readonly extensions: Readonly<Record<string, unknown>> & { readonly code: string };
}

export interface GraphQLAnswer<Data> {
  readonly status: number;
  readonly data: Data;
  readonly errors: readonly GraphQLError[];
  readonly extensions: {
    readonly cost: { readonly requested: number; readonly limit: number };
    readonly upstream: Readonly<
      Record<'requests' | 'cacheHits' | 'staleHits' | 'coalesced' | 'tokenRequests', number>
    > & { readonly oldestAge: number | null; readonly quotaRemaining?: number };
  };
}

export interface JournalEntry {
  readonly at: number;
  readonly operation: string;
  readonly method: string;
  readonly path: string;
  readonly query: Readonly<Record<string, string>>;
  readonly body: unknown;
  /** Null while there is none, and when the connection was cut instead. */
  readonly status: number | null;
  /** When its work was done, on the sandbox clock; null while it is not, and where it never is. */
  readonly effectAt: number | null;
  /** Kind of the fault that struck it. */
  readonly fault?: string;
  readonly credential: string | null;
}

/** What the sandbox was asked since it started or its journal was reset; `total` leaves token requests out. */
export interface Journal {
  readonly total: number;
  readonly tokenRequests: number;
  readonly refused429: number;
  readonly byOperation: Readonly<Record<string, number>>;
  readonly entries: readonly JournalEntry[];
}

/** `/_sandbox/state`. */
export interface SandboxState {
  readonly seed: string;
  readonly now: number;
  readonly credentials: {
    readonly distributor: { readonly accountKey: string; readonly accountSecret: string };
    readonly accounts: Readonly<
      Record<string, { readonly accountKey: string; readonly accountSecret: string }>
    >;
  };
  /** Ids of the seed by name, such as `familyAccountId`. */
  readonly demo: Readonly<Record<string, string>>;
}

/** A server and a sandbox, each in its own process, on free ports. */
export interface Stack {
  readonly url: string;
  readonly sandboxUrl: string;
  readonly sandbox: RunningSandbox;
  readonly state: SandboxState;
  /** Asks the graph; as a distributor unless said otherwise. */
  query<Data = Record<string, unknown>, Variables = Record<string, unknown>>(
    document: string | TypedDocumentNode<Data, Variables>,
    variables?: Variables,
    options?: QueryOptions,
  ): Promise<GraphQLAnswer<Data>>;
  /** A bearer token, valid for an hour of the server's clock. */
  token(viewer: TestViewer): Promise<string>;
  journal(): Promise<Journal>;
  resetJournal(): Promise<void>;
  /** POST, or GET without a body, to `/_sandbox/<path>`. */
  control<Answer = unknown>(
    path: string,
    body?: unknown,
    method?: 'GET' | 'POST' | 'DELETE',
  ): Promise<Answer>;
  /** What the server wrote to standard error and output so far. */
  output(): string;
  /** Sends the server a signal that does not end it. */
  signal(signal: 'SIGSTOP' | 'SIGCONT'): void;
  /** Ends the server with `signal` and gives its exit code; the sandbox stays. */
  stopServer(signal?: NodeJS.Signals): Promise<number | null>;
  /** Ends everything that this stack started. */
  stop(): Promise<void>;
}

const DISTRIBUTOR: TestViewer = { role: 'DISTRIBUTOR' };
const JWT_SECRET = 'the-secret-of-the-tests-is-long-enough';
const root = new URL('..', import.meta.url);

/** The last reading of each sandbox's clock: a token for each request need not ask for the time again. */
const readings = new Map<string, { readonly now: number; readonly readAt: number }>();
const READING_MS = 500;

/** Starts a sandbox, unless one is given, and a server in front of it. */
export async function startStack(options: StackOptions = {}): Promise<Stack> {
  const quota = String(options.quota ?? 50);
  const ownSandbox = options.sandbox
    ? null
    : await launch<RunningSandbox>('dist/sandbox/main.js', {
        SANDBOX_SEED: options.seed ?? 'demo',
        SANDBOX_QUOTA: quota,
      });
  const sandbox = options.sandbox ?? ownSandbox?.ready;
  if (!sandbox) throw new Error('No sandbox');
  const server = await launch<{ url: string }>(options.program ?? 'dist/src/main.js', {
    PORT: '0',
    STORE_URL: 'memory://',
    LOG_LEVEL: 'warn',
    TELEGENT_BASE_URL: sandbox.url,
    TELEGENT_ACCOUNT_KEY: sandbox.accountKey,
    TELEGENT_ACCOUNT_SECRET: sandbox.accountSecret,
    TELEGENT_REQUESTS_PER_MINUTE: quota,
    MONITOR_SHARE: String(options.monitorShare ?? 0),
    REFRESH_SHARE: String(options.refreshShare ?? 0),
    AUTH_JWT_SECRET: JWT_SECRET,
    ...(options.followClock !== false && { CLOCK_URL: `${sandbox.url}/_sandbox/clock` }),
    ...options.env,
  }).catch(async (error: unknown) => {
    await ownSandbox?.end();
    throw error;
  });

  const control: Stack['control'] = async (path, body, method = body === undefined ? 'GET' : 'POST') => {
    const answer = await fetchJson<never>(`${sandbox.url}/_sandbox/${path}`, {
      method,
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
    if (body !== undefined && /^(?:clock|reset)\b/.test(path)) readings.delete(sandbox.url);
    return answer;
  };
  /** The sandbox's time, read anew when it was moved and every now and then. */
  const followedTime = async (): Promise<number> => {
    const known = readings.get(sandbox.url);
    if (known && performance.now() - known.readAt < READING_MS) return known.now;
    const readAt = performance.now();
    const { now } = await control<{ now: number }>('clock');
    readings.set(sandbox.url, { now, readAt });
    return now;
  };
  const secret = options.env?.['AUTH_JWT_SECRET'] ?? JWT_SECRET;
  const token: Stack['token'] = async ({ subject = 'test', lifeSeconds = 3600, ...viewer }) => {
    const followed = options.followClock === false ? Date.now() : await followedTime();
    const clock: Pick<Clock, 'now'> = { now: () => followed };
    return signToken({ secret: () => secret }, { ...viewerShape.parse(viewer), subject, lifeSeconds }, clock);
  };

  return {
    url: server.ready.url,
    sandboxUrl: sandbox.url,
    sandbox,
    state: await control<SandboxState>('state'),
    token,
    control,
    journal: () => control<Journal>('journal'),
    resetJournal: async () => {
      await control('journal', undefined, 'DELETE');
    },
    query: async (document, variables, { as = DISTRIBUTOR, headers, operationName } = {}) => {
      const bearer = as === null || typeof as === 'string' ? as : await token(as);
      const response = await fetch(`${server.ready.url}/graphql`, {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          ...(bearer !== null && { authorization: `Bearer ${bearer}` }),
          ...headers,
        },
        body: JSON.stringify({
          query: typeof document === 'string' ? document : print(document),
          variables,
          operationName,
        }),
      });
      const answer = (await response.json()) as Partial<GraphQLAnswer<never>>;
      return { status: response.status, errors: [], ...answer } as GraphQLAnswer<never>;
    },
    output: server.output,
    signal: server.signal,
    stopServer: server.end,
    stop: async () => {
      await server.end();
      await ownSandbox?.end();
    },
  };
}

interface Launched<Ready> {
  readonly ready: Ready;
  output(): string;
  signal(signal: NodeJS.Signals): void;
  end(signal?: NodeJS.Signals): Promise<number | null>;
}

/** Runs a program of dist/ and waits for the message that it is ready. */
async function launch<Ready>(
  program: string,
  env: Readonly<Record<string, string>>,
): Promise<Launched<Ready>> {
  const child = fork(fileURLToPath(new URL(program, root)), {
    // As it runs for its users; in development graphql-js looks at every type twice.
    env: { NODE_ENV: 'production', ...env },
    // A third of a second for each process, which nobody wants to wait for where no trace is read.
    execArgv: process.env['CI'] === 'true' ? [] : ['--enable-source-maps'],
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  let written = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream?.on('data', (data: Buffer) => (written += data.toString()));
  }
  const ended = new Promise<number | null>((resolve) => child.once('exit', resolve));
  const ready = await Promise.race([
    new Promise<Ready>((resolve) => child.once('message', (message) => resolve(message as Ready))),
    ended.then((code) => Promise.reject(new Error(`${program} ended with ${code}:\n${written}`))),
  ]);
  return {
    ready,
    output: () => written,
    signal: (signal) => void child.kill(signal),
    end: (signal = 'SIGTERM') => (hasEnded(child) ? ended : (child.kill(signal), ended)),
  };
}

const hasEnded = (child: ChildProcess): boolean => child.exitCode !== null || child.signalCode !== null;

async function fetchJson<Answer>(url: string, init: RequestInit): Promise<Answer> {
  const response = await fetch(url, { ...init, headers: { 'content-type': 'application/json' } });
  const text = await response.text();
  if (!response.ok) throw new Error(`${init.method} ${url}: ${response.status} ${text}`);
  return (text === '' ? undefined : JSON.parse(text)) as Answer;
}
