import type { Diagnostic } from '../../diagnostics/diagnostic.js';
import { diagnostic } from '../../diagnostics/diagnostic.js';
import { didYouMean } from '../../diagnostics/suggest.js';
import type { SpecNode } from '../../read/spec-document.js';
import { entriesOf, isText, itemsOf, member, textOf } from '../../read/spec-node.js';
import type { CheckedOperation } from '../checked-operation.js';
import type { CheckedSpec } from '../checked-spec.js';
import { resolveMap } from '../checked-spec.js';
import type { Rule } from '../rule.js';

/** The parameters that extensions of an operation name are parameters of it. */
export const namedParametersExist: Rule = function* (spec) {
  for (const operation of spec.operations) {
    const names = operation.parameters.map(({ name }) => name);
    const inPath = operation.parameters.filter(({ place }) => place === 'path').map(({ name }) => name);
    const entries = itemsOf(member(operation.node, 'x-method'));
    for (const { key, keyLocation } of entries.flatMap((item) => [...entriesOf(member(item, 'fixed'))])) {
      if (!names.includes(key)) yield missing('x-method', { name: key, location: keyLocation }, names);
    }
    for (const { key, keyLocation } of entries.flatMap((item) => [...entriesOf(member(item, 'parameters'))])) {
      if (!inPath.includes(key)) yield missing('x-method', { name: key, location: keyLocation }, inPath);
    }
    yield* urlParameter(operation, inPath);
    yield* paginationParameters(operation, inputsOf(spec, operation));
  }
};

function* urlParameter({ node }: CheckedOperation, names: readonly string[]): Iterable<Diagnostic> {
  const url = member(node, 'x-url');
  if (isText(url) && !names.includes(url.value)) yield missing('x-url', { name: url.value, location: url.location }, names);
}

function* paginationParameters({ node }: CheckedOperation, inputs: readonly string[]): Iterable<Diagnostic> {
  for (const key of ['page', 'offset', 'cursor', 'limit']) {
    const named = member(member(node, 'x-pagination'), key);
    if (isText(named) && !inputs.includes(named.value)) {
      yield missing('x-pagination', { name: named.value, location: named.location }, inputs);
    }
  }
}

/** What a caller passes: parameters, inputs that `x-method` renames them to, fields of the body. */
function inputsOf(spec: CheckedSpec, { node, parameters }: CheckedOperation): readonly string[] {
  const renamed = itemsOf(member(node, 'x-method'))
    .flatMap((item) => [...entriesOf(member(item, 'parameters'))])
    .map(({ value }) => textOf(value) ?? '');
  const content = entriesOf(member(resolveMap(spec, member(node, 'requestBody')), 'content'));
  const fields = [...content].flatMap(({ value }) => propertiesOf(spec, member(value, 'schema')));
  return [...parameters.map(({ name }) => name), ...renamed, ...fields];
}

function propertiesOf(spec: CheckedSpec, schema: SpecNode | undefined): readonly string[] {
  const parts = [resolveMap(spec, schema)].flatMap((part) => [part, ...itemsOf(member(part, 'allOf'))]);
  return parts.flatMap((part) => [...entriesOf(member(resolveMap(spec, part), 'properties'))].map(({ key }) => key));
}

type Named = Pick<Diagnostic, 'location'> & { readonly name: string };

function missing(extension: string, { name, location }: Named, names: readonly string[]): Diagnostic {
  return diagnostic('extension/unknown-parameter', location, { extension, name, suggestion: didYouMean(name, names) });
}
