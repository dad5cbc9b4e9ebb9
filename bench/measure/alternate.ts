/** What is run against others. */
export interface Runner<Outcome> {
  readonly name: string;
  /** No more runs than this, for one that takes very long; then its first run counts, too. */
  readonly cap?: number;
  readonly run: () => Promise<Outcome>;
}

/**
 * Runs them in turn, A B A B, so that what slows the machine down slows all of them down. The first round warms up and
 * is dropped.
 */
export async function alternate<Outcome>(
  runners: readonly Runner<Outcome>[],
  runs: number,
): Promise<ReadonlyMap<string, readonly Outcome[]>> {
  const outcomes = new Map<string, Outcome[]>(runners.map(({ name }) => [name, []]));
  for (let round = 0; round <= runs; round++) {
    for (const { name, cap = Infinity, run } of runners) {
      if (cap < runs ? round >= cap : false) continue;
      const outcome = await run();
      if (round > 0 || cap < runs) outcomes.get(name)?.push(outcome);
    }
  }
  return outcomes;
}
