/** What one GraphQL request cost upstream; shown as `extensions.upstream`. */
export class UpstreamUsage {
  requests = 0;
  tokenRequests = 0;
  cacheHits = 0;
  staleHits = 0;
  /** Reads that joined one already in flight. */
  coalesced = 0;
}
