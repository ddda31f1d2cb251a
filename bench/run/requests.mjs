import { tokenFor } from './tokens.mjs';

/**
 * Writes the HTTP requests by which `viewer` opens a screen of an account at a peer: the same each time, but for a mutation,
 * which does something new each time.
 */
export async function writerFor({ speaks }, screen, { world, account, viewer, headers, ...options }) {
  const authorization = `Bearer ${await tokenFor(viewer ?? screen.viewer(account))}`;
  const operationOf = speaks === 'mesh' ? screen.mesh : screen.graph;
  const write = () => ({
    method: 'POST',
    path: '/graphql',
    headers: { 'content-type': 'application/json', authorization, ...headers },
    body: JSON.stringify(operationOf(world, account, options)),
  });
  if (screen.isWrite) return write;
  const request = write();
  return () => request;
}

/** The writers of all peers of a contest, by name. */
export async function writersFor({ running }, screen, options) {
  const entries = running.map(async ({ peer }) => [peer.name, await writerFor(peer, screen, options)]);
  return Object.fromEntries(await Promise.all(entries));
}

/** Sends it once: what was answered, and how many milliseconds that took. */
export async function ask({ url }, { method, headers, body }) {
  const startedAt = performance.now();
  const response = await fetch(url, { method, headers, body });
  const text = await response.text();
  return { status: response.status, text, ms: performance.now() - startedAt };
}

/** What is wrong in an answer: its errors, and what the platform refused by way of Mesh. */
export function errorsIn({ status, text }) {
  if (status !== 200) return [{ message: `HTTP ${status}: ${text.slice(0, 200)}` }];
  const { data, errors = [] } = JSON.parse(text);
  const refused = Object.values(data ?? {}).filter((field) => field?.StatusCode >= 400);
  return [...errors, ...refused.map(({ Message }) => ({ message: Message }))];
}

/** Sends it once, and throws where the answer holds an error. */
export async function askInOrder(running, request) {
  const answer = await ask(running, request);
  const [error] = errorsIn(answer);
  if (error) throw new Error(`${running.peer.title}: ${JSON.stringify(error).slice(0, 500)}`);
  return answer;
}
