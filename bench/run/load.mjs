import autocannon from 'autocannon';
import { cpuMs, residentMb } from './process-cost.mjs';
import { percentile } from './statistics.mjs';

/**
 * Puts a peer under load: each connection sends what the writers of `requests(connection)` write, over and over, the next as
 * soon as the last is answered.
 */
export async function load({ url, pid }, { requests, seconds, connections }) {
  const latencies = [];
  const cpuBefore = cpuMs(pid);
  let connection = 0;
  const run = autocannon({
    url,
    duration: seconds,
    connections,
    setupClient: (client) => client.setRequests(requests(connection++).map(asAutocannonHasIt)),
  });
  run.on('response', (_client, _status, _bytes, milliseconds) => latencies.push(milliseconds));
  const { duration, non2xx, errors, timeouts } = await run;
  return {
    perSecond: latencies.length / duration,
    p50: percentile(latencies, 0.5),
    p99: percentile(latencies, 0.99),
    cpuMs: (cpuMs(pid) - cpuBefore) / Math.max(1, latencies.length),
    residentMb: residentMb(pid),
    failed: non2xx + errors + timeouts,
  };
}

/** A request that is written anew each time it is sent. */
const asAutocannonHasIt = (write) => ({ ...write(), setupRequest: (sent) => ({ ...sent, ...write() }) });
