/** Who is told this may come back with a new token. */
export const TOKEN_EXPIRED = 'The token has expired.';

/** Credentials that were sent and are not accepted. The message says why in words that help an honest caller alone. */
export class Unauthenticated extends Error {
  readonly code = 'UNAUTHENTICATED';

  constructor(message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'Unauthenticated';
  }
}

/** Credentials that cannot be checked now; the same ones may be accepted later. */
export class AuthenticationUnavailable extends Error {
  constructor(
    readonly code: 'RATE_LIMITED' | 'UPSTREAM_UNAVAILABLE',
    message: string,
    /** Seconds until a retry makes sense. */
    readonly retryAfter: number,
    options?: ErrorOptions,
  ) {
    super(message, options);
    this.name = 'AuthenticationUnavailable';
  }
}
