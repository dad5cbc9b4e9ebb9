import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { github, publicDocuments, refusedDocuments, type PublicDocument } from '../support/documents/catalogue.js';
import { compile, type Compiler } from '../support/documents/compilers.js';
import { cut } from '../support/documents/cut.js';
import { callEveryOperation } from '../support/documents/every-operation.js';
import { workshop } from '../support/documents/made-document.js';
import { rawDocument, rawOf, readRaw } from '../support/documents/raw.js';

/** `npm run test:documents`: GitHub's document whole, and every compiler over everything. */
const isWhole = process.env['DOCUMENTS'] === 'whole';

/** Of GitHub's paths in the usual run. */
const every = 12;

const documents: readonly PublicDocument[] = [isWhole ? github : slice(github), ...publicDocuments];
const first = workshop();
const again = workshop();
const written: string[] = [];

function slice({ name, path }: PublicDocument): PublicDocument {
  const file = join(mkdtempSync(join(tmpdir(), 'countersign-slice-')), `${name}.json`);
  writeFileSync(file, JSON.stringify(cut(rawOf(readRaw(path)), every)));
  return { name, path: file };
}

describe('a public document', () => {
  test.for(documents.map((document) => [document.name, document] as const))('%s', async ([name, document], context) => {
    const { refused, made, spec } = await first.make(document);
    expect(refused).toEqual(refusedDocuments[name] ?? []);
    if (made === undefined) return context.skip(`${name} is no valid OpenAPI: ${refused.join(', ')}`);
    written.push(name);
    const { plan, files, folder } = made;
    expect(await again.make(document).then((second) => second.made?.files)).toEqual(files);
    const {
      arrived,
      refused: undefinedOnes,
      faults,
    } = await callEveryOperation({ plan, folder, document: rawDocument(spec) });
    expect(faults).toEqual([]);
    expect(arrived + undefinedOnes).toBe(plan.descriptors.length);
  });
});

describe('what is generated compiles under the strictest flags', () => {
  /** Slower compilers take less, unless everything is wanted. */
  const compilers: readonly (readonly [Compiler, readonly string[]])[] = [
    ['typescript-7', written],
    ['typescript', isWhole ? written : ['github']],
    ['typescript-5.4', isWhole ? written : []],
  ];

  test.for(compilers)('with %s', async ([compiler, packages], context) => {
    if (packages.length === 0) return context.skip('a slow compiler: npm run test:documents');
    expect(await compile({ compiler, folder: first.out, packages })).toBe('');
  });

  test('and a fault would be seen', async () => {
    writeFileSync(join(first.out, 'figma/src/fault.ts'), 'export const fault: string = 1;\n');
    const found = await compile({ compiler: 'typescript-7', folder: first.out, packages: ['figma'] });
    expect(found).toContain("fault.ts(1,14): error TS2322: Type 'number' is not assignable to type 'string'.");
  });
});
