import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { buildModel } from '../../generator/model/build-model.js';
import { emitPackage } from '../../generator/emit/emit.js';
import { isPackageName } from '../../generator/plan/package-name.js';
import { planPackage } from '../../generator/plan/plan.js';
import { hostileTexts } from '../support/hostile-text.js';
import { specFromFiles } from '../support/spec-text.js';
import { accept, type LinedSpec } from './accepted.js';
import { injections } from './injection.js';

const folder = mkdtempSync(join(tmpdir(), 'countersign-document-'));
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

const responses = { default: { description: 'D' } };
const paths = { '/a': { get: { operationId: 'go', responses } } };

type Member = readonly [key: string, value: unknown];

/** Where a document has a text of its own, and what stands there where that is refused. */
function documentWith(text: string): readonly (readonly [Member, Member | undefined])[] {
  const info = {
    title: 'T',
    version: '1.0.0',
    contact: { name: text, url: text, email: text },
    license: { name: text, url: text },
    termsOfService: text,
  };
  const server = { url: 'https://a.example' };
  const scalar = { description: text, default: text, enum: [text] };
  const codes = [{ code: text, description: text }];
  return [
    [
      ['info', { ...info, title: text, description: text, summary: text }],
      ['info', { title: 'T', version: '1.0.0' }],
    ],
    [
      ['servers', [{ url: 'https://{v}.example', variables: { v: scalar } }]],
      ['servers', [server]],
    ],
    [
      ['paths', { ...paths, [`/{${text}}`]: upload(text) }],
      ['paths', paths],
    ],
    [['tags', [{ name: text, description: text, externalDocs: { url: text } }]], undefined],
    [['externalDocs', { url: text, description: text }], undefined],
    [['x-request-id', text], undefined],
    [['x-error', { code: '/code', codes }], undefined],
    [['x-envelope', { status: '/s', success: text, data: '' }], undefined],
    [['x-rate-limit', { requests: 1, window: '1s', headers: { reset: { name: text, unit: 'seconds' } } }], undefined],
  ];
}

/** An operation whose URL is an argument of this name. */
function upload(name: string): object {
  const parameters = [{ in: 'path', name, required: true, schema: { type: 'string' } }];
  return { put: { operationId: 'upload', 'x-url': name, security: [], parameters, responses } };
}

/** The entries that are left, each on its line; a member that must be there is replaced. */
function specOf(all: readonly (readonly [Member, Member | undefined])[]) {
  return (entries: readonly (readonly [Member, Member | undefined])[]): LinedSpec => {
    const fixed: readonly Member[] = [
      ['openapi', '3.1.0'],
      ['security', []],
    ];
    const replaced = all.flatMap((entry) => (entries.includes(entry) || entry[1] === undefined ? [] : [entry[1]]));
    const members = [...entries.map(([member]) => member), ...replaced, ...fixed];
    const lines = members.map(([key, value]) => `${JSON.stringify(key)}: ${JSON.stringify(value)}`);
    return { text: `{\n${lines.join(',\n')}\n}\n`, lines: new Map(entries.map((_, index) => [index + 2, index])) };
  };
}

describe('a document with a hostile text of its own', () => {
  test.each(hostileTexts.map((text, index) => ({ text, index })))('$text', async ({ text, index }) => {
    const members = documentWith(text);
    const { plan, lost } = await accept(join(folder, `document${index}.json`), members, specOf(members));
    expect(lost).toEqual([]);
    if (plan === undefined) throw new Error('nothing is left of the document');
    const files = emitPackage(plan);
    expect(injections(files)).toEqual([]);
    const manifest: unknown = JSON.parse(files.find(({ path }) => path === 'package.json')?.text ?? '');
    expect(manifest).toMatchObject({ name: `@hostile/document${index}`, scripts: { build: 'tsc -p tsconfig.json' } });
  });
});

describe('a version', () => {
  test.each(['1.0.0', '2024-01-01', 'v1', '', '$(touch canary)', '1.0.0; rm -rf /'])('%s', async (version) => {
    const info: Member = ['info', { title: 'T', version }];
    const members = [
      [info, ['info', { title: 'T', version: '1.0.0' }]],
      [
        ['paths', paths],
        ['paths', paths],
      ],
    ] as const;
    const { plan, lost } = await accept(join(folder, 'version.json'), members, specOf(members));
    expect(lost).toEqual([]);
    const files = plan === undefined ? [] : emitPackage(plan);
    const manifest = JSON.parse(files.find(({ path }) => path === 'package.json')?.text ?? '{}') as {
      version?: string;
    };
    expect(manifest.version).toMatch(/^\d+\.\d+\.\d+(?:[-+][\w.-]+)?$/);
  });
});

test.each(hostileTexts)('a file named %j', (text) => {
  const { model } = buildModel(
    specFromFiles({ [`${text}.yaml`]: 'openapi: 3.1.0\ninfo: { title: T, version: 1.0.0 }' }),
  );
  if (model === undefined) throw new Error('no model');
  const { diagnostics } = planPackage({ model, signing: [], scope: '@a' });
  expect(diagnostics.map(({ code }) => code)).toEqual(isPackageName(model.name) ? [] : ['plan/package-name']);
});
