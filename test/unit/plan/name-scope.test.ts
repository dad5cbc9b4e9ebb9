import { expect, test } from 'vitest';
import type { Diagnostic } from '../../../generator/diagnostics/diagnostic.js';
import { nameScope } from '../../../generator/plan/name-scope.js';
import { nodeFromText } from '../../support/model.js';
import { placeAndCode } from '../../support/packages.js';

const { location } = nodeFromText('a: 1');

test('a name is given once; the next gets a number', () => {
  const findings: Diagnostic[] = [];
  const scope = nameScope([], findings);
  expect(['order', 'order', 'order2', 'order'].map((name) => scope.claim(name, location))).toEqual([
    'order',
    'order2',
    'order22',
    'order3',
  ]);
  expect(findings.map(placeAndCode)).toEqual(Array(3).fill('api.yaml:1:1 plan/name-collision'));
  expect(findings[0]?.related).toHaveLength(1);
});

test('what is always there is nobody’s fault', () => {
  const findings: Diagnostic[] = [];
  expect(nameScope(['Client'], findings).claim('Client', location)).toBe('Client2');
  expect(findings).toEqual([]);
});

test.each(['class', 'await', 'arguments', 'Map', 'Promise', 'undefined'])('%s is no name of a binding', (word) => {
  expect(nameScope([], []).claim(word, location)).toBe(`${word}_`);
  expect(nameScope([], [], 'member').claim(word, location)).toBe(word);
});
