import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bodyText, fieldOf, type CapturedRequest } from '../../../generator/explain/capture/captured-request.js';
import { parseCapture } from '../../../generator/explain/capture/parse-capture.js';
import { shellWords } from '../../../generator/explain/capture/shell-words.js';
import { curlCommand } from '../../../generator/explain/curl.js';
import { noFile } from './explaining.js';

const parse = (text: string): CapturedRequest => parseCapture(Buffer.from(text), noFile);

describe('HTTP text', () => {
  const lines = ['POST /v2/order?a=1&b=%20 HTTP/1.1', 'HOST: api.example.com:443', 'X-Sign:  a: b ', '', '{"a":1}'];

  test.each([
    ['CRLF', lines.join('\r\n')],
    ['LF', lines.join('\n')],
    ['an editor’s line end', `${lines.join('\n')}\n`],
    ['comments of a .http file', `### the order\n\n${lines.join('\n')}`],
    ['no version', lines.join('\n').replace(' HTTP/1.1', '')],
  ])('%s', (_, text) => {
    const { method, host, path, query, ...rest } = parse(text);
    expect({ method, host, path, query }).toEqual({
      method: 'POST',
      host: 'api.example.com',
      path: '/v2/order',
      query: 'a=1&b=%20',
    });
    expect(fieldOf(rest, 'x-sign')).toBe('a: b');
    expect(bodyText(rest)).toBe('{"a":1}');
  });

  test('absolute form', () => {
    const { scheme, host, path, query, body } = parse('GET http://Example.com:8080 HTTP/1.1\nhost: other\n');
    expect({ scheme, host, path, query, body: body.length }).toEqual({
      scheme: 'http',
      host: 'example.com:8080',
      path: '/',
      query: '',
      body: 0,
    });
  });

  test('Content-Length ends the body, and a body that is cut off is said to be', () => {
    expect(bodyText(parse('POST / HTTP/1.1\ncontent-length: 2\n\nab\n\nrest'))).toBe('ab');
    expect(parse('POST / HTTP/1.1\ncontent-length: 9\n\nab').remarks).toEqual([
      'its Content-Length is 9, and 2 bytes of body were captured',
    ]);
  });

  test('chunks', () => {
    const head = 'POST / HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\n';
    expect(bodyText(parse(`${head}3\r\nabc\r\n2;x=y\r\nde\r\n0\r\n\r\n`))).toBe('abcde');
    expect(bodyText(parse(`${head}{"taken":"off"}`))).toBe('{"taken":"off"}');
  });

  test('bytes that are no text', () => {
    const bytes = Buffer.concat([Buffer.from('PUT /f HTTP/1.1\r\n\r\n'), Buffer.of(0, 255, 10, 13)]);
    const { body } = parseCapture(bytes, noFile);
    expect([...body]).toEqual([0, 255, 10, 13]);
  });

  test.each([
    ['', 'empty'],
    ['HTTP/1.1 200 OK', 'neither with a request line'],
    ['{"a":1}', 'neither with a request line'],
    ['GET / HTTP/1.1\nno colon', 'header line 1'],
  ])('%j is refused', (text, message) => {
    expect(() => parse(text)).toThrow(message);
  });
});

