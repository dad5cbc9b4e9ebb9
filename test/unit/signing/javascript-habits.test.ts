import { expect, test } from 'vitest';
import { buildSigning } from '../../../generator/signing/build-signing.js';
import { signedSpec } from '../../support/signed-spec.js';
import { specFromText } from '../../support/spec-text.js';

function findings(expression: string, verify = ''): readonly string[] {
  const document = specFromText(
    signedSpec(`
credentials: { secret: { description: S., secret: true } }
values:
  time: unix_s()
  sign: |-
    ${expression}
send: { headers: { X-Sign: '{sign}', X-Time: '{time}' } }
${verify}`),
  );
  return buildSigning(document).diagnostics.map(({ message, help }) => `${message} ${help ?? ''}`.trim());
}

test.each([
  ['hex(hmac_sha256(secret, request.method.toUpperCase()))', 'Write upper(s).'],
  ['hex(hmac_sha256(secret, request.header("x")))', 'Write header(…).'],
  [
    "hex(hmac_sha256(secret, request.headers['x']))",
    "A header is header('name'), a member of the body value_of(request.members, 'name'); slice(b, from, to) takes part of bytes.",
  ],
  ['hex(hmac_sha256(secret, Math.random()))', 'Write random_hex(16).'],
  ['hex(hmac_sha256(secret, random_string(8)))', 'Write random_hex(16).'],
  ['hex(hmac_sha256(secret, crypto.randomUUID()))', 'Write uuid().'],
  ['hex(hmac_sha256(secret, request.method("x")))', 'Write request.method.'],
  ['hex(hmac_sha256(secret, string(Date.now())))', 'Write unix_ms().'],
  ['hex(hmac_sha256(secret, JSON.stringify(request.params)))', 'Write json(m).'],
  ['hex(hmac_sha256(secret, string(unix_ms)))', "'unix_ms' is a function: write unix_ms(…)."],
  ['hex(hmac_sha256(secret, concat(request.method, request.path)))', 'Write a + b.'],
  ['hex(hmac_sha256(secret, encodeURIComponent(request.path)))', 'Write uri(s).'],
  ['hex(hmac_sha256(secret, `${request.method}`))', "Text is in 'quotes', and put together with +: 'a' + name."],
  ["request.method === 'GET' ? 'a' : 'b'", 'Equality is `==` and `!=`.'],
  ['hex(hmac_sha256(secret, request.method)', 'Something that was opened is not closed.'],
  ["hex(hmac_sha256(secret, 'a`===' + ))", ''],
  ['hex(hmac_sha256(secret, request.method));', 'An expression has no `;` at its end.'],
  ['hex(hmac_sha256(secret, request.method | request.path))', 'Text is put together with +: a + b.'],
  ["hex(hmac_sha256(secret, f'{request.path}'))", "Text is in 'quotes', and put together with +: 'a' + name."],
  ['let x = request.body', 'Give the part a name of its own under `values`.'],
  [
    'hex(hmac_sha256(secret, string(new Date())))',
    'There are no objects: the clock is unix_ms(), unix_s(), iso8601() or utc(pattern).',
  ],
  ['= hex(hmac_sha256(secret, request.method))', 'An expression begins with its value: delete the `=`.'],
  ['hex(hmac_sha256(secret, request.method)))', 'It closes nothing: delete it, or open it.'],
  ['hex(hmac_sha256(secret request.method))', 'A comma goes between arguments, and + between parts of a text.'],
  ["hex(hmac_sha256(secret, if request.body == '' then 'a'))", "A choice is `condition ? 'a' : 'b'`, under `|-`."],
  [
    "hex(hmac_sha256(secret, request.body || '{}'))",
    "It joins conditions. A choice is `request.body == '' ? 'a' : request.body`, under `|-`.",
  ],
  ["request.method = 'GET' ? 'a' : 'b'", 'Equality is `==`; a value is named by its key under `values`.'],
  ['hex(hmac_sha256(secret, ‘a’))', "unexpected character: U+2018. Text is in straight quotes: 'a'."],
  [
    'hex(hmac_sha256(secret,\u00a0request.method))',
    'unexpected character: U+00A0. Outside of text there is only ASCII: delete the character, or write its plain form.',
  ],
  [
    'hex(hmac_sha256(secret, \u{1f4a5}))',
    'unexpected character: U+1F4A5. Outside of text there is only ASCII: delete the character, or write its plain form.',
  ],
  ['hex(hmac_sha256(secret, request.method)) # text', 'A comment begins with `//`, or stands in the YAML above.'],
  [
    'hex(hmac_sha256(secret, request?.body))',
    "All parts of a request are there; a header that may be missing has a default: header('name', '').",
  ],
  [
    "hex(hmac_sha256(secret, header('X Date', '')))",
    '`header` needs the name of a header here, written out. It has letters and digits of ASCII and some signs, and no space.',
  ],
  ["hex(hmac('sha256', secret, request.body))", 'Write hmac_sha256(key, text).'],
])('%s is one finding with its cure', (expression, help) => {
  const [found = '', ...others] = findings(expression);
  expect(others).toEqual([]);
  expect(found.endsWith(help)).toBe(true);
  if (help === '') expect(found).toMatch(/^This is not CEL: [^.]+\.$/);
});

test.each(['+', '*', '/', '%', '==', '!=', '<', '<=', '>', '>=', '&&', '||', 'in'])(
  'an operator without its left side is shown as it is written: %s',
  (operator) => {
    const [found = ''] = findings(`request.method + ${operator} request.path`);
    expect(found).toMatch(/^This is not CEL: unexpected token: `[^`]+`\.$/);
    expect(found).toContain(`\`${operator}\``);
  },
);

test('a misspelt value of `verify` is named', () => {
  const [found] = findings('hex(hmac_sha256(secret, string(time)))', 'verify: { clock: tim, within: 1m }');
  expect(found).toContain("Did you mean 'time'?");
});

test.each([
  ['headers', 'v1’{sign}', '’'],
  ['headers', 'v1\u200b{sign}', '\u200b'],
  ['headers', 'é v1; {sign}', undefined],
  ['headers', ' {sign}', ' '],
  ['headers', '{sign} ', ' '],
  ['cookies', 'é{sign}', 'é'],
  ['cookies', '{sign}; b', ';'],
  ['cookies', 'a:{sign}=', undefined],
  ['query', ' é;{sign} ', undefined],
])('a template of %s, "%s": %s is refused', (place, template, refused) => {
  const document = specFromText(
    signedSpec(`
credentials: { secret: { description: S., secret: true } }
values: { sign: 'hex(hmac_sha256(secret, request.body))' }
send: { ${place}: { X-Sign: '${template}' } }`),
  );
  const found = buildSigning(document).diagnostics.filter(({ code }) => code === 'signing/control-character');
  expect(found.map(({ location: { source, start, end } }) => source.text.slice(start, end))).toEqual(
    refused === undefined ? [] : [refused],
  );
});
