import { Pool } from 'undici';
import { Tokens } from './graph/tokens.mjs';

const { TELEGENT_BASE_URL: baseUrl, TELEGENT_ACCOUNT_KEY, TELEGENT_ACCOUNT_SECRET } = process.env;
const platform = new Pool(new URL(baseUrl).origin);
const tokens = new Tokens({
  baseUrl,
  accountKey: TELEGENT_ACCOUNT_KEY,
  accountSecret: TELEGENT_ACCOUNT_SECRET,
});

/** Sends the platform the requests that another peer has sent, stage by stage, and reads what it answers. */
export async function replay(stages) {
  for (const stage of stages) await Promise.all(stage.map(send));
}

async function send({ method, path, query, body }) {
  const address = new URL(path, baseUrl);
  const authorization = `Bearer ${await tokens.of(address)}`;
  for (const [name, value] of Object.entries(query)) address.searchParams.set(name, value);
  const request = {
    method,
    path: address.pathname + address.search,
    headers: { authorization, accept: 'application/json', 'content-type': 'application/json' },
    body: method === 'GET' ? null : JSON.stringify(body),
  };
  // While this program stood still, the platform may have closed the connection.
  const answer = await platform.request(request).catch(() => platform.request(request));
  const text = await answer.body.text();
  if (answer.statusCode !== 200) throw new Error(`${method} ${path}: ${answer.statusCode} ${text}`);
  return JSON.parse(text);
}