describe('curl', () => {
  const cases: readonly (readonly [string, Partial<Record<string, string>>])[] = [
    ['curl https://a.io/x', { method: 'GET', host: 'a.io', path: '/x', accept: '*/*' }],
    ['$ curl a.io', { method: 'GET', scheme: 'http', host: 'a.io', path: '/' }],
    ['curl -XDELETE "https://a.io/x?y=1#z"', { method: 'DELETE', path: '/x', query: 'y=1' }],
    ['curl -sSXPUT --url https://a.io -H "X-A: \\"b\\" \\$c"', { method: 'PUT', 'x-a': '"b" $c' }],
    [
      "curl https://a.io \\\n  -d a=1 \\\r\n  --data 'b=2'",
      { method: 'POST', body: 'a=1&b=2', 'content-type': 'application/x-www-form-urlencoded' },
    ],
    ["curl https://a.io -d '{}' -H 'content-type: application/json'", { 'content-type': 'application/json' }],
    ['curl https://a.io --json \'{"a":\' --json "1}"', { body: '{"a":1}', accept: 'application/json' }],
    ["curl https://a.io --data-raw $'it\\'s \\u00e9\\n\\x41'", { body: "it's é\nA" }],
    ['curl https://a.io --data-raw @x', { body: '@x' }],
    ['curl https://a.io --data-urlencode "q=a b&c"', { body: 'q=a%20b%26c' }],
    ['curl -G https://a.io/?x=1 -d y=2 -d z=3', { method: 'GET', query: 'x=1&y=2&z=3', body: '' }],
    ['curl -u me:pass https://a.io', { authorization: 'Basic bWU6cGFzcw==' }],
    ['curl --oauth2-bearer tok https://a.io', { authorization: 'Bearer tok' }],
    ['curl -b "a=1; b=2" -A me -e from https://a.io', { cookie: 'a=1; b=2', 'user-agent': 'me', referer: 'from' }],
    ["curl -H 'accept:' -H 'X-Empty;' https://a.io", { accept: '', 'x-empty': '' }],
    ['curl -I https://a.io', { method: 'HEAD' }],
    ['curl https://a.io/a/../b', { path: '/b' }],
    ['curl --path-as-is https://a.io/a/../b', { path: '/a/../b' }],
    ['curl https://a.io -o out --max-time 5 -k --compressed | jq .', { 'accept-encoding': 'deflate, gzip, br' }],
  ];

  test.each(cases)('%s', (command, wanted) => {
    const captured = parse(command);
    const own: Readonly<Record<string, string | undefined>> = { ...captured, body: bodyText(captured) } as never;
    const found = Object.keys(wanted).map((name) => [name, own[name] ?? fieldOf(captured, name) ?? '']);
    expect(Object.fromEntries(found)).toEqual(wanted);
  });

  test('a file beside the command, less its line ends where curl takes them off', () => {
    const read = (name: string): Buffer => Buffer.from(`${name}\n`);
    const body = (option: string): string | undefined =>
      bodyText(parseCapture(Buffer.from(`curl https://a.io ${option} @f`), read));
    expect([body('-d'), body('--data-binary'), body('--json')]).toEqual(['f', 'f\n', 'f\n']);
  });

  test.each([
    ['curl', 'no URL'],
    ['curl https://a.io https://b.io', 'more than one URL'],
    ["curl 'https://a.io", 'not closed'],
    ['curl https://a.io -F a=b', '-F of the captured curl command'],
    ['curl https://a.io --no-such', 'not known: --no-such'],
    ['curl https://a.io -H', 'no argument'],
    ['curl ^\r\n https://a.io', 'cmd.exe'],
    ['curl https://a.io -d @-', 'standard input'],
  ])('%j is refused', (command, message) => {
    expect(() => parse(command)).toThrow(message);
  });

  test('words of a shell', () => {
    expect(shellWords(`a 'b  c'"d"\\ e '' $'\\t' f\\\ng ; h`)).toEqual(['a', 'b  cd e', '', '\t', 'fg']);
  });

  test('a printed command is read back as the request that it is of', () => {
    const value = fc.string({ unit: 'grapheme', maxLength: 12 }).map((text) => text.replace(/[\r\n\0]/g, '').trim());
    const request = fc.record({
      method: fc.constantFrom('GET', 'POST', 'PUT', 'HEAD'),
      path: fc.webPath(),
      query: fc.string({ maxLength: 12 }),
      sign: value,
      body: fc.option(
        fc.string({ unit: 'grapheme' }).map((text) => text.replaceAll('\0', '')),
        { nil: undefined },
      ),
    });
    fc.assert(
      fc.property(request, ({ method, path, query, sign, body }) => {
        const url = new URL(`https://a.io${path}`);
        url.search = query;
        const headers = { 'X-Sign': sign, ...(body === undefined ? {} : { 'content-type': 'text/plain' }) };
        const back = parse(curlCommand({ method, url: url.href, headers, ...(body === undefined ? {} : { body }) }));
        expect({ method: back.method, target: `${back.path}?${back.query}`, body: bodyText(back) }).toEqual({
          method,
          target: `${url.pathname}?${url.search.slice(1)}`,
          body: body ?? '',
        });
        expect(fieldOf(back, 'x-sign')).toBe(sign);
      }),
    );
  });
});
