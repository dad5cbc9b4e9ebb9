import type { Diagnostic } from '../diagnostics/diagnostic.js';
import type { Location } from '../diagnostics/location.js';

/** Where findings go, in any order. */
export type Report = (found: Diagnostic) => void;

/** The place of a span of an expression, in offsets of its text. */
export type Locate = (start: number, end: number) => Location;
