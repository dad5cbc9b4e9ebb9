import { describe, expect, test } from 'vitest';
import {
  CelEnvironment,
  checkedType,
  childrenOf,
  type CelNode,
  type ParsedCel,
} from '../../../generator/signing/cel.js';
import { OrderedPairs } from '../../../generator/signing/reference/ordered-pairs.js';
import { ReferenceRequest } from '../../../generator/signing/reference/request.js';
import { cpuMs } from '../../support/cpu-time.js';

const request = new ReferenceRequest({ method: 'GET', url: 'https://example.com/' });
const context = { at: 0n, nonce: '', request, operation: new Map([['name', 'getOrder']]) };

function parse(text: string, names: readonly string[] = []): ParsedCel {
  const environment = new CelEnvironment(['name', 'constructor']);
  for (const name of names) environment.declare(name, 'string');
  const parsed = environment.parse(text);
  if ('summary' in parsed) throw new Error(parsed.summary);
  return parsed;
}

function evaluate(text: string): unknown {
  const parsed = parse(text);
  expect(parsed.check()).toBeUndefined();
  return parsed.evaluate(new Map(), context);
}

/** The library does not declare `checkedType`; when it is gone, so is the typed tree. */
test('the library says the type of every node', () => {
  const parsed = parse(
    "hex(hmac_sha256(s, [request.method, s].join('') + string(-1 + 2 % 3))) == s ? {'a': 1} : {'b': s}",
    ['s'],
  );
  expect(parsed.check()).toBeUndefined();
  const untyped = (node: CelNode): readonly CelNode[] => [
    ...(checkedType(node) === undefined ? [node] : []),
    ...childrenOf(node).flatMap(untyped),
  ];
  expect(untyped(parsed.root).map(({ args }) => args)).toEqual(['request']);
});

test('types are ours', () => {
  const typeOf = (text: string): string | undefined => {
    const parsed = parse(text);
    expect(parsed.check()).toBeUndefined();
    return checkedType(parsed.root);
  };
  expect(['1', "'a'", "b'a'", 'true', "['a']", '[1]', "[{'a': 1}]", "{'a': 1}", 'request.params'].map(typeOf)).toEqual([
    'int',
    'string',
    'bytes',
    'bool',
    'list<string>',
    'list<int>',
    'list<map>',
    'map',
    'map',
  ]);
});

describe('maps', () => {
  test('keep their order, also of keys of digits, and lose nothing', () => {
    const map = evaluate("{'2': 'b', '1': 'a', '__proto__': 'c', 'constructor': {'3': 1}}");
    expect(map).toBeInstanceOf(OrderedPairs);
    const names = (map as OrderedPairs).list.map(([name]) => name);
    expect(names).toEqual(['2', '1', '__proto__', 'constructor']);
  });

  test('may have values of several types, lists may not', () => {
    expect(evaluate("json({'a': 1, 'b': 'x', 'c': [true]})")).toBe('{"a":1,"b":"x","c":[true]}');
    expect(parse("[1, 'a']").check()?.code).toBe('heterogeneous_list_element');
  });
});

test('a name of the prototype is not read off it', () => {
  expect(evaluate('operation.name')).toBe('getOrder');
  const parsed = parse('operation.constructor');
  expect(parsed.check()).toBeUndefined();
  expect(() => parsed.evaluate(new Map(), context)).toThrow('constructor');
});

test('string and bytes never mix', () => {
  for (const text of ["hex('a')", "'a' + b'a'", "hmac_sha256('k', 1)", "base58_decode(b'a')"]) {
    expect(parse(text).check(), text).toBeDefined();
  }
});

test('an environment is made in a blink', () => {
  const start = cpuMs();
  for (let round = 0; round < 20; round++) new CelEnvironment(['name']);
  expect((cpuMs() - start) / 20).toBeLessThan(50);
});
