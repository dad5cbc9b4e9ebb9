import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Project } from 'ts-morph';
import ts from 'typescript';
import { afterAll, expect, test, vi } from 'vitest';
import { emitPackage } from '../../../generator/emit/emit.js';
import { planSpec } from '../../../generator/pipeline.js';
import { reportFile } from '../../../generator/surface/report-file.js';

const folder = mkdtempSync(join(tmpdir(), 'countersign-growth-'));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

/** Operations in groups of ten, each with a body and a reply of its own that refer to shared schemas. */
function document(operations: number): string {
  const numbers = Array.from({ length: operations }, (_, index) => index);
  const json = (name: string) => `{ application/json: { schema: { $ref: '#/components/schemas/${name}' } } }`;
  const paths = numbers.map(
    (n) => `  /things${n}:
    post:
      operationId: makeThing${n}
      summary: Make thing ${n}
      tags: [group${Math.floor(n / 10)}]
      requestBody: { required: true, content: ${json(`New${n}`)} }
      responses: { '200': { description: It., content: ${json(`Thing${n}`)} }, default: { description: Not. } }`,
  );
  const tags = numbers.filter((n) => n % 10 === 0).map((n) => `  - name: group${n / 10}`);
  const schemas = numbers.map(
    (n) => `    New${n}: { type: object, required: [name], properties: { name: { type: string, examples: [a] } } }
    Thing${n}:
      allOf:
        - { $ref: '#/components/schemas/Base' }
        - { type: object, properties: { name: { type: string }, of: { $ref: '#/components/schemas/New${n}' } } }`,
  );
  return `openapi: 3.1.0
info: { title: Growth, version: 1.0.0, license: { name: MIT, identifier: MIT } }
servers: [{ url: https://growth.example }]
security: []
paths:
${paths.join('\n')}
tags:
${tags.join('\n')}
components:
  schemas:
    Base: { type: object, required: [id], properties: { id: { type: string } } }
${schemas.join('\n')}
`;
}

/** What is made of syntax and what is printed for a package of so many operations. */
async function workFor(operations: number): Promise<Readonly<Record<string, number>>> {
  const path = join(folder, `growth${operations}.yaml`);
  writeFileSync(path, document(operations));
  const { plan, diagnostics } = await planSpec(path, { cwd: folder, scope: '@acme' });
  if (plan === undefined) throw new Error(diagnostics[0]?.message);
  const properties = vi.spyOn(ts.factory, 'createPropertySignature');
  const references = vi.spyOn(ts.factory, 'createTypeReferenceNode');
  const writers = vi.spyOn(Project.prototype, 'createWriter');
  const files = emitPackage(plan);
  const report = reportFile(plan, files);
  const own = files.filter(({ kind }) => kind !== 'runtime').reduce((sum, { text }) => sum + text.length, 0);
  const work = {
    ...{ properties: properties.mock.calls.length, references: references.mock.calls.length },
    ...{ printers: writers.mock.calls.length, emitted: own + report.text.length },
  };
  vi.restoreAllMocks();
  return work;
}

test('work grows with the number of operations, and no faster', async () => {
  const few = await workFor(100);
  const many = await workFor(800);
  expect(few.properties).toBeGreaterThan(300);
  for (const [kind, count] of Object.entries(many)) {
    expect(count / 800 / ((few[kind] ?? 0) / 100), `${kind} for each operation`).toBeLessThan(1.3);
  }
});
