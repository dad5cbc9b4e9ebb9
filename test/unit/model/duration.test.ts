import { expect, test } from 'vitest';
import { durationOf } from '../../../generator/model/duration.js';

test.each([
  { given: '250ms', want: 250 },
  { given: '1s', want: 1_000 },
  { given: '60s', want: 60_000 },
  { given: '10m', want: 600_000 },
  { given: '1h', want: 3_600_000 },
  { given: '2d', want: 172_800_000 },
  { given: '1.5s', want: undefined },
  { given: '10', want: undefined },
  { given: '10 m', want: undefined },
  { given: '-1s', want: undefined },
  { given: 's', want: undefined },
  { given: undefined, want: undefined },
])('$given is $want milliseconds', ({ given, want }) => {
  expect(durationOf(given)).toBe(want);
});
