import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import type { Nodes } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { emitPackage } from '../../../generator/emit/emit.js';
import type { SourceFile } from '../../../generator/emit/source-file.js';
import type { PackagePlan } from '../../../generator/plan/package-plan.js';
import { makeReport } from '../../../generator/pipeline.js';
import { apiReport } from '../../../generator/surface/api-report.js';
import { reportItems } from '../../../generator/surface/report-items.js';
import { reportFile } from '../../../generator/surface/report-file.js';
import type { SchemeSurface } from '../../../generator/surface/surface.js';
import { surfaceOf } from '../../../generator/surface/surface-of.js';
import { anyText, hostileTexts } from '../../support/hostile-text.js';
import { planFile, planFromText } from '../../support/packages.js';

const root = join(import.meta.dirname, '../../..');

async function planned(path: string): Promise<PackagePlan> {
  const { plan } = await planFile(join(root, path));
  if (plan === undefined) throw new Error(`${path} has findings`);
  return plan;
}

function reportOf(members: string): string {
  const { plan } = planFromText(members);
  return apiReport(surfaceOf(plan, emitPackage(plan)), plan);
}

function textOf(node: Nodes): string {
  if ('value' in node) return node.value;
  return 'children' in node ? node.children.map(textOf).join('') : '';
}

describe('the report', () => {
  test.each(readdirSync(join(root, 'specs')).filter((name) => name.endsWith('.yaml')))(
    'of %s is committed',
    async (name) => {
      const { text } = await makeReport(await planned(`specs/${name}`));
      expect(text).toBe(readFileSync(join(root, 'generated', name.replace('.yaml', ''), 'api.md'), 'utf8'));
    },
  );

  test('does not depend on how the files are formatted', async () => {
    const plan = await planned('test/golden/schemas.yaml');
    const { formatFiles } = await import('../../../generator/finish/format.js');
    const files = emitPackage(plan);
    const formatted = await formatFiles([reportFile(plan, files), reportFile(plan, await formatFiles(files))]);
    expect(formatted[1]).toEqual(formatted[0]);
  });

  test('is the same whatever the order of operations, properties and enum values', () => {
    const operation = (id: string, code: string): string =>
      `  /${id}: { get: { operationId: ${id}, tags: [x], responses: { '200': { description: d, content: { application/json: { schema: { $ref: '#/components/schemas/S' } } } }, '${code}': { description: d } } } }`;
    const schemas = (...properties: string[]): string =>
      `components: { schemas: { S: { type: object, properties: { ${properties.join(', ')} } } } }`;
    const [a, b] = [operation('alpha', '404'), operation('beta', '409')];
    const first = reportOf(
      `paths:\n${a}\n${b}\n${schemas('p: { type: string, enum: [u, v] }', 'q: { type: integer }')}`,
    );
    const second = reportOf(
      `paths:\n${b}\n${a}\n${schemas('q: { type: integer }', 'p: { type: string, enum: [v, u] }')}`,
    );
    expect(second).toBe(first);
    expect(first).toContain('alpha(options?: CallOptions): Call<S>');
  });

  test('says what a scheme is made of, and who takes it', async () => {
    const plan = await planned('test/golden/signed.yaml');
    const report = apiReport(surfaceOf(plan, emitPackage(plan)), plan);
    expect(report.slice(report.indexOf('x-signing')).split('\n').slice(0, 13)).toEqual([
      'x-signing outbound',
      'credential key',
      'credential secret, secret',
      'value time = unix_ms()',
      'value text = string(time) + operation.name + request.method + request.target + request.body',
      'value signature = hex(hmac_sha256(secret, text))',
      'send headers X-Key = "{key}"',
      'send headers X-Time = "{time}"',
      'send headers X-Signature = "{signature}"',
      'verify time within 30000 ms of the clock',
      'The signature covers the method, the path, the query, the body and the header `x-time`; not the host.',
      'used by 2 operations',
      '  keep',
    ]);
  });

  test('of a spec with hostile names and values has them inside of its blocks', () => {
    const texts = [...new Set(hostileTexts)].filter((text) => !/\p{Cs}/u.test(text));
    const property = (text: string): string => `${JSON.stringify(text)}: { enum: [${JSON.stringify(`v${text}`)}] }`;
    const properties = texts.map((text) => `        ${property(text)}\n`).join('');
    const report = reportOf(
      `paths: {}\ncomponents:\n  schemas:\n    S:\n      type: object\n      properties:\n${properties}`,
    );
    const { children } = fromMarkdown(report);
    const headings = children.flatMap((node) => (node.type === 'heading' ? textOf(node) : []));
    expect(headings).toEqual([
      'Surface of @countersign/api',
      '.',
      './core',
      './operations',
      './models',
      './errors',
      './testing',
    ]);
    expect(new Set(children.map(({ type }) => type))).toEqual(new Set(['heading', 'paragraph', 'code']));
    const model = reportItems(report).find(({ name }) => name === 'S');
    expect(model?.lines).toHaveLength(texts.length + 2);
  });

  test('of hostile text has the headings it should have, and no other thing that does something', () => {
    const { plan } = planFromText('paths: {}');
    fc.assert(
      fc.property(anyText, anyText, (name, fact) => {
        const schemes: readonly SchemeSurface[] = [{ name: `x${name}`, facts: [fact], operations: [name] }];
        const { children } = fromMarkdown(apiReport({ entries: [], unexported: [], schemes }, plan));
        expect(children.map(({ type }) => type)).toEqual(['heading', 'paragraph', 'heading', 'heading', 'code']);
        const [, , , heading] = children;
        const inner = heading?.type === 'heading' ? heading.children.map(({ type }) => type) : [];
        expect(inner.filter((type) => type === 'link' || type === 'image')).toEqual([]);
      }),
    );
  });
});

describe('a large document', () => {
  afterEach(() => void vi.restoreAllMocks());

  test('takes work in proportion to its operations, and each module is parsed once', () => {
    const [small, large] = [work(100), work(400)];
    expect(small.reads).toBe(1);
    expect(large.reads).toBe(1);
    expect(large.lookups / small.lookups).toBeLessThan(4.2);
  });

  /** Look-ups in maps, those of TypeScript's parser among them, and how often a text was read at most. */
  function work(operations: number): { lookups: number; reads: number } {
    const paths = Array.from({ length: operations }, (_, n) => {
      const schema = `{ type: object, properties: { id: { type: string }, kind: { enum: [a, b] } } }`;
      return `  /p${n}: { get: { operationId: op${n}, tags: [t${n % 20}], responses: { '200': { description: d, content: { application/json: { schema: ${schema} } } } } } }`;
    });
    const { plan } = planFromText(`paths:\n${paths.join('\n')}`);
    const reads = new Map<string, number>();
    const files = emitPackage(plan).map(({ path, text, kind }): SourceFile => ({
      path,
      kind,
      get text() {
        reads.set(path, (reads.get(path) ?? 0) + 1);
        return text;
      },
    }));
    const spy = vi.spyOn(Map.prototype, 'get');
    const { entries } = surfaceOf(plan, files);
    const lookups = spy.mock.calls.length;
    spy.mockRestore();
    expect(entries.find(({ path }) => path === './operations')?.names).toHaveLength(operations);
    return { lookups, reads: Math.max(...reads.values()) };
  }
});
