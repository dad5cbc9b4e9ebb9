import { describe, expect, test } from 'vitest';
import { renderComparison } from '../../bench/report/compare.js';
import { formatNumber } from '../../bench/report/format-number.js';
import { judge } from '../../bench/report/judge.js';
import type { Measurement, Report, Target } from '../../bench/report/measurement.js';
import { renderMeasurement, renderSummary } from '../../bench/report/render-report.js';

const measurement = (values: readonly number[], target?: Target): Measurement => ({
  id: 'call',
  title: 'A call',
  unit: 'µs',
  subject: 'ours',
  contenders: [
    { name: 'ours', values },
    { name: 'other', values: [10, 20, 12] },
  ],
  ...(target === undefined ? {} : { target }),
});

const report = (measurements: readonly Measurement[]): Report => ({
  environment: {
    command: 'npm run bench',
    date: '2026-01-01T00:00:00Z',
    commit: 'abc',
    node: 'v20.0.0',
    platform: 'linux x64',
    cpu: 'a CPU',
    cores: 2,
    packages: {},
  },
  measurements,
});

describe('a target', () => {
  test.each<[Target, number, boolean]>([
    [{ against: 'other', bound: 'at most', value: 1.25 }, 1.25, true],
    [{ against: 'other', bound: 'at most', value: 1.2 }, 1.25, false],
    [{ against: 'other', bound: 'at least', value: 1.3 }, 1.25, false],
    [{ bound: 'at most', value: 15 }, 15, true],
    [{ bound: 'at least', value: 15.1 }, 15, false],
  ])('%o', (target, value, isMet) => {
    expect(judge(measurement([14, 15, 16], target))).toEqual({ value, isMet });
  });

  test('is not judged where the other was not measured', () => {
    expect(judge(measurement([1], { against: 'nobody', bound: 'at most', value: 1 }))).toBeUndefined();
  });
});

test('numbers have the digits that their unit deserves', () => {
  expect(formatNumber(1234.56, 'ms')).toBe('1,235 ms');
  expect(formatNumber(0.2, 's')).toBe('0.200 s');
  expect(formatNumber(1.005, 'kB')).toBe('1.01 kB');
});

test('a measurement is a table with ratios', () => {
  expect(renderMeasurement(measurement([14, 15, 16]))).toMatchInlineSnapshot(`
    "| contender |   median |               range | runs | ours ÷ it |
    | --------- | -------: | ------------------: | ---: | --------: |
    | ours      | 15.00 µs | 14.00 µs – 16.00 µs |    3 |           |
    | other     | 12.00 µs | 10.00 µs – 20.00 µs |    3 |    1.25 × |"
  `);
});

test('a summary has what has a target', () => {
  const target: Target = { against: 'other', bound: 'at most', value: 1.2 };
  expect(renderSummary([measurement([1]), measurement([15], target)])).toMatchInlineSnapshot(`
    "| what   | Countersign | against |     is |   target | met |
    | ------ | ----------: | ------: | -----: | -------: | --: |
    | A call |    15.00 µs |   other | 1.25 × | ≤ 1.20 × |  no |"
  `);
});

test('a comparison has what both reports have', () => {
  const gone = { ...measurement([1]), id: 'gone' };
  expect(renderComparison(report([measurement([20]), gone]), report([measurement([15])]))).toMatchInlineSnapshot(`
    "| what   | contender |   before |      now |  change |
    | ------ | --------: | -------: | -------: | ------: |
    | A call |      ours | 20.00 µs | 15.00 µs | −25.0 % |
    | A call |     other | 12.00 µs | 12.00 µs |  +0.0 % |"
  `);
});
