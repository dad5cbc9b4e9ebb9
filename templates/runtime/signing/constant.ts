import type { OperationConstants } from './signer.js';

/** A constant that the operation must have; generation has checked that it does. */
export function constant(operation: OperationConstants, name: string): string {
  const value = operation[name];
  if (value === undefined) throw new TypeError(`the operation does not say what \`${name}\` is`);
  return value;
}
