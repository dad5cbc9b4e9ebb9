import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { asExactJson } from '../../../templates/runtime/bodies/exact-json.js';
import { asJson } from '../../../templates/runtime/bodies/json.js';
import { exactIntegers } from '../../../templates/runtime/exact-integers.js';
import { own } from '../../../templates/runtime/own.js';
import { cpuMs } from '../../support/cpu-time.js';

/** Characters: these overflow the stack of a regular expression, and take hours in quadratic time. */
const length = 12_000_000;
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

  const many = (text: string, count: number): readonly string[] => Array<string>(count).fill(text);
  const escapes = '"\\'.repeat(length / 2);
  test.each<[string, unknown, string]>([
    ['a text', { text: 'a'.repeat(length), id: '1' }, `{"text":"${'a'.repeat(length)}","id":1}`],
    ['escapes', { text: escapes, id: '1' }, `{"text":${JSON.stringify(escapes)},"id":1}`],
    ['a name', { [escapes]: 1, id: '1' }, `{${JSON.stringify(escapes)}:1,"id":1}`],
    ['digits', { id: '1'.repeat(length) }, `{"id":${'1'.repeat(length)}}`],
    ['no integer', { id: `${'1'.repeat(length)}-` }, `{"id":"${'1'.repeat(length)}-"}`],
    ['a list', { ids: many('1', length / 3) }, `{"ids":[${many('1', length / 3).join()}]}`],
    ['no list', { ids: [...many('1', length / 3), 0.5] }, `{"ids":[${many('"1"', length / 3).join()},0.5]}`],
    ['many of them', many('1', length / 16).map((id) => ({ id })), `[${many('{"id":1}', length / 16).join()}]`],
  ])('however long it is, in linear time: %s', (_, value, want) => {
    const started = cpuMs();
    // Not by toBe, which would print it.
    expect(asExactJson(value, exact) === want).toBe(true);
    expect(cpuMs() - started).toBeLessThan(4_000);
  });
});

describe('an integer of a reply that a number would change is text', () => {
  const parse = exactIntegers('id', 'ids');
  const id = '9007199254740993';

  test.each<[string, unknown]>([
    [`{"id":${id}}`, { id }],
    [`{ "ids" : [ 1, ${id} ,-${id} ] }`, { ids: [1, id, `-${id}`] }],
    [`{"text":"\\"id\\":${id}","id":${id}}`, { text: `"id":${id}`, id }],
    [`{"a":"\\\\","id":${id}}`, { a: '\\', id }],
    [`{"\\u0069d":${id}}`, { id }],
    [`{"id":${id}e1,"ids":[${id}e1]}`, { id: Number(`${id}e1`), ids: [Number(`${id}e1`)] }],
    [`{"other":${id}}`, { other: Number(id) }],
  ])('%s', (text, want) => {
    expect(parse(text)).toEqual(want);
  });

  const digits = '1'.repeat(length);
  test.each<[string, string]>([
    ['a text', `{"text":"${'a'.repeat(length)}","id":${id}}`],
    ['escaped quotes', `{"text":"${'\\"'.repeat(length / 2)}","id":${id}}`],
    ['backslashes', `{"text":"${'\\\\'.repeat(length / 2)}","id":${id}}`],
    ['white space', `{"text"${' '.repeat(length)}:${' '.repeat(length)}1,"id":${id}}`],
    ['digits elsewhere', `{"other":[${digits}],"id":${id}}`],
    ['a fraction', `{"ids":[0.${digits}],"id":${id}}`],
    ['a list', `{"ids":[${'1,'.repeat(length / 2)}1],"id":${id}}`],
    ['texts', `{"other":[${'"",'.repeat(length / 3)}""],"id":${id}}`],
  ])('however long the reply is, in linear time: %s', (_, text) => {
    const started = cpuMs();
    expect(parse(text)).toHaveProperty('id', id);
    expect(cpuMs() - started).toBeLessThan(4_000);
  });

  test('however long it is itself', () => {
    const started = cpuMs();
    expect(own(parse(`{"id":${digits}}`), 'id') === digits).toBe(true);
    expect(own(parse(`{"id":${digits}.5}`), 'id')).toBe(Infinity);
    expect(cpuMs() - started).toBeLessThan(4_000);
  });

  test.each<[string, string]>([
    ['a text without its end', `{"id":${id},"text":"${'\\"'.repeat(length / 2)}`],
    ['backslashes', `{"id":${id},"text":"${'\\'.repeat(length)}`],
    ['quotes', `{"id":${id},${'"'.repeat(length)}`],
    ['names', `{"id":${id},${'"id":'.repeat(length / 5)}`],
    ['white space', `{"id":${id},"id"${' '.repeat(length)}`],
    ['digits', `{"id":${id},"id":[${digits}`],
    ['minus signs', `{"id":${id},"id":[${'-'.repeat(length)}]}`],
    ['digits without a name', digits + '"id":'],
  ])('and what is no JSON is refused in linear time: %s', (_, text) => {
    const started = cpuMs();
    expect(() => parse(text)).toThrow(SyntaxError);
    expect(cpuMs() - started).toBeLessThan(4_000);
  });
});
