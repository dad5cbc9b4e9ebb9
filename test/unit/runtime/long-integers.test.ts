import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { asExactJson } from '../../../templates/runtime/bodies/exact-json.js';
import { asJson } from '../../../templates/runtime/bodies/json.js';
import { exactIntegers } from '../../../templates/runtime/exact-integers.js';
import { cpuMs } from '../../support/cpu-time.js';

const exact = { exact: ['id', 'ids', 'a"b'] };

describe('text of digits in a body is the number that it is', () => {
  test.each([
    [{ id: '9007199254740993' }, '{"id":9007199254740993}'],
    [{ id: 1, ids: ['9007199254740993', 2, '-3'] }, '{"id":1,"ids":[9007199254740993,2,-3]}'],
    [{ 'a"b': '1' }, '{"a\\"b":1}'],
    [
      { other: '1', text: '"id":"2"', deep: [{ id: '3' }] },
      '{"other":"1","text":"\\"id\\":\\"2\\"","deep":[{"id":3}]}',
    ],
    [{ id: '007' }, '{"id":"007"}'],
    [{ id: 'A-1', ids: ['x', '1'] }, '{"id":"A-1","ids":["x","1"]}'],
    [{ id: null, ids: [] }, '{"id":null,"ids":[]}'],
    ['id', '"id"'],
  ])('%j', (value, want) => {
    expect(asExactJson(value, exact)).toBe(want);
  });

  test('where the field is one of those; else it stays text', () => {
    expect(asJson({ id: '1' })).toBe('{"id":"1"}');
  });

  test('and comes back as it was sent', () => {
    const parse = exactIntegers('id', 'ids');
    const number = fc.bigInt({ min: -(2n ** 63n), max: 2n ** 64n - 1n }).map((value) => {
      const safe = Number(value);
      return Number.isSafeInteger(safe) ? safe : String(value);
    });
    const body = fc.record({ id: number, ids: fc.array(number), text: fc.string(), inner: fc.record({ id: number }) });
    fc.assert(
      fc.property(body, (given) => {
        expect(parse(asExactJson(given, exact))).toEqual(JSON.parse(JSON.stringify(given)));
      }),
    );
  });

  test('in linear time', () => {
    const long = { id: '1'.repeat(200_000), ids: [...Array<number>(50_000).fill(12), 0.5] };
    const started = cpuMs();
    asExactJson(long, exact);
    expect(cpuMs() - started).toBeLessThan(2_000);
  });
});
