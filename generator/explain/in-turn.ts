import type { PlannedScheme } from '../plan/package-plan.js';
import type { RequestParts } from '../signing/reference/request.js';
import { nextParts, type SchemeRun } from './run-scheme.js';

/** Each scheme reads the request with what the one before has placed. */
export function inTurn(
  schemes: readonly PlannedScheme[],
  parts: RequestParts,
  run: (planned: PlannedScheme, parts: RequestParts) => SchemeRun,
): readonly SchemeRun[] {
  return schemes.reduce<readonly SchemeRun[]>(
    (runs, planned) => [...runs, run(planned, nextParts(parts, runs.at(-1)))],
    [],
  );
}
