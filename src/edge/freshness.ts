import type { IncomingHttpHeaders } from 'node:http';

/** Whether a client wants no old answers: `Cache-Control: no-cache` (RFC 9111, 5.2.1.4). */
export const wantsCurrent = (headers: IncomingHttpHeaders): boolean =>
  /(?:^|,)\s*no-cache\s*(?:,|$)/i.test(headers['cache-control'] ?? '');
