import { longestTimerMs } from '../sleep.js';
import { expireAfter } from './expiry.js';
import type { Ping } from './stream-api.js';

/** What a heartbeat does. */
export interface HeartbeatActions {
  /** Sends a ping; other messages may have to go first. */
  ping(sent: () => void): void;
  /** Nothing was heard after a ping. */
  dead(): void;
}

/** Pings in intervals, and finds out when the other side is gone. */
export class Heartbeat {
  readonly #interval: ReturnType<typeof setInterval>;
  #stopWaiting: (() => void) | undefined;
  #isHeard = false;

  constructor({ intervalMs, timeoutMs }: Pick<Ping, 'intervalMs' | 'timeoutMs'>, actions: HeartbeatActions) {
    const listen = (): void => {
      if (this.#stopWaiting !== undefined) return;
      this.#isHeard = false;
      this.#stopWaiting = expireAfter(timeoutMs, () => {
        this.#stopWaiting = undefined;
        if (!this.#isHeard) actions.dead();
      });
    };
    this.#interval = setInterval(() => actions.ping(listen), Math.min(intervalMs, longestTimerMs));
  }

  /** Any message is a sign of life. */
  heard(): void {
    this.#isHeard = true;
  }

  stop(): void {
    clearInterval(this.#interval);
    this.#stopWaiting?.();
  }
}
