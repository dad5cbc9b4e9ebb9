import { expect, test } from 'vitest';
import { place } from '../../../generator/diagnostics/render.js';
import { readFiles } from './temporary-spec.js';

const members = (ref: string, count: number): string =>
  Array.from({ length: count }, (_, index) => `  a${index}: { $ref: '${ref}' }\n`).join('');

const found = (files: Readonly<Record<string, string>>) =>
  readFiles(files).diagnostics.map(({ code, location, related = [] }) => [
    code,
    place(location),
    ...related.map((other) => `${place(other.location)} ${other.message}`),
  ]);

test('a broken reference is one finding, with some of the other places', () => {
  expect(found({ 'spec.yaml': `one:\n${members('#/b', 2)}two:\n${members('#/c', 6)}` })).toEqual([
    ['read/unresolved-ref', 'spec.yaml:2:15', 'spec.yaml:3:15 and here'],
    [
      'read/unresolved-ref',
      'spec.yaml:5:15',
      'spec.yaml:6:15 and here',
      'spec.yaml:7:15 and here',
      'spec.yaml:8:15 and here, and in 2 more places',
    ],
  ]);
});

test('the same text in two files may mean two things', () => {
  const files = {
    'spec.yaml': "a: { $ref: './other.yaml#/a' }\nb: { $ref: '#/c' }\n",
    'other.yaml': "a: { b: { $ref: '#/c' } }\n",
  };
  expect(found(files).map(([code, at]) => [code, at])).toEqual([
    ['read/unresolved-ref', 'other.yaml:1:17'],
    ['read/unresolved-ref', 'spec.yaml:2:12'],
  ]);
});
