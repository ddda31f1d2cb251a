import type { KeyvOptions } from 'keyv';

/** Plain JSON, several times faster on large values than Keyv's own form, which also carries binary data. */
export const jsonSerialization = {
  serialize: JSON.stringify,
  deserialize: JSON.parse,
} satisfies Pick<KeyvOptions, 'serialize' | 'deserialize'>;
