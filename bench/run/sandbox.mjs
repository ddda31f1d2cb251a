import { fileURLToPath } from 'node:url';
import { startProgram } from './programs.mjs';

const PROGRAM = fileURLToPath(new URL('../../dist/sandbox/main.js', import.meta.url));

/** So high that nobody meets it. */
export const NO_QUOTA = 1_000_000;

/** Starts the platform's sandbox, filled with `seed`. */
export async function startSandbox(seed, quota = NO_QUOTA) {
  const program = await startProgram(PROGRAM, { SANDBOX_SEED: seed, SANDBOX_QUOTA: String(quota) });
  const { url, accountKey, accountSecret } = program.ready;
  const control = async (path, body, method = body === undefined ? 'GET' : 'POST') => {
    const response = await fetch(`${url}/_sandbox/${path}`, { method, body: body && JSON.stringify(body) });
    const text = await response.text();
    if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${text}`);
    return JSON.parse(text);
  };
  return {
    url,
    accountKey,
    accountSecret,
    control,
    /** What `work` cost upstream: requests and, apart from them, token requests. */
    spentOn: async (work) => {
      await control('journal', undefined, 'DELETE');
      const result = await work();
      const { total, tokenRequests, refused429 } = await control('journal?entries=0');
      return { result, requests: total, tokenRequests, refused429 };
    },
    stop: program.stop,
  };
}
