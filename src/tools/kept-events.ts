import { parseArgs } from 'node:util';
import { readConfig } from '../config/config.js';
import { openStore } from '../store/open-store.js';
import { KeptEvents } from '../webhooks/kept-events.js';
import { runTool, UsageError } from './arguments.js';

const USAGE = 'npm run kept-events -- [--limit 20]';
const MOST = 1_000;

function limitFrom(): number {
  try {
    const { values } = parseArgs({ options: { limit: { type: 'string', default: '20' } }, strict: true });
    const limit = /^\d{1,4}$/.test(values.limit) ? Number(values.limit) : 0;
    if (limit >= 1 && limit <= MOST) return limit;
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
  throw new UsageError(`--limit takes a number from 1 to ${MOST}`);
}

/** Prints calls and what nobody understood of what the platform has sent, the newest first, a line of JSON each. */
await runTool(USAGE, async () => {
  const limit = limitFrom();
  const { storeUrl, storeEncryptionKey } = readConfig();
  if (storeUrl.startsWith('memory:')) {
    throw new UsageError('STORE_URL is memory://: what a server keeps there, nobody else can read');
  }
  const store = await openStore(storeUrl, { encryptionKey: storeEncryptionKey?.() });
  try {
    const events = await new KeptEvents(store.ledger).newest(limit);
    return events
      .map(({ receivedAt, ...event }) =>
        JSON.stringify({ receivedAt: new Date(receivedAt).toISOString(), ...event }),
      )
      .join('\n');
  } finally {
    await store.close();
  }
});
