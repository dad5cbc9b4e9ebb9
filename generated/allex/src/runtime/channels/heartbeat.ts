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
  #deadline: ReturnType<typeof setTimeout> | undefined;
  #isHeard = false;

  constructor({ intervalMs, timeoutMs }: Pick<Ping, 'intervalMs' | 'timeoutMs'>, actions: HeartbeatActions) {
    const listen = (): void => {
      if (this.#deadline !== undefined) return;
      this.#isHeard = false;
      this.#deadline = setTimeout(() => {
        this.#deadline = undefined;
        if (!this.#isHeard) actions.dead();
      }, timeoutMs);
    };
    this.#interval = setInterval(() => actions.ping(listen), intervalMs);
  }

  /** Any message is a sign of life. */
  heard(): void {
    this.#isHeard = true;
  }

  stop(): void {
    clearInterval(this.#interval);
    clearTimeout(this.#deadline);
  }
}
