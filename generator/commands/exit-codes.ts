/** What the exit status of every command means. */
export const exitCodes = {
  fine: 0,
  /** Findings, faults of a spec, stale output. */
  findings: 1,
  usage: 2,
  /** Git, or the base revision. */
  git: 3,
  /** A fault of ours (`EX_SOFTWARE` of sysexits.h). */
  internal: 70,
} as const;
