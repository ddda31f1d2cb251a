/** An answer of the platform, whatever its status. */
export interface HttpAnswer {
  readonly status: number;
  /** Undefined when it was empty or no JSON. */
  readonly body: unknown;
  /** Length of the body. */
  readonly bytes: number;
  readonly retryAfterMs: number | undefined;
}
