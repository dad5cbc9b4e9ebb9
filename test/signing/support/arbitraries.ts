import fc from 'fast-check';
import type { EvaluationInput } from '../../../generator/signing/evaluate.js';
import type { SigningParameter, SigningScheme } from '../../../generator/signing/signing-scheme.js';
import { privateKeysOf } from './private-keys.js';

/** Texts that have broken signers before. */
const awkward = fc.constantFrom(
  '',
  '0',
  '10',
  '$&',
  "'",
  '"',
  '\\',
  '%',
  '%2f',
  '+',
  ' ',
  'a b',
  'ü',
  '日本',
  '😀',
  'constructor',
  '__proto__',
  '{}',
  '//',
  '~',
  '*',
  '\u2028',
);

const text = fc.oneof(awkward, fc.string({ unit: 'grapheme', maxLength: 12 }));
const segment = fc
  .oneof(awkward, fc.string({ unit: 'grapheme-ascii', maxLength: 8 }))
  .filter((part) => !/^\.{1,2}$/.test(part));

/** Header values: what a client lets through. */
const fieldText = fc
  .string({ unit: fc.constantFrom(...Array.from('abcXYZ019 _-;=,"\'$&+/')), maxLength: 12 })
  .map((value) => value.trim());

const url = fc
  .record({
    host: fc.constantFrom('https://api.example.com', 'https://eu.example.com:8443', 'http://localhost:3000'),
    path: fc.array(segment, { maxLength: 4 }),
    query: fc.array(fc.tuple(text, text), { maxLength: 4 }),
  })
  .map(({ host, path, query }) => {
    const target = new URL(`${host}/${path.map(encodeURIComponent).join('/')}`);
    if (query.length > 0) target.search = query.map((pair) => pair.map(encodeURIComponent).join('=')).join('&');
    return target.href;
  });

const json = fc
  .dictionary(
    fc.oneof(awkward, fc.string({ maxLength: 6 })),
    fc.oneof(text, fc.integer(), fc.boolean(), fc.array(text, { maxLength: 2 })),
    { maxKeys: 4 },
  )
  .map((value) => JSON.stringify(value));
const form = fc.array(fc.tuple(text, text), { maxLength: 4 }).map((fields) => new URLSearchParams(fields).toString());

/** A request of any shape with the scheme's credentials and parameters. */
export function inputs(
  scheme: SigningScheme,
  kinds: readonly ('json' | 'form' | 'none')[] = ['json', 'none'],
): fc.Arbitrary<EvaluationInput> {
  const names = [...scheme.credentials, ...scheme.parameters.filter((parameter) => parameter.const === undefined)];
  const body = fc.constantFrom(...kinds).chain((kind) =>
    kind === 'none'
      ? fc.record({
          contentType: fc.constantFrom(
            kinds.includes('form') ? 'application/x-www-form-urlencoded' : 'application/json',
          ),
        })
      : fc.record({
          contentType: fc.constant(kind === 'json' ? 'application/json' : 'application/x-www-form-urlencoded'),
          body: kind === 'json' ? json : form,
        }),
  );
  const headers = fc
    .uniqueArray(
      fc.tuple(
        fc.constantFrom('X-Extra', 'x-amz-meta-a', 'X-Amz-Meta-B', 'Date', 'Content-Length', 'Accept-Language'),
        fieldText,
      ),
      {
        selector: ([name]) => name.toLowerCase(),
        maxLength: 3,
      },
    )
    .map((fields) => fields.filter(([, value]) => value !== ''));
  return fc.record({
    request: fc
      .tuple(fc.constantFrom('GET', 'POST', 'PUT', 'DELETE', 'PATCH'), url, headers, body)
      .map(([method, target, fields, rest]) => ({ method, url: target, headers: fields, ...rest })),
    credentials: fc
      .tuple(...names.map((name) => credentialText(scheme, name.name)))
      .map((texts) => new Map(names.map(({ name }, index) => [name, texts[index] ?? '']))),
    at: fc.oneof(fc.integer({ min: 0, max: 4_102_444_800_000 }), fc.double({ min: 1, max: 2e12, noNaN: true })),
    nonce: fc.integer({ min: 1, max: 4_102_444_800_000 }).map(String),
    operation: fc.constant(new Map([['name', 'createOrder']])),
  });
}

function credentialText(scheme: SigningScheme, name: string): fc.Arbitrary<string> {
  const parameter = scheme.parameters.find((candidate: SigningParameter) => candidate.name === name);
  if (parameter?.enum !== undefined) return fc.constantFrom(...parameter.enum);
  if (parameter?.isInt === true) return fc.integer({ min: 1 }).map(String);
  const example = scheme.examples.find(({ credentials }) => credentials.has(name))?.credentials.get(name);
  if (privateKeysOf(scheme).includes(name)) return fc.constant(example ?? '');
  switch (scheme.credentials.find((candidate) => candidate.name === name)?.format) {
    case 'base64':
      return fc.uint8Array({ maxLength: 70 }).map((bytes) => Buffer.from(bytes).toString('base64'));
    case 'hex':
      return fc.uint8Array({ maxLength: 70 }).map((bytes) => Buffer.from(bytes).toString('hex'));
    case 'pem':
    case 'base58':
      return fc.constant(example ?? '');
    case undefined:
      return fieldText;
  }
}
