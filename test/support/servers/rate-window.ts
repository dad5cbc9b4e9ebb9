export interface RateWindowOptions {
  /** Requests in one window. */
  readonly limit: number;
  readonly seconds: number;
  /** Epoch milliseconds. */
  readonly now: () => number;
}

/** Where one request stands in its window. */
export interface RateTicket {
  readonly allowed: boolean;
  readonly remaining: number;
  /** Epoch seconds at which the next window opens. */
  readonly resetAt: number;
}

/** Count requests in fixed windows; the first request opens one. */
export function countInWindow({ limit, seconds, now }: RateWindowOptions): () => RateTicket {
  let opened = -Infinity;
  let used = 0;
  return () => {
    const current = now();
    if (current - opened >= seconds * 1000) {
      opened = current;
      used = 0;
    }
    used += 1;
    return {
      allowed: used <= limit,
      remaining: Math.max(0, limit - used),
      resetAt: Math.ceil(opened / 1000 + seconds),
    };
  };
}
