import { diagnostic } from '../../diagnostics/diagnostic.js';
import type { Location } from '../../diagnostics/location.js';
import { within } from '../../diagnostics/location.js';
import { didYouMean } from '../../diagnostics/suggest.js';
import type { SpecEntry } from '../../read/spec-document.js';
import { entry, member } from '../../read/spec-node.js';
import type { CheckedOperation } from '../checked-operation.js';
import type { Rule } from '../rule.js';

interface Variable {
  readonly name: string;
  readonly location: Location;
}

/** Every `{variable}` of a path is declared. */
export const pathVariablesAreDeclared: Rule = function* ({ operations }) {
  for (const operation of operations) {
    const declared = new Set(declaredIn(operation).map(({ name }) => name));
    const variables = variablesOf(operation.path);
    const used = new Set(variables.map(({ name }) => name));
    // A misspelt name is reported once, where the parameter is declared.
    if ([...declared].some((name) => !used.has(name))) continue;
    for (const { name, location } of variables) {
      if (declared.has(name)) continue;
      declared.add(name); // once is enough
      const related = [{ location: operation.method.keyLocation, message: 'for this operation' }];
      yield diagnostic('openapi/undeclared-path-parameter', location, { name }, { related });
    }
  }
};

/** Every path parameter is a `{variable}` of its path, and required. */
export const pathParametersAreUsed: Rule = function* ({ operations }) {
  for (const operation of operations) {
    const path = operation.path.key;
    const variables = new Set(variablesOf(operation.path).map(({ name }) => name));
    const declared = declaredIn(operation);
    const names = new Set(declared.map(({ name }) => name));
    const missing = [...variables].filter((name) => !names.has(name));
    for (const { name, node } of declared) {
      const location = member(node, 'name')?.location ?? node.location;
      if (!variables.has(name)) {
        const suggestion = didYouMean(name, missing);
        yield diagnostic('openapi/unused-path-parameter', location, { name, path, suggestion });
      }
    }
  }
};

/** A path parameter is always required; OpenAPI wants it said. */
export const pathParametersAreRequired: Rule = function* ({ operations }) {
  for (const { node, name } of operations.flatMap(declaredIn)) {
    const required = member(node, 'required');
    if (required?.kind === 'scalar' && required.value === true) continue;
    const location = entry(node, 'required')?.value.location ?? entry(node, 'name')?.value.location ?? node.location;
    yield diagnostic('openapi/optional-path-parameter', location, { name });
  }
};

function declaredIn({ parameters }: CheckedOperation) {
  return parameters.filter(({ place }) => place === 'path');
}

/** The variables of a path template. A quoted key with escapes has no exact places inside. */
function variablesOf({ key, keyLocation }: SpecEntry): readonly Variable[] {
  const written = keyLocation.source.text.slice(keyLocation.start, keyLocation.end);
  const shift = written.indexOf(key);
  return [...key.matchAll(/\{([^{}]+)\}/g)].map(({ 0: braces, 1: name = '', index }) => {
    const start = shift + index;
    return { name, location: shift === -1 ? keyLocation : within(keyLocation, start, start + braces.length) };
  });
}
