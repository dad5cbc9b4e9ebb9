import type { Diagnostic } from '../diagnostics/diagnostic.js';
import type { CheckedSpec } from './checked-spec.js';

/** One thing that can be wrong with a spec. A rule is silent about what another one reports. */
export type Rule = (spec: CheckedSpec) => Iterable<Diagnostic>;
