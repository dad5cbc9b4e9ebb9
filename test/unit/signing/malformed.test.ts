import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { buildSigning } from '../../../generator/signing/build-signing.js';
import type { SpecDocument } from '../../../generator/read/spec-document.js';
import { specFromText } from '../../support/spec-text.js';

const text = readFileSync(resolve(import.meta.dirname, '../../signing/schemes/aws-s3-presigned.yaml'), 'utf8');
const lines = text.split('\n');
const start = lines.findIndex((line) => line.includes('x-signing'));

/** What can stand where an expression, a template or a map should. */
const scraps = [
  '[]',
  '{}',
  'null',
  '5',
  'true',
  "''",
  '"{"',
  'request',
  'request.constructor',
  'toString(1)',
  "{'a': 1}",
  '[[1]]',
  "|-\n            {'constructor': [1, 'a', {}]}",
  '|-\n            [1, 2].map(x, x + 1)',
  'has(request.method)',
  '"1 + \'a\'"',
  '-(-9223372036854775808)',
  'signature',
  'slice(sha256(date), -1, 9007199254740993)',
  "header('x', date)",
  '"\'\\\\0\'"',
];

function parsed(yaml: string): SpecDocument | undefined {
  try {
    return specFromText(yaml);
  } catch {
    return undefined;
  }
}

test('a malformed declaration is reported or left to the schema, and never throws', () => {
  let read = 0;
  fc.assert(
    fc.property(
      fc.integer({ min: start + 1, max: lines.length - 2 }),
      fc.constantFrom(...scraps, undefined),
      (at, scrap) => {
        const changed = lines.flatMap((line, index) => {
          if (index !== at) return [line];
          return scrap === undefined ? [] : [line.replace(/: .*$|:$/, `: ${scrap}`)];
        });
        const document = parsed(changed.join('\n'));
        if (document === undefined) return;
        read += 1;
        expect(Array.isArray(buildSigning(document).diagnostics)).toBe(true);
      },
    ),
    { numRuns: 600 },
  );
  expect(read).toBeGreaterThan(200);
});

test.each(['accessKeyId', 'secretKey', 'region', 'expires'])(
  'a value called as the input %s is one finding',
  (name) => {
    const document = specFromText(text.replace(/( +)values:\n/, `$&$1  ${name}: unix_s()\n`));
    const codes = buildSigning(document).diagnostics.map(({ code }) => code);
    expect(codes).toEqual(['signing/name-twice']);
  },
);
