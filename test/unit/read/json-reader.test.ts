import fc from 'fast-check';
import { expect, it } from 'vitest';
import { readJson } from '../../../generator/read/json-reader.js';
import { readYaml } from '../../../generator/read/yaml-reader.js';
import { shape } from './shape.js';

function ignore(): void {}

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
