import type { TelegentClient } from '../telegent/client.js';
import type { UpstreamUsage } from '../telegent/upstream-usage.js';

/** The client of one request: none of its reads can be forgotten in the account of what the answer is made of. */
export function recorded(client: TelegentClient, usage: UpstreamUsage): TelegentClient {
  if (usage.ingredients === null) return client;
  return {
    read: (credential, read, options) => client.read(credential, read, { ...options, usage }),
    readMany: (credential, many, keys, options) =>
      client.readMany(credential, many, keys, { ...options, usage }),
    peek: (credential, read, options) => client.peek(credential, read, options),
    moment: () => client.moment(),
    quotaRemaining: (credential) => client.quotaRemaining(credential),
    close: () => client.close(),
  };
}
