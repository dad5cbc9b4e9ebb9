import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatPointer, nodeAt, parsePointer } from '../../../generator/read/pointer.js';
import { parse } from './parse.js';

it('what is formatted parses back', () => {
  fc.assert(
    fc.property(fc.array(fc.string()), (segments) => {
      expect(parsePointer(formatPointer(segments))).toEqual(segments);
    }),
  );
});

describe('parsePointer', () => {
  it.each([
    ['', []],
    ['/', ['']],
    ['/a~1b/~0/~01', ['a/b', '~', '~1']],
    ['a', undefined],
    ['/~2', undefined],
    ['/a~', undefined],
  ])('%j', (text, segments) => {
    expect(parsePointer(text)).toEqual(segments);
  });
});

describe('nodeAt', () => {
  const root = parse('{ list: [a, b], __proto__: { x: 1 }, "": empty }');
  it.each([
    [['list', '1'], 'b'],
    [['list', '01'], undefined],
    [['list', '2'], undefined],
    [['list', 'length'], undefined],
    [['__proto__', 'x'], 1],
    [['constructor'], undefined],
    [[''], 'empty'],
  ])('%j', (pointer, value) => {
    const node = nodeAt(root, pointer);
    expect(node?.kind === 'scalar' ? node.value : node).toBe(value);
  });
});
