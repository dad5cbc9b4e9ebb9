import { mkdtempSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { build } from 'esbuild';
import { fromMarkdown } from 'mdast-util-from-markdown';
import type { Nodes } from 'mdast';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { emitPackage } from '../../generator/emit/emit.js';
import type { SourceFile } from '../../generator/emit/source-file.js';
import { formatFiles } from '../../generator/finish/format.js';
import { hostileTexts } from '../support/hostile-text.js';
import { compileFaults } from '../support/packages.js';
import { run } from '../support/run.js';
import { accept, type Accepted } from './accepted.js';
import { injections } from './injection.js';
import type { PlacedLine } from './placed-line.js';
import { places } from './places.js';
import { linedSpec } from './spec-lines.js';

// Every hostile text in every place, one on each line of a spec for some of the places. What is refused is refused at its
// line; all the rest becomes one package, which does nothing that nobody wrote.

/** Places that take none of the texts: what they are for is narrow, and each text is refused. */
const narrow = new Set([
  'pageItems',
  'verifyClock',
  'verifyWithin',
  'exampleExpected',
  'signedFormat',
  'rateLimitWindow',
  'methodResponse',
  'schemaReference',
  'channelKey',
  'channelVariable',
  'channelReference',
]);

/** `npm run test:hostile` puts every text into every place. Otherwise each place has every fourth, and each text a fourth of the places. */
const isWhole = process.env.HOSTILE === 'whole';
const groups = [0, 1, 2, 3].map((rest) => Object.entries(places).filter((_, index) => index % 4 === rest));

describe.each(groups.map((group, index) => ({ group, name: `hostile${index}` })))('$name', ({ group, name }) => {
  const folder = mkdtempSync(join(tmpdir(), 'countersign-hostile-'));
  const entries = group.flatMap(([place, put], placeIndex) =>
    hostileTexts
      .map((text, index) => ({ place, index, ...put(text, `${place}${index}`) }))
      .filter(({ index }) => isWhole || index % 4 === placeIndex % 4),
  );
  let accepted: Accepted<PlacedLine & { readonly place: string }>;
  let files: readonly SourceFile[] = [];

  beforeAll(async () => {
    accepted = await accept(join(folder, `${name}.json`), entries, linedSpec);
    if (accepted.plan !== undefined) files = await formatFiles(emitPackage(accepted.plan));
  });
  afterAll(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  test('every refusal has its place', () => {
    expect(accepted.lost).toEqual([]);
  });

  // A fourth of the texts may all be refused.
  test.runIf(isWhole)(
    'there is a place for text that is not refused (only with every text: npm run test:hostile)',
    () => {
      const taken = new Set(accepted.entries.map(({ place }) => place));
      expect(group.map(([place]) => place).filter((place) => !taken.has(place) && !narrow.has(place))).toEqual([]);
    },
  );

  test('the package calls, imports and evaluates nothing of the texts', () => {
    expect(files.length).toBeGreaterThan(0);
    expect(injections(files)).toEqual([]);
  });

  test('it compiles under the strictest flags', () => {
    expect(compileFaults(new Map([[name, files]]))).toEqual([]);
  });

  test('it does nothing when it is imported and called', async () => {
    for (const { path, text } of files) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), text);
    }
    const everything = [
      "export * from './src/core.js';",
      "export * as operations from './src/operations.js';",
      "export * as stream from './src/stream.js';",
      "export * from './src/index.js';",
    ].join('\n');
    const bundle = join(folder, 'bundle.mjs');
    await build({
      stdin: { contents: everything, resolveDir: folder },
      alias: {
        '#crypto': join(folder, 'src/runtime/crypto/node.ts'),
        '#network': join(folder, 'src/runtime/network/node.ts'),
      },
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

  test('it has a README in which no text is HTML or leads anywhere but to https: and within the package', () => {
    const html: string[] = [];
    const urls: string[] = [];
    const visit = (node: Nodes): void => {
      if (node.type === 'html') html.push(node.value);
      if ('url' in node) urls.push(node.url);
      if ('children' in node) node.children.forEach(visit);
    };
    const pages = files.filter(({ path }) => path === 'README.md' || path.startsWith('docs/'));
    expect(pages.length).toBeGreaterThan(0);
    for (const { text } of pages) visit(fromMarkdown(text));
    expect([...new Set(html)].filter((tag) => !['<br>', '<code>', '</code>'].includes(tag))).toEqual([]);
    const isWithin = (url: string): boolean =>
      /^#[\p{L}\p{M}\p{N}\p{Pc}-]*$|^docs\/[a-z0-9_-]+\.md$|^\.\.\/README\.md$/u.test(url);
    expect(urls.filter((url) => !url.startsWith('https://') && !isWithin(url))).toEqual([]);
  });
});
