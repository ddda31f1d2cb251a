import { jsonEntries, type LogOptions } from './numbered-log.js';
import type { Seal } from './seal.js';

/** The log of what was dropped from the caches. */
export const INVALIDATIONS: LogOptions<readonly string[]> = { name: 'invalidation', codec: jsonEntries() };

const EVENTS = 'event';

/** The log of events. A message says what people wrote to each other, so entries are sealed; one that does not open is null. */
export function eventsSealedBy(seal: Seal | undefined): LogOptions<unknown> {
  const plain = jsonEntries<unknown>();
  if (!seal) return { name: EVENTS, codec: plain };
  return {
    name: EVENTS,
    codec: {
      write: (event) => seal.close(EVENTS, plain.write(event)),
      read: (text) => plain.read(seal.open(EVENTS, text) ?? 'null'),
    },
  };
}
