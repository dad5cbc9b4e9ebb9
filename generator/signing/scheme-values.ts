import type { SigningScheme } from './signing-scheme.js';
import type { Values } from './text-parts.js';

/** The values of a scheme by name, in the order in which they are computed. */
export function schemeValues({ steps }: Pick<SigningScheme, 'steps'>): Values {
  return new Map(
    steps.flatMap((step) => (step.kind === 'value' ? [[step.value.name, step.value.expression] as const] : [])),
  );
}
