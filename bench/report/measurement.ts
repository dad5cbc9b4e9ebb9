/** What a number counts. `ms` and `µs` are CPU time, user and system together; `s` is time on the clock. */
export type Unit = 'ms' | 'µs' | 's' | 'kB' | 'MiB' | 'calls/s' | '×';

/** One side of a comparison: what it took, once for each run. */
export interface Contender {
  readonly name: string;
  readonly values: readonly number[];
}

/** What is to hold for the subject: of its median, or of the ratio of its median to that of another. */
export interface Target {
  /** Name of the other. */
  readonly against?: string;
  readonly bound: 'at most' | 'at least';
  readonly value: number;
}

/** One line of the benchmark. */
export interface Measurement {
  /** Unique, such as `generation/allex`. */
  readonly id: string;
  readonly title: string;
  readonly unit: Unit;
  /** Name of the contender that the target is for. */
  readonly subject: string;
  readonly contenders: readonly Contender[];
  readonly target?: Target;
}

/** Where and with what was measured. */
export interface Environment {
  readonly command: string;
  /** ISO 8601. */
  readonly date: string;
  readonly commit: string;
  readonly node: string;
  readonly platform: string;
  readonly cpu: string;
  readonly cores: number;
  /** Package → version. */
  readonly packages: Readonly<Record<string, string>>;
}

/** What a run writes as JSON. */
export interface Report {
  readonly environment: Environment;
  readonly measurements: readonly Measurement[];
}
