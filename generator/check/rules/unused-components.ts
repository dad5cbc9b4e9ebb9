import { diagnostic } from '../../diagnostics/diagnostic.js';
import { referenceOf, type Target } from '../../read/resolve.js';
import type { SpecNode } from '../../read/spec-document.js';
import { entry, entriesOf, itemsOf, member, textOf } from '../../read/spec-node.js';
import type { CheckedSpec } from '../checked-spec.js';
import { componentsOf, resolveMap } from '../checked-spec.js';
import type { Rule } from '../rule.js';

const sections = [
  ...['schemas', 'parameters', 'responses', 'requestBodies', 'headers', 'examples', 'links', 'callbacks'],
  'mediaTypes',
];

/** Something refers to every component. One that only refers to itself counts as used. */
export const componentsAreUsed: Rule = function* (spec) {
  // A document of components alone is made to be referred to.
  if (spec.operations.length === 0) return;
  const used = new Set<SpecNode | undefined>(spec.references.map(({ target }) => target.node));
  const entered = new Set(spec.references.flatMap(({ target }) => componentAround(spec, target)));
  const named = new Set([...namesInText(spec), ...namesInExtensions(spec)]);
  for (const section of sections) {
    for (const { key: name, keyLocation, value } of componentsOf(spec, section)) {
      if (
        used.has(value) ||
        entered.has(`${section}/${name}`) ||
        named.has(name) ||
        (section === 'schemas' && isImplied(spec, value))
      )
        continue;
      yield diagnostic('openapi/unused-component', keyLocation, { name, section });
    }
  }
};

/** The component that a reference leads into, such as `schemas/Order` of `#/components/schemas/Order/$defs/Line`. */
function componentAround({ document }: CheckedSpec, { file, pointer }: Target): readonly string[] {
  const [components, section = '', name = ''] = pointer;
  return file === document.file && components === 'components' ? [`${section}/${name}`] : [];
}

/** Schemas that a discriminator or `x-envelope` names by text: `Cat` or `#/components/schemas/Cat`. */
function* namesInText({ root, operations, maps }: CheckedSpec): Iterable<string> {
  for (const holder of [root, ...operations.map(({ node }) => node)]) {
    yield lastSegment(textOf(member(member(holder, 'x-envelope'), 'error')));
  }
  for (const { map } of maps) {
    for (const { value } of entriesOf(member(member(map, 'discriminator'), 'mapping')))
      yield lastSegment(textOf(value));
  }
}

/** Other tools' extensions hold references too. These are data to us, and enough to call a component used. */
function* namesInExtensions({ maps }: CheckedSpec): Iterable<string> {
  const extensions = maps.flatMap(({ map }) => [...map.entries.values()].filter(({ key }) => key.startsWith('x-')));
  const work = extensions.map(({ value }) => value);
  const seen = new Set<SpecNode>();
  for (let node = work.pop(); node !== undefined; node = work.pop()) {
    if (node.kind === 'scalar' || seen.has(node)) continue;
    seen.add(node);
    yield lastSegment(referenceOf(node)?.value);
    const children = node.kind === 'list' ? node.items : [...node.entries.values()].map(({ value }) => value);
    for (const child of children) work.push(child);
  }
}

function lastSegment(reference = ''): string {
  return reference.slice(reference.lastIndexOf('/') + 1);
}

/** It extends a schema with a discriminator, which implies it (OpenAPI, Discriminator Object). */
function isImplied(spec: CheckedSpec, schema: SpecNode): boolean {
  const bases = itemsOf(member(schema, 'allOf')).map((base) => resolveMap(spec, base));
  return bases.some((base) => entry(base, 'discriminator') !== undefined);
}
