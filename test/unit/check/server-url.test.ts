import { expect, it } from 'vitest';
import { check } from '../../../generator/check/check.js';
import { documentOf } from '../read/parse.js';

async function messages(url: string, variables = ''): Promise<readonly string[]> {
  const text = `openapi: 3.1.0
info: { title: T, version: 1.0.0 }
servers: [{ url: ${JSON.stringify(url)}${variables} }]
paths: {}
`;
  return (await check(documentOf(text))).map(({ code, message }) => `${code} ${message}`);
}

it.each([
  ['javascript:alert(1)', "the scheme 'javascript'"],
  ['file:///etc/passwd', "the scheme 'file'"],
  ['FTP://a.example', "the scheme 'FTP'"],
  ['https://user@a.example', 'user info'],
  ['https://user:{}@a.example/b@c', 'user info'],
  ['//user@a.example', 'user info'],
  ['https://a.example?x=1', 'a query'],
  ['https://a example/v1', 'a space'],
  ['https://{region.example', "a '{' or '}' without its other half"],
  ['https://a.example/v1/../v2', "a segment '.' or '..'"],
  ['https://a.example/v1/%2E./v2', "a segment '.' or '..'"],
  ['https://a.example:70000/v1', 'a port above 65535'],
  ['api.example.com/v1', 'no scheme'],
  ['api.example.com:8443', 'no scheme'],
  ['localhost:8080/v1', 'no scheme'],
  ['/v1#f?', 'a fragment'],
  ['https://[fe80::1%eth0]/v1', 'a host that is none'],
  ['https://<tenant>.a.example', 'a host that is none'],
])('%s', async (url, has) => {
  expect(await messages(url)).toEqual([
    `openapi/server-url The URL of the server has ${has}, and no request can be sent there.`,
  ]);
});

it.each([
  'https://a.example',
  'HTTPS://a.example:8443/v1',
  'wss://a.example',
  '/v1',
  'https://a.example:65535/v1',
  'https://[::1]:8080',
  'https://bücher.example/v1.2',
  '/a:b@c',
  '//a.example',
  '.',
  'v1',
])('%s is fine', async (url) => {
  expect(await messages(url)).toEqual([]);
});

it('a variable may be the port', async () => {
  expect(await messages('https://a.example:{port}/v1', ", variables: { port: { default: '443' } }")).toEqual([]);
});

it('a variable may be the scheme', async () => {
  expect(await messages('{scheme}://a.example', ', variables: { scheme: { default: https } }')).toEqual([]);
});
