import { describe, expect, it } from 'vitest';
import { member, toPlain } from '../../../generator/read/spec-node.js';
import { codesOf, parse } from './parse.js';

describe('is strict', () => {
  it.each([
    ['', ['read/empty-file']],
    ['# only a comment\n', ['read/empty-file']],
    ['---\n', ['read/empty-file']],
    ['a: 1\n---\nb: 2\n', ['read/several-documents']],
    ['a: 1\n...\nb: 2\n', ['read/several-documents']],
    ['a: 1\n...\n', []],
    ['%YAML 1.2\n---\na: 1\n', []],
    ['%YAML 1.1\n---\na: yes\n', ['read/yaml-version']],
    ['%TAG ! tag:example.com,2000:\n---\na: 1\n', ['read/yaml-version']],
    ['a: {x: 1, x: 2, x: 3}\n', ['read/duplicate-key', 'read/duplicate-key']],
    ["200: a\n'200': b\n", ['read/duplicate-key']],
    ['<<: {}\n', ['read/merge-key']],
    ["'<<': {}\n", []],
    ['[a]: b\n', ['read/key-not-text']],
    ['? {a: b}\n: c\n', ['read/key-not-text']],
    [': empty\n', ['read/key-not-text']],
    ['a: &x 1\n*x : 2\n', ['read/key-not-text']],
    ['a: !!binary aGk=\n', ['read/unknown-tag']],
    ['a: !!int x\n', ['read/unknown-tag']],
    ['a: !mine {b: 1}\nc: !!set {d}\n', ['read/unknown-tag', 'read/unknown-tag']],
    ['a: !!str 1\nb: ! 2\nc: !!map {}\n', []],
    ['a: -.inf\n', ['read/not-a-number']],
    ['a: .nan\n', ['read/not-a-number']],
    ['a: *b\n', ['read/unknown-alias']],
    ['a: &a [*a]\n', ['read/alias-cycle']],
    ['a: "\\ud800"\n', ['read/lone-surrogate']],
    ['a: "\\ud83d\\ude00"\n', []],
    ['a:\n\tb: 1\n', ['read/tab-indentation']],
    ['a: b: c\nd: e: f\n', ['read/syntax']],
    ['a: "unclosed\n', ['read/syntax']],
    ['a: {name}/x\n', ['read/syntax']],
    ['a: @b\n', ['read/syntax']],
    ['a\u0000: 1\n', ['read/control-character']],
    ['a: \u009b31m\n', ['read/control-character']],
    ['a: 1\rb: 2\n', ['read/control-character']],
    ['\ufeffa: 1\r\nb: 2\r\n', []],
    ["a: '''a'' + b'\n", []],
  ])('%j', (text, codes) => {
    expect(codesOf(text)).toEqual(codes);
  });
});

it('resolves an alias to the node of its anchor, the latest of its name', () => {
  const root = parse('a: &x { b: 1 }\nc: *x\nd: &x 2\ne: *x\n');
  expect(member(root, 'c')).toBe(member(root, 'a'));
  expect(toPlain(root)).toEqual({ a: { b: 1 }, c: { b: 1 }, d: 2, e: 2 });
});

it('ends a block collection with its last member', () => {
  const root = parse('a:\n  b: 1 # a comment\n\n# another\nc: [\n 1 ]\n');
  const { source } = root.location;
  const text = (node = root) => source.text.slice(node.location.start, node.location.end);
  expect(text(member(root, 'a'))).toBe('b: 1');
  expect(text(member(root, 'c'))).toBe('[\n 1 ]');
});

it('takes depth with aliases written out', () => {
  const nested = (depth: number, inside: string) => `${'['.repeat(depth)}${inside}${']'.repeat(depth)}`;
  expect(codesOf(`a: &a ${nested(100, '')}\nb: ${nested(90, '*a')}\n`)).toEqual([]);
  expect(codesOf(`a: &a ${nested(100, '')}\nb: ${nested(150, '*a')}\n`)).toEqual(['read/too-deep']);
  expect(codesOf(`a: ${nested(250, '')}\n`)).toEqual(['read/too-deep']);
  expect(codesOf(`{"a":${nested(250, '')}}`)).toEqual(['read/too-deep']);
});

it('makes plain data that pollutes nothing', () => {
  const plain = toPlain(parse('{ __proto__: { polluted: true }, constructor: 1, toString: 2 }'));
  expect(Object.keys(plain as object)).toEqual(['__proto__', 'constructor', 'toString']);
  expect(Object.getPrototypeOf(plain)).toBe(Object.prototype);
  expect('polluted' in {}).toBe(false);
});
