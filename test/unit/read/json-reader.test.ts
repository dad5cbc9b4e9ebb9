import fc from 'fast-check';
import { expect, it } from 'vitest';
import { readJson } from '../../../generator/read/json-reader.js';
import type { SpecNode } from '../../../generator/read/spec-document.js';
import { readYaml } from '../../../generator/read/yaml-reader.js';

function ignore(): void {}

/** What of a tree can be compared: everything but the functions. */
function shape(node: SpecNode | undefined): unknown {
  if (node === undefined) return undefined;
  const { start, end } = node.location;
  if (node.kind === 'scalar') return [node.style, node.value, node.text, start, end];
  if (node.kind === 'list') return ['list', start, end, node.items.map(shape)];
  const members = [...node.entries.values()].map(({ key, keyLocation, value }) => {
    return [key, keyLocation.start, keyLocation.end, shape(value)];
  });
  return ['map', start, end, members];
}

it('builds the tree that the YAML reader builds', () => {
  const json = fc.jsonValue({
    stringUnit: fc.constantFrom('a', '"', '\\', '\n', '\u0000', '\t', 'é', '😀', '#', ': ', '{'),
  });
  fc.assert(
    fc.property(fc.dictionary(fc.string(), json), fc.constantFrom(undefined, 1, 2), (value, indent) => {
      const source = { path: 'spec.json', text: JSON.stringify(value, undefined, indent) };
      const tree = readJson(source, ignore);
      expect(tree).toBeDefined();
      expect(shape(tree)).toEqual(shape(readYaml(source, ignore)));
    }),
  );
});

it.each(['', '{', '[1,]', '{"a":1,}', "{'a':1}", '{"a" 1}', '01', '1.', 'nul', '"a\nb"', '"\\x"', '[1] 2', '1e999'])(
  'gives up on %j',
  (text) => {
    expect(readJson({ path: 'spec.json', text }, ignore)).toBeUndefined();
  },
);
