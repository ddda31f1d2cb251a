import { join } from 'node:path';
import { scratch } from '../run/programs.mjs';

let stores = 0;

/** A store that nothing has been kept in yet. */
export const newStore = () => `sqlite://${join(scratch, `store-${++stores}.sqlite`)}`;

/** The product as in production: a sealed SQLite store, metrics on, and a line of log for each request, to a file. */
export const productEnvironment = (quota) => ({
  PORT: '0',
  STORE_URL: newStore(),
  STORE_ENCRYPTION_KEY: 'the key of the benchmark seals the store',
  LOG_LEVEL: 'info',
  PLAYGROUND: 'off',
  TELEGENT_REQUESTS_PER_MINUTE: String(quota),
});
