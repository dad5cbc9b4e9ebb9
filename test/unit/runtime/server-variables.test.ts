import { describe, expect, it } from 'vitest';
import { newClient } from '../../../templates/runtime/client.js';
import { fillVariables } from '../../../templates/runtime/server-variables.js';
import { sampleApi } from './sample-api.js';

const variables = {
  value: { default: 'a' },
  host: { default: 'api.example.test' },
  origin: { default: 'https://api.example.test', enum: ['https://api.example.test'] },
  suffix: { default: '-x' },
  none: { default: '' },
};
const filled = (url: string, value: string): string => fillVariables({ url, variables }, { value });

describe('a variable of a server may be', () => {
  it.each([
    ['https://{value}/v2', 'api.example.test:8443/base', 'https://api.example.test:8443/base/v2'],
    ['https://{value}', 'api.example.test:8443/base', 'https://api.example.test:8443/base'],
    ['https://{value}.example.test', 'a.b', 'https://a.b.example.test'],
    ['https://api{value}.example.test', '2', 'https://api2.example.test'],
    ['https://api.{value}/v2', 'example.test', 'https://api.example.test/v2'],
    ['https://api.example.test:{value}/v2', '8443', 'https://api.example.test:8443/v2'],
    ['https://api.example.test/{value}/x', 'v2', 'https://api.example.test/v2/x'],
    ['https://api.example.test{value}', '', 'https://api.example.test'],
    ['https://api.example.test{value}', '/v2', 'https://api.example.test/v2'],
    ['https://api.example.test{value}/x', '/v2.1/a:b', 'https://api.example.test/v2.1/a:b/x'],
    ['https://api.example.test:8443{value}', '/', 'https://api.example.test:8443/'],
    ['https://{host}{value}', '/v2', 'https://api.example.test/v2'],
    ['{origin}{value}', '/v2', 'https://api.example.test/v2'],
    ['https://api.example.test/{value}/x', 'v2..', 'https://api.example.test/v2../x'],
    ['https://api.example.test/v{value}', '..', 'https://api.example.test/v..'],
    ['https://api.example.test{value}{none}', '/...', 'https://api.example.test/...'],
  ])('of %s: %s', (url, value, want) => {
    expect(filled(url, value)).toBe(want);
  });
});

describe('the host is the one that the URL says: refused is', () => {
  const client = (url: string, value: unknown): unknown =>
    newClient(
      { ...sampleApi, server: { url, variables, fill: fillVariables } },
      Object.assign({ auth: {} }, { value }),
    );

  it.each([
    ['https://{value}.example.test/v2', 'evil.test/'],
    ['https://{value}.example.test/v2', 'evil.test:443'],
    ['https://{value}{suffix}.example.test/v2', 'evil.test/'],
    ['{value}://api.example.test/v2', 'https://evil.test/x'],
    ['https://api.{value}:8443/v2', 'example.test/x'],
    ['https://{value}/v2', 'user@evil.test'],
  ])('in %s: %s', (url, value) => {
    expect(() => client(url, value)).toThrow('value is not part of a URL');
  });

  const behind = ['', '/v2', '{none}', '{none}/v2'].map((rest) => `https://api.example.test{value}${rest}`);
  it.each([
    ...behind,
    'https://api.example.test{none}{value}',
    'https://api.example.test:8443{value}',
    'https://[::1]{value}',
    'https://{host}{value}',
    '{origin}{value}',
  ])('behind the host of %s, what is no path', (url) => {
    const values = [
      '.evil.test',
      ':1234',
      '@evil.test',
      'x',
      '-x',
      'x/y',
      '?a',
      '#a',
      '\\evil.test',
      '/a?b',
      '/a#b',
      '/a\\b',
    ];
    for (const value of [...values, '/..', '/../x', '/a/./b', '/a/..', '//evil.test', '/a//b', '/a@b', '/%2e%2e', 1]) {
      expect(() => client(url, value), String(value)).toThrow(
        'value is neither empty nor a path that begins with a slash',
      );
    }
  });

  it.each([
    ['https://api.example.test/{value}', '..'],
    ['https://api.example.test/{value}/x', '..'],
    ['https://api.example.test/{value}/x', '.'],
    ['https://api.example.test/{value}/x', 'a/../..'],
    ['https://api.example.test/.{value}/x', '.'],
    ['https://api.example.test/v{suffix}/{value}{suffix}/x', '.'],
    ['https://{value}', 'api.example.test/..'],
  ])('behind a slash of %s, the dot segment %s', (url, value) => {
    expect(() => client(url, value)).toThrow('value is not part of a URL');
  });

  it('but where the spec lists it', () => {
    const listed = { value: { default: '', enum: ['', '.test:8443'] } };
    const url = 'https://api.example{value}';
    expect(fillVariables({ url, variables: listed }, { value: '.test:8443' })).toBe('https://api.example.test:8443');
    expect(() => fillVariables({ url, variables: listed }, { value: '/v2' })).toThrow('value is not one of');
  });
});
