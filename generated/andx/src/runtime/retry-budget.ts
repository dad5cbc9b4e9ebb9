const capacity = 50;
const refund = 0.2;

/** Keeps an outage from being multiplied: each retry of a client takes from it, each success gives a little back. */
export class RetryBudget {
  #tokens = capacity;

  /** Whether one more retry is allowed. */
  take(): boolean {
    if (this.#tokens < 1) return false;
    this.#tokens -= 1;
    return true;
  }

  succeed(): void {
    this.#tokens = Math.min(capacity, this.#tokens + refund);
  }
}
