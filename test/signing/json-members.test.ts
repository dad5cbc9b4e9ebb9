import fc from 'fast-check';
import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { jsonObject } from '../../generator/signing/reference/json-object.js';
import { jsonText } from '../../generator/signing/reference/json.js';
import { jsonMap } from '../../templates/runtime/signing/json-map.js';
import { json } from '../../templates/runtime/signing/json.js';
import type { Verdict } from '../../templates/runtime/verify/verifier.js';
import { compileVerifier } from './support/compiled-verifier.js';
import { schemeOf } from './support/schemes.js';

describe('the members of a JSON text', () => {
  const written = [(text: string) => json(jsonMap(text)), (text: string) => jsonText(jsonObject(text))];
  const member = fc.jsonValue({ maxDepth: 3, noUnicodeString: false });
  const objects = fc.dictionary(fc.oneof(fc.string(), fc.constantFrom('10', '2', '__proto__', 'constructor')), member);

  test('are what was written, less the white space', () => {
    fc.assert(
      fc.property(objects, fc.constantFrom('', ' ', '\n\t'), (object, space) => {
        const text = JSON.stringify(object, undefined, space);
        for (const write of written) expect(write(text)).toBe(JSON.stringify(object));
      }),
    );
  });

  test.each([
    ['numbers as they are', '{"a":1.50,"b":-0,"c":1E+2,"d":12345678901234567890}'],
    ['names that JavaScript would move', '{"2":1,"1":{"9":2,"8":3}}'],
    ['signs inside of text', '{"a{":"}\\"],:","b":["\\\\"]}'],
  ])('%s', (_name, text) => {
    for (const write of written) expect(write(text)).toBe(text);
  });

  test.each(['[]', '"a"', '1', '{', '{"a":1}x', '{"a":1,"a":1}', '{"a":{"b":1,"b":2}}', '{"a":1,"\\u0061":2}', ' '])(
    'there are none of %s',
    (text) => {
      for (const write of written) expect(() => write(text)).toThrow();
    },
  );
});

describe('a signature that is a member of what it signs', () => {
  const body = (fields: string, sign: string): string =>
    `{"sign": "${sign}",${fields}"type":"t","client_id":"i","data_type":"JSON","timestamp":"1700000000"}`;
  const md5 = createHash('md5').update('sclient_ididata_typeJSONgoods_id7timestamp1700000000typets').digest('hex');
  const right = md5.toUpperCase();

  async function verified(text: string): Promise<Verdict> {
    const found = await compileVerifier(schemeOf('test/signing/schemes/pinduoduo.yaml'), 'node');
    if (typeof found === 'string') throw new Error(found);
    const headers = { 'content-type': 'application/json' };
    const request = { method: 'POST', url: '/api/router', headers, body: text };
    const options = { credentials: () => ({ clientSecret: 's' }), now: 1_700_000_000_000, operation: { name: 't' } };
    return found.verifyRequest(found.verifier, request, options);
  }

  test('is valid wherever it stands, whatever white space there is', async () => {
    expect(await verified(body(' "goods_id" : 7 , ', right))).toMatchObject({ valid: true });
  });

  test.each([
    ['another value', body('"goods_id":8,', right), 'differs'],
    ['another member', body('"goods_id":7,"x":1,', right), 'differs'],
    ['a member that is there twice', body('"goods_id":7,"goods_id":7,', right), 'unreadable'],
    ['another signature', body('"goods_id":7,', '0'), 'differs'],
    ['two signatures', body(`"goods_id":7,"sign":"${right}",`, right), 'unreadable'],
    ['no object', '[]', 'missing'],
  ])('is refused with %s', async (_name, text, reason) => {
    expect(await verified(text)).toMatchObject({ valid: false, reason });
  });
});
