/** What a stage of a run took. */
export interface StageTime {
  readonly stage: string;
  /** User and system, all threads, in milliseconds. */
  readonly cpu: number;
  /** In milliseconds. */
  readonly wall: number;
}

/** Called when a stage ends. */
export type Lap = (stage: string) => void;

/** Where the time of this process goes. */
export interface Timings {
  /** Ends a stage: what was used since the last one ended is its. A stage may come in several parts. */
  readonly lap: Lap;
  /** In the order in which they first ended. */
  stages(): readonly StageTime[];
}

/** Begins with the start of the process. */
export function processTimings(): Timings {
  const stages = new Map<string, StageTime>();
  let before = { cpu: 0, wall: 0 };
  return {
    lap: (stage) => {
      const now = { cpu: usedCpu(), wall: performance.now() };
      const known = stages.get(stage) ?? { cpu: 0, wall: 0 };
      const cpu = known.cpu + now.cpu - before.cpu;
      stages.set(stage, { stage, cpu, wall: known.wall + now.wall - before.wall });
      before = now;
    },
    stages: () => [...stages.values()],
  };
}

/** CPU time of this process so far, in milliseconds. */
export function usedCpu(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}
