import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Ajv2020, type AnySchemaObject } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { describe, expect, test } from 'vitest';
import { parseDocument } from 'yaml';
import { planSpec } from '../../../generator/pipeline.js';
import { codeBlocks } from '../../support/docs/markdown.js';
import { shown } from '../../support/model.js';
import { scope } from '../../support/packages.js';

const guide = readFileSync('specs/README.md', 'utf8');
const [shape = '', lesson = ''] = guide.split('## Write the declaration for your API');
const blocks = codeBlocks(guide).filter(({ language }) => language === 'yaml');

test('every block is YAML, with each key once', () => {
  expect(blocks.length).toBeGreaterThan(15);
  const faults = blocks.flatMap(({ text }) => {
    const { errors, warnings } = parseDocument(text);
    return [...errors, ...warnings].map(({ message }) => message);
  });
  expect(faults).toEqual([]);
});

describe('an extension in a block is as its schema says', () => {
  const found = codeBlocks(shape)
    .filter(({ language }) => language === 'yaml')
    .flatMap(({ text }) => extensionsIn(parseDocument(text).toJS()));

  test('all of them are shown', () => {
    const names = new Set(found.map(([name]) => name));
    expect([...names].sort()).toEqual([
      'x-envelope',
      'x-error',
      'x-event-stream',
      'x-method',
      'x-pagination',
      'x-rate-limit',
      'x-request-id',
      'x-retry',
      'x-signing',
      'x-stream',
      'x-url',
    ]);
  });

  test.each(found)('%s: %j', (name, value) => {
    const isConstants = name === 'x-signing' && !Object.hasOwn(Object(value) as object, 'send');
    const path = `specs/extensions/${isConstants ? 'x-signing-operation' : name}.schema.json`;
    expect(existsSync(path)).toBe(true);
    const ajv = new Ajv2020({ allErrors: true, strict: false });
    addFormats.default(ajv);
    const validate = ajv.compile(JSON.parse(readFileSync(path, 'utf8')) as AnySchemaObject);
    expect({ isValid: validate(value), errors: validate.errors }).toEqual({ isValid: true, errors: null });
  });
});

test('the declaration that the lesson writes is one about which nothing is to be said, and proves itself', async () => {
  const parts = codeBlocks(lesson)
    .filter(({ language }) => language === 'yaml')
    .map(({ text }) => parseDocument(text).toJS() as Record<string, unknown>);
  const [first, second, text, ifEmpty, signature, last] = parts;
  expect(parts).toHaveLength(6);
  expect(Object.keys(ifEmpty ?? {})).toEqual(['payload']);
  // What the command of its last step prints, for the secret `secret1` in base64.
  const answer = '+cXTxDcyeM4WAte2SC1cwAVYeMpAPqL739sXdjqTQZ0=';
  const declaration = {
    ...first,
    values: { ...(second?.['values'] as object), ...text, ...signature },
    ...last,
    examples: [
      {
        source: 'openssl',
        credentials: { key: 'k1', secret: Buffer.from('secret1').toString('base64') },
        at: 1_700_000_000_000,
        request: 'GET https://api.example.com/v1/balance',
        expect: { text: '1700000000000GET/v1/balance', signature: answer },
      },
    ],
  };
  expect(await findingsOf(declaration)).toEqual([]);
});

/** Extensions anywhere in a block, with their values. Header fields may be called alike. */
function extensionsIn(value: unknown): [name: string, value: unknown][] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, member]): [string, unknown][] =>
    name === 'headers' ? [] : name.startsWith('x-') ? [[name, member]] : extensionsIn(member),
  );
}

async function findingsOf(declaration: object): Promise<readonly string[]> {
  const cwd = mkdtempSync(join(tmpdir(), 'countersign-lesson-'));
  const responses = { 200: { description: 'Fine.' }, '4XX': { description: 'Refused.' } };
  const spec = {
    openapi: '3.1.0',
    info: { title: 'Lesson API', version: '0.1.0', license: { name: 'MIT', identifier: 'MIT' } },
    servers: [{ url: 'https://api.example.com/v1' }],
    security: [{ hmac: [] }],
    tags: [{ name: 'account', description: 'The account.' }],
    paths: { '/balance': { get: { operationId: 'balance', tags: ['account'], summary: 'Balance', responses } } },
    components: {
      securitySchemes: {
        hmac: { type: 'apiKey', in: 'header', name: 'X-Key', description: 'A key.', 'x-signing': declaration },
      },
    },
  };
  try {
    writeFileSync(join(cwd, 'lesson.json'), JSON.stringify(spec));
    const { diagnostics } = await planSpec(join(cwd, 'lesson.json'), { cwd, scope });
    return diagnostics.map(shown);
  } finally {
    rmSync(cwd, { recursive: true });
  }
}
