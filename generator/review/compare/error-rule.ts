import type { Response } from '../../model/api-model.js';
import type { ComparedOperation } from './context.js';

/** Which rule a declared error falls under that is new or gone: one whose body has a type is an alternative of `isErrorOf`. */
export function errorRule<What extends 'added' | 'removed'>(
  what: What,
  { status }: Response,
  { methods }: ComparedOperation,
): `response/error-${What}` | `response/untyped-error-${What}` {
  const isTyped = [...methods.values()].some(({ errors }) => errors.some(({ statuses }) => statuses.includes(status)));
  return isTyped ? `response/error-${what}` : `response/untyped-error-${what}`;
}
