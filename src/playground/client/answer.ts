/** `extensions.upstream`: what an answer took from the Telegent platform. */
export interface UpstreamUsage {
  readonly requests: number;
  readonly cacheHits: number;
  readonly staleHits: number;
  readonly coalesced: number;
  readonly tokenRequests: number;
  /** Requests left in the credential's current minute; told to distributors only. */
  readonly quotaRemaining?: number | null;
}

/** `extensions.cost`: what the operation was reckoned at before it ran, out of what one may cost. */
export interface OperationCost {
  readonly requested: number;
  readonly limit: number;
}

/** One answer of the endpoint, measured. */
export interface Answer {
  readonly status: number;
  readonly milliseconds: number;
  readonly bytes: number;
  readonly errors: number;
  readonly askedAs: string;
  readonly upstream?: Partial<UpstreamUsage>;
  readonly cost?: OperationCost;
}

/** An event of the subscription that is shown. */
export interface StreamedEvent {
  /** How many came so far, this one included. */
  readonly events: number;
  readonly transport: 'WebSocket' | 'SSE';
  readonly askedAs: string;
}
