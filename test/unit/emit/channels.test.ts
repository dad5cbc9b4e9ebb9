import { existsSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { describe, expect, test } from 'vitest';
import { messageFunction } from '../../../generator/emit/channels/message-template.js';
import { valueLiteral } from '../../../generator/emit/encode/value-literal.js';
import { filesFromText } from '../../support/packages.js';

const address = { text: '{address}', parameter: 'address' };

describe('a message is a function of what it is made for', () => {
  test.each([
    { template: { op: 'sub', to: '{address}' }, want: "(address) => ({ op: 'sub', to: address })" },
    { template: { address: '{address}' }, want: '(address) => ({ address })' },
    { template: { a: [1, [{ b: '{address}' }], null] }, want: '(address) => ({ a: [1, [{ b: address }], null] })' },
    // Text that looks like code stays text.
    { template: { a: '{address} + 1', to: '{address}' }, want: "(address) => ({ a: '{address} + 1', to: address })" },
    { template: { a: "' + b + '", to: '{address}' }, want: '(address) => ({ a: "\' + b + \'", to: address })' },
    { template: { '{address}': '{address}' }, want: "(address) => ({ '{address}': address })" },
  ])('$template', ({ template, want }) => {
    expect(valueLiteral(messageFunction(template, address))).toBe(want);
  });
});

/** The modules of a package that an entry loads, counted from `src/`. */
function reached(entry: string, api = 'allex'): readonly string[] {
  const source = join('generated', api, 'src');
  const found = new Set([entry]);
  for (const path of found) {
    const text = readFileSync(join(source, path), 'utf8').replaceAll(/^(?:import|export) type [^;]*;/gm, '');
    for (const [, specifier = ''] of text.matchAll(/\bfrom '(\.[^']*)'/g)) {
      found.add(posix.join(posix.dirname(path), specifier).replace(/\.js$/, '.ts'));
    }
  }
  return [...found];
}

describe('who does not import the stream does not carry it', () => {
  const isOfStream = (path: string): boolean =>
    /^runtime\/(testing\/)?(channels|stream)\/|^(channels|stream)\.ts$/.test(path);

  test.each(['index', 'core', 'operations', 'models', 'errors', 'verify'])('./%s', (entry) => {
    const modules = reached(`${entry}.ts`);
    expect(modules.length).toBeGreaterThan(0);
    expect(modules.filter(isOfStream)).toEqual([]);
  });

  test('./testing has its data, and nothing of the client', () => {
    const modules = reached('testing.ts').filter(isOfStream);
    expect(modules).toContain('channels.ts');
    expect(modules.filter((path) => path.startsWith('runtime/channels/'))).toEqual([
      'runtime/channels/says.ts',
      'runtime/channels/pointer.ts',
    ]);
  });

  test.each(['allxon', 'andx'])('./testing of %s, which has no stream, has no fake of one', (api) => {
    expect(reached('testing.ts', api).filter(isOfStream)).toEqual([]);
    expect(existsSync(join('generated', api, 'src/runtime/testing/stream'))).toBe(false);
  });

  test('./stream has it, no operations, and no fake', () => {
    const modules = reached('stream.ts');
    expect(modules.filter(isOfStream).length).toBeGreaterThan(5);
    expect(modules.filter((path) => /^(operations|resources|client|api|testing)\b|\/testing\//.test(path))).toEqual([]);
  });
});

describe('the entry', () => {
  const stream = (security: string, channel: string): string => `
x-stream:
  server: { url: wss://a.example }
  security: ${security}
  operations: { subscribe: { message: { to: '{address}' } } }
  message: { channel: /c, payload: /d }
  channels: { a: { address: a, payload: {}${channel} } }
components: { securitySchemes: { token: { type: http, scheme: bearer, description: T } } }`;

  test('is there only where the spec has a stream', async () => {
    const without = await filesFromText('paths: {}');
    expect(without.has('src/stream.ts')).toBe(false);
    expect(JSON.parse(without.get('package.json') ?? '')).not.toHaveProperty(['exports', './stream']);
    const files = await filesFromText(stream('[]', ''));
    expect(JSON.parse(files.get('package.json') ?? '')).toHaveProperty(['exports', './stream']);
  });

  test.each([
    { security: '[]', head: 'export class ApiStream {', made: 'constructor(options: ApiStreamOptions = {}) {' },
    {
      security: '[{ token: [] }]',
      head: 'export class ApiStream {',
      made: 'constructor(options: ApiStreamOptions) {',
    },
    {
      security: '[{ token: [] }, {}]',
      head: 'export class ApiStream<Auth extends ApiStreamAuth | undefined = undefined> {',
      made: 'constructor(options: ApiStreamOptions<Auth> = {}) {',
    },
  ])('is made with the credentials that it needs: $security', async ({ security, head, made }) => {
    const text = (await filesFromText(stream(security, ''))).get('src/stream.ts');
    expect(text).toContain(head);
    expect(text).toContain(made);
  });

  test('asks for credentials by type only where a stream may be without', async () => {
    const optional = (await filesFromText(stream('[{ token: [] }, {}]', ', private: true'))).get('src/stream.ts');
    expect(optional).toContain('a(this: ApiStream<ApiStreamAuth>, options?: SubscribeOptions)');
    const required = (await filesFromText(stream('[{ token: [] }]', ', private: true'))).get('src/stream.ts');
    expect(required).toContain('a(options?: SubscribeOptions)');
  });
});
