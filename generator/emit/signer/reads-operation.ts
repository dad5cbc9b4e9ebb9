import { nodesOf } from '../../signing/expression.js';
import type { SigningScheme } from '../../signing/signing-scheme.js';

/** Whether a signature depends on the operation, and not on the request alone. */
export function readsOperation({ steps }: SigningScheme): boolean {
  return steps.some(
    (step) => step.kind === 'value' && nodesOf(step.value.expression).some(({ kind }) => kind === 'operation'),
  );
}
