import type { PlannedDescriptor } from '../plan/package-plan.js';
import { verbatim, type LiteralValue } from './encode/value-literal.js';
import type { Imports } from './imports.js';

/** What writes the parameters of an operation: a bundle has it where one is called that has any. */
export function writersOf(
  { operation, paths, parameters, fixed, fixedHeaders }: PlannedDescriptor,
  imports: Imports,
): { readonly target: LiteralValue | undefined; readonly fields: LiteralValue | undefined } {
  const places = new Set(parameters.map(({ parameter }) => parameter.in));
  const hasFields = places.has('header') || places.has('cookie') || fixedHeaders.size > 0;
  const hasTarget = places.has('path') || places.has('query') || fixed.size > 0;
  const target =
    operation.url !== undefined
      ? imports.value('runtime/url-argument.js', 'urlArgument')
      : paths.length > 1
        ? imports.value('runtime/several-paths.js', 'severalPaths')
        : hasTarget
          ? imports.value('runtime/path-and-query.js', 'pathAndQuery')
          : undefined;
  return {
    target: target === undefined ? undefined : verbatim(target),
    fields: hasFields ? verbatim(imports.value('runtime/parameter-fields.js', 'parameterFields')) : undefined,
  };
}
