import { diagnostic } from '../../diagnostics/diagnostic.js';
import type { Location } from '../../diagnostics/location.js';
import { within } from '../../diagnostics/location.js';
import { didYouMean, nearest } from '../../diagnostics/suggest.js';
import type { SpecEntry } from '../../read/spec-document.js';
import { entry, member } from '../../read/spec-node.js';
import type { CheckedOperation, CheckedParameter } from '../checked-operation.js';
import type { Rule } from '../rule.js';

interface Variable {
  readonly name: string;
  readonly location: Location;
}

/** Every `{variable}` of a path is declared. */
export const pathVariablesAreDeclared: Rule = function* ({ operations }) {
  for (const operation of operations) {
    const { undeclared, unused } = difference(operation);
    for (const [name, location] of undeclared) {
      // A misspelt name is reported once, where the parameter is declared.
      if (
        undeclared.size === unused.length ||
        nearest(
          name,
          unused.map((parameter) => parameter.name),
        )
      )
        continue;
      const related = [{ location: operation.method.keyLocation, message: 'for this operation' }];
      yield diagnostic('openapi/undeclared-path-parameter', location, { name }, { related });
    }
  }
};

/** Every path parameter is a `{variable}` of its path. */
export const pathParametersAreUsed: Rule = function* ({ operations }) {
  for (const operation of operations) {
    const { undeclared, unused } = difference(operation);
    for (const { name, node } of unused) {
      const location = member(node, 'name')?.location ?? node.location;
      const suggestion = suggestionFor(name, operation.path.key, [...undeclared.keys()]);
      yield diagnostic('openapi/unused-path-parameter', location, { name, path: operation.path.key, suggestion });
    }
  }
};

/** The variable as other tools write it, or the only one without a parameter. */
function suggestionFor(name: string, path: string, undeclared: readonly string[]): string | undefined {
  const expanded = undeclared.find((variable) => variable.replace(/^[?&+#./;]|[?*+]$/g, '') === name);
  if (expanded !== undefined) {
    return `Write '{${name}}' for '{${expanded}}': a variable is a name alone, and parameters of a query are declared with \`in: query\`.`;
  }
  const other = [`:${name}`, `<${name}>`, `$${name}`].find((each) => path.split('/').includes(each));
  if (other !== undefined) return `Write '{${name}}' for '${other}'.`;
  const [only] = undeclared;
  return (
    didYouMean(name, undeclared) ??
    (undeclared.length === 1 ? `It has '{${only ?? ''}}': give both one name.` : undefined)
  );
}

/** A path parameter is always required; OpenAPI wants it said. */
export const pathParametersAreRequired: Rule = function* ({ operations }) {
  for (const { node, name } of operations.flatMap(declaredIn)) {
    const required = member(node, 'required');
    if (required?.kind === 'scalar' && required.value === true) continue;
    const location = entry(node, 'required')?.value.location ?? entry(node, 'name')?.value.location ?? node.location;
    yield diagnostic('openapi/optional-path-parameter', location, { name });
  }
};

interface Difference {
  /** Variables without a parameter, by name. */
  readonly undeclared: ReadonlyMap<string, Location>;
  /** Parameters without a variable. */
  readonly unused: readonly CheckedParameter[];
}

function difference(operation: CheckedOperation): Difference {
  const all = variablesOf(operation.path).map(({ name, location }) => [name, location] as const);
  const variables = new Map(all.reverse()); // the first place of a name stays
  const declared = declaredIn(operation);
  const names = new Set(declared.map(({ name }) => name));
  return {
    undeclared: new Map([...variables].filter(([name]) => !names.has(name))),
    unused: declared.filter(({ name }) => !variables.has(name)),
  };
}

function declaredIn({ parameters }: CheckedOperation): readonly CheckedParameter[] {
  return parameters.filter(({ place }) => place === 'path');
}

/** The variables of a path template. A quoted key with escapes has no exact places inside. */
export function variablesOf({ key, keyLocation }: SpecEntry): readonly Variable[] {
  const written = keyLocation.source.text.slice(keyLocation.start, keyLocation.end);
  const shift = written.indexOf(key);
  return [...key.matchAll(/\{([^{}]+)\}/g)].map(({ 0: braces, 1: name = '', index }) => {
    const start = shift + index;
    return { name, location: shift === -1 ? keyLocation : within(keyLocation, start, start + braces.length) };
  });
}
