import type { Expression } from '../signing/expression.js';
import type { Placement, SigningScheme, SigningValue } from '../signing/signing-scheme.js';

/** The placements of a scheme, in the order in which they are made. */
export function placementsOf({ steps }: SigningScheme): readonly Placement[] {
  return steps.flatMap((step) => (step.kind === 'placement' ? [step.placement] : []));
}

/** Its values, in the order in which they are computed. */
export function valuesOf({ steps }: SigningScheme): readonly SigningValue[] {
  return steps.flatMap((step) => (step.kind === 'value' ? [step.value] : []));
}

/** The expressions of its values, by name. */
export function expressionsOf(scheme: SigningScheme): ReadonlyMap<string, Expression> {
  return new Map(valuesOf(scheme).map(({ name, expression }) => [name, expression]));
}

/** What it is given: credentials, and parameters that are a choice. */
export function inputNames({ credentials, parameters }: SigningScheme): readonly string[] {
  return [
    ...credentials.map(({ name }) => name),
    ...parameters.filter((parameter) => parameter.const === undefined).map(({ name }) => name),
  ];
}
