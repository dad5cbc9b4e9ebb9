import { expect, test } from 'vitest';
import { chosen, parseOptions } from '../../bench/options.js';
import { rows } from '../../bench/rows/rows.js';

test('options have defaults', () => {
  expect(parseOptions([])).toEqual({
    only: [],
    runs: 3,
    peers: 'all',
    json: '.cache/bench/report.json',
    writeDocs: false,
    help: false,
  });
  expect(parseOptions(['--only', 'size,growth', '--runs', '2', '--alone'])).toMatchObject({
    only: ['size', 'growth'],
    runs: 2,
    peers: 'none',
  });
});

test('what is no number of runs is refused, and so is an unknown word', () => {
  expect(() => parseOptions(['--runs', 'many'])).toThrow('--runs is a number from 1, not many');
  expect(() => parseOptions(['--fast'])).toThrow('--fast');
});

test('rows are chosen by the beginning of their names', () => {
  expect(chosen(rows, ['size', 'growth']).map(({ name }) => name)).toEqual([
    'growth',
    'size-one-call',
    'size-one-of-many',
    'size-whole',
  ]);
  expect(chosen(rows, [])).toBe(rows);
  expect(() => chosen(rows, ['speed'])).toThrow('there is no row speed; there are generation-allex,');
});

test('rows have names of their own', () => {
  expect(new Set(rows.map(({ name }) => name)).size).toBe(rows.length);
});
