/** A piece of work under way; the links to others are not its own. */
export interface Deadline {
  /** Monotonic milliseconds. */
  at: number;
  expire(): void;
  older: Deadline | undefined;
  newer: Deadline | undefined;
}

/** The deadlines of a client. */
export interface Deadlines {
  /** It expires when so many milliseconds are over, at most as many as a timer can be, unless `end` is before. */
  start(deadline: Deadline, timeoutMs: number): void;
  /** Once for each. */
  end(deadline: Deadline): void;
}
