import { mkdtempSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { build } from 'esbuild';
import { fromMarkdown } from 'mdast-util-from-markdown';
import type { Nodes } from 'mdast';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { emitPackage } from '../../generator/emit/emit.js';
import type { SourceFile } from '../../generator/emit/source-file.js';
import { hostileTexts } from '../support/hostile-text.js';
import { compileFaults } from '../support/packages.js';
import { run } from '../support/run.js';
import { accept, type Accepted } from './accepted.js';
import { injections } from './injection.js';
import { places, type PlacedLine } from './places.js';
import { linedSpec } from './spec-lines.js';

// Every hostile text in every place, one on each line of one spec. What is refused is refused at its line; all the rest
// becomes one package, which does nothing that nobody wrote.

const folder = mkdtempSync(join(tmpdir(), 'countersign-hostile-'));
const entries = Object.entries(places).flatMap(([place, put]) =>
  hostileTexts.map((text, index) => ({ place, ...put(text, `${place}${index}`) })),
);
let accepted: Accepted<PlacedLine & { readonly place: string }>;
let files: readonly SourceFile[] = [];

beforeAll(async () => {
  accepted = await accept(join(folder, 'hostile.json'), entries, linedSpec);
  if (accepted.plan !== undefined) files = emitPackage(accepted.plan);
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

test('every refusal has its place', () => {
  expect(accepted.lost).toEqual([]);
});

test('there is a place for text that is not refused', () => {
  const count = new Map(accepted.entries.map(({ place }) => [place, 0]));
  for (const { place } of accepted.entries) count.set(place, (count.get(place) ?? 0) + 1);
  // A pointer cannot be one of these texts.
  expect(Object.keys(places).filter((place) => !count.has(place))).toEqual(['pageItems']);
  for (const place of ['description', 'propertyName', 'enumValue', 'apiKeyHeader', 'bodyConstant']) {
    expect(count.get(place) ?? 0, place).toBeGreaterThan(50);
  }
});

describe('the package', () => {
  test('calls, imports and evaluates nothing of the texts', () => {
    expect(files.length).toBeGreaterThan(0);
    expect(injections(files)).toEqual([]);
  });

  test('compiles under the strictest flags', () => {
    expect(compileFaults(new Map([['hostile', files]]))).toEqual([]);
  });

  test('does nothing when it is imported and called', async () => {
    for (const { path, text } of files) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), text);
    }
    const everything =
      "export * from './src/core.js';\nexport * as operations from './src/operations.js';\nexport * from './src/index.js';\n";
    const bundle = join(folder, 'bundle.mjs');
    await build({
      stdin: { contents: everything, resolveDir: folder },
      alias: { '#crypto': join(folder, 'src/runtime/crypto/node.ts') },
      outfile: bundle,
      bundle: true,
      platform: 'node',
      format: 'esm',
      logLevel: 'silent',
    });
    const { status, stdout, stderr } = await run(process.execPath, [join(import.meta.dirname, 'runner.mjs'), bundle]);
    expect([status, stderr]).toEqual([0, '']);
    expect(JSON.parse(stdout)).toEqual({ calls: accepted.plan?.descriptors.length, canary: 0 });
  });

  test('has a README in which no text is HTML or leads anywhere but to https:', () => {
    const html: string[] = [];
    const urls: string[] = [];
    const visit = (node: Nodes): void => {
      if (node.type === 'html') html.push(node.value);
      if ('url' in node) urls.push(node.url);
      if ('children' in node) node.children.forEach(visit);
    };
    visit(fromMarkdown(files.find(({ path }) => path === 'README.md')?.text ?? ''));
    expect([...new Set(html)].filter((tag) => !['<br>', '<code>', '</code>'].includes(tag))).toEqual([]);
    expect(urls.filter((url) => !url.startsWith('https://'))).toEqual([]);
  });
});
