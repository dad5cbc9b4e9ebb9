/** What the reply says about the rate limit, as far as the API declares headers for it. */
export interface RateLimitInfo {
  readonly limit: number | undefined;
  readonly remaining: number | undefined;
  /** When the window ends, by the server's clock. */
  readonly resetAt: Date | undefined;
}

/** The reply behind a result or an error. */
export interface ResponseInfo {
  readonly status: number;
  /** Of an error: a secret of the request that the server echoes is `[redacted]` here. */
  readonly headers: Headers;
  /** From the reply header that the API names requests in. */
  readonly requestId: string | undefined;
  readonly rateLimit: RateLimitInfo | undefined;
  /** How often the request was sent. */
  readonly attempts: number;
}
