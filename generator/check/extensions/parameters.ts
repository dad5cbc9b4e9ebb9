import type { Diagnostic } from '../../diagnostics/diagnostic.js';
import { diagnostic } from '../../diagnostics/diagnostic.js';
import { didYouMean } from '../../diagnostics/suggest.js';
import type { SpecEntry, SpecNode } from '../../read/spec-document.js';
import { entriesOf, isText, itemsOf, member, textOf } from '../../read/spec-node.js';
import type { CheckedOperation } from '../checked-operation.js';
import type { CheckedSpec } from '../checked-spec.js';
import { resolveMap } from '../checked-spec.js';
import type { Rule } from '../rule.js';

/** The parameters that extensions of an operation name are parameters of it. */
export const namedParametersExist: Rule = function* (spec) {
  for (const { node, parameters } of spec.operations) {
    const all = new Set([...parameters.map(({ name }) => name), ...fieldsOf(spec, node)]);
    const inPath = new Set(parameters.filter(({ place }) => place === 'path').map(({ name }) => name));
    for (const { key: name, keyLocation: location } of entriesOfMethods(node, 'fixed')) {
      if (!all.has(name)) yield missing('x-method', { name, location }, all);
    }
    for (const { key: name, keyLocation: location } of entriesOfMethods(node, 'parameters')) {
      if (!inPath.has(name)) yield missing('x-method', { name, location }, inPath);
    }
    const url = member(node, 'x-url');
    if (isText(url) && !inPath.has(url.value)) {
      yield missing('x-url', { name: url.value, location: url.location }, inPath);
    }
  }
};

/** Pages are turned by inputs of the method, which may have more paths than the one that declares how. */
export const paginationInputsExist: Rule = function* (spec) {
  const byMethod = new Map<string, Set<string>>();
  for (const operation of spec.operations) {
    for (const name of methodNames(operation)) {
      const inputs = byMethod.get(name) ?? new Set();
      for (const input of inputsOf(spec, operation)) inputs.add(input);
      byMethod.set(name, inputs);
    }
  }
  for (const operation of spec.operations) {
    const methods = methodNames(operation).map((name) => byMethod.get(name) ?? new Set<string>());
    for (const key of ['page', 'offset', 'cursor', 'limit']) {
      const named = member(member(operation.node, 'x-pagination'), key);
      if (!isText(named) || methods.some((inputs) => inputs.has(named.value))) continue;
      yield missing('x-pagination', { name: named.value, location: named.location }, methods[0] ?? []);
    }
  }
};

/** An operation without `x-method` shares its default name with no other. */
function methodNames({ node, path, method }: CheckedOperation): readonly string[] {
  const declared = member(node, 'x-method');
  const names = [declared, ...itemsOf(declared).map((item) => member(item, 'name'))].map(textOf);
  const known = names.filter((name) => name !== undefined);
  return known.length > 0 ? known : [`${method.key} ${path.key}`];
}

/** What a caller passes: parameters, inputs that `x-method` renames them to, fields of the body. */
function inputsOf(spec: CheckedSpec, { node, parameters }: CheckedOperation): readonly string[] {
  const renamed = entriesOfMethods(node, 'parameters').map(({ value }) => textOf(value) ?? '');
  return [...parameters.map(({ name }) => name), ...renamed, ...fieldsOf(spec, node)];
}

/** Fields of the body. */
function fieldsOf(spec: CheckedSpec, operation: SpecNode): readonly string[] {
  const content = entriesOf(member(resolveMap(spec, member(operation, 'requestBody')), 'content'));
  return [...content].flatMap(({ value }) => propertiesOf(spec, member(value, 'schema')));
}

function entriesOfMethods(operation: SpecNode, key: string): readonly SpecEntry[] {
  return itemsOf(member(operation, 'x-method')).flatMap((item) => [...entriesOf(member(item, key))]);
}

function propertiesOf(spec: CheckedSpec, schema: SpecNode | undefined): readonly string[] {
  const whole = resolveMap(spec, schema);
  return [whole, ...itemsOf(member(whole, 'allOf'))]
    .flatMap((part) => [...entriesOf(member(resolveMap(spec, part), 'properties'))])
    .map(({ key }) => key);
}

type Named = Pick<Diagnostic, 'location'> & { readonly name: string };

function missing(extension: string, { name, location }: Named, names: Iterable<string>): Diagnostic {
  return diagnostic('extension/unknown-parameter', location, { extension, name, suggestion: didYouMean(name, names) });
}
