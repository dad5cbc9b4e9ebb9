import type { DiagnosticCode } from '../../diagnostics/table.js';

/** A known answer that no longer holds is what a change of signing looks like at first: its bytes are still shown. */
export const despite: ReadonlySet<DiagnosticCode> = new Set(['signing/example']);
