import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';

/** The emulated platform, running as a process below this one. */
export interface SandboxProcess {
  /** Its origin. */
  readonly url: string;
  readonly accountKey: string;
  readonly accountSecret: () => string;
  /** Has it send its events to a server, for the addresses of its seed, which nobody answers; `authorization` is the header there. */
  deliverTo(baseUrl: string, authorization: string): Promise<void>;
  /** Called when it ends without having been asked to. */
  onCrash(listener: () => void): void;
  /** Ends it, and waits until it has. */
  stop(): Promise<void>;
}

export interface SandboxOptions {
  /** 0 takes a free port. */
  readonly port: number;
  readonly seed: string;
  readonly quota: number;
}

const readyMessage = z.object({
  sandbox: z.literal('ready'),
  url: z.url(),
  accountKey: z.string(),
  accountSecret: z.string(),
});

/** From dist/src/, where this module runs. */
const PROGRAM = fileURLToPath(new URL('../sandbox/main.js', import.meta.url));

/** Starts the sandbox and waits until it answers. It ends with this process, whatever way this one ends. */
export async function startSandbox({ port, seed, quota }: SandboxOptions): Promise<SandboxProcess> {
  const child = fork(PROGRAM, {
    env: {
      SANDBOX_PORT: String(port),
      SANDBOX_SEED: seed,
      SANDBOX_QUOTA: String(quota),
    },
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    // Ctrl-C in a terminal reaches a whole process group; the sandbox must outlive the requests that are being answered.
    detached: true,
  });
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const message = await Promise.race([
    new Promise((resolve) => child.once('message', resolve)),
    ended.then(() => Promise.reject(new Error('The sandbox ended before it was ready'))),
  ]);
  const { url, accountKey, accountSecret } = readyMessage.parse(message);
  let isWanted = true;
  return {
    url,
    accountKey,
    accountSecret: () => accountSecret,
    deliverTo: async (baseUrl, authorization) => {
      const body = JSON.stringify({ baseUrl, authorization, deliverEvents: true });
      const answer = await fetch(new URL('/_sandbox/deliveries', url), { method: 'POST', body });
      if (!answer.ok) throw new Error(`The sandbox does not deliver: ${answer.status}`);
    },
    onCrash: (listener) => void ended.then(() => isWanted && listener()),
    stop: () => {
      isWanted = false;
      child.kill('SIGTERM');
      return ended;
    },
  };
}
