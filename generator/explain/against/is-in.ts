import type { PlannedScheme } from '../../plan/package-plan.js';
import type { CapturedRequest } from '../capture/captured-request.js';
import { declarationOf } from '../plain-scheme.js';
import { readBack } from './read-back.js';

/** Whether a captured request has anything where the scheme places what is no literal text. */
export function isIn(planned: PlannedScheme, captured: CapturedRequest): boolean {
  const { placements } = readBack(declarationOf(planned), captured);
  const named = placements.filter(({ placement }) => placement.template.some((part) => part.kind === 'name'));
  return named.some(({ names }) => names !== undefined);
}
