import { describe, expect, test } from 'vitest';
import { emitPackage } from '../../../generator/emit/emit.js';
import { formatFiles } from '../../../generator/finish/format.js';
import { diffSurface, surfaceChanges } from '../../../generator/surface/diff-surface.js';
import { reportFile } from '../../../generator/surface/report-file.js';
import { reportItems } from '../../../generator/surface/report-items.js';
import { planFromText } from '../../support/packages.js';

async function report(members: string): Promise<string> {
  const { plan } = planFromText(members);
  const [file] = await formatFiles([reportFile(plan, emitPackage(plan))]);
  return file?.text ?? '';
}

const order = (properties: string, required = ''): string => `
components:
  schemas: { Order: { type: object, properties: { ${properties} }, required: [${required}] } }
paths:
  /orders: { get: { operationId: listOrders, tags: [orders], responses: { '200': { description: d, content: { application/json: { schema: { $ref: '#/components/schemas/Order' } } } } } } }
`;

describe('between two reports', () => {
  test('of one spec there is nothing', async () => {
    const text = await report(order('id: { type: string }'));
    expect(reportItems(text).length).toBeGreaterThan(30);
    expect(diffSurface(text, text)).toEqual([]);
    expect(diffSurface(text, text.replaceAll('\n', '\r\n'))).toEqual([]);
  });

  test('a member is quoted by its lines', async () => {
    const base = await report(order('id: { type: string }, price: { type: number }'));
    const head = await report(order('id: { type: string }, price: { type: number }, note: { type: string }', 'price'));
    expect(diffSurface(base, head)).toEqual([
      {
        section: './models',
        name: 'Order',
        kind: 'changed',
        before: ['  price?: number;'],
        after: ['  note?: string;', '  price: number;'],
      },
    ]);
  });

  test('an operation more is a descriptor, a method and no other change', async () => {
    const base = await report(order('id: { type: string }'));
    const more = `${order('id: { type: string }')}  /ping: { get: { operationId: ping, tags: [orders], responses: { '204': { description: d } } } }\n`;
    const added = diffSurface(base, await report(more));
    expect(added.map(({ section, name, kind }) => [section, name, kind])).toEqual([
      ['./operations', 'ping', 'added'],
      ['Behind the exports', 'Orders', 'changed'],
    ]);
    expect(added[1]?.after).toEqual(['  ping(options?: CallOptions): Call<void>;']);
    const removed = diffSurface(await report(more), base);
    expect(removed.map(({ name, kind, after }) => [name, kind, after])).toEqual([
      ['ping', 'removed', []],
      ['Orders', 'changed', []],
    ]);
  });

  test('a name that an entry no longer repeats, and a scheme that signs other bytes', () => {
    const text = (names: string, value: string): string =>
      `## \`./core\`\n\nAs in \`.\`: ${names}.\n\n## Signing\n\n### \`hmac\`\n\n\`\`\`text\nx-signing outbound\nvalue v = ${value}\n\`\`\`\n`;
    expect(diffSurface(text('`A`, `B`', 'a'), text('`A`', 'b'))).toEqual([
      { section: './core', name: 'B', kind: 'removed', before: ['B, as in .'], after: [] },
      { section: 'Signing', name: 'hmac', kind: 'changed', before: ['value v = a'], after: ['value v = b'] },
    ]);
  });

  test('no line of a report can pass for a heading of another one', () => {
    const text = (fence: string): string => `## Signing\n\n### \`a\`\n\n${fence}text\n\`\`\`\n## \`.\`\n${fence}\n`;
    expect(reportItems(text('````'))).toEqual([{ section: 'Signing', name: 'a', lines: ['```', '## `.`'] }]);
  });
});

describe('what comes from the generator', () => {
  const line = (type: string): string => `## \`.\`\n\n\`\`\`ts\ndeclare const a: ${type};\n\`\`\`\n`;

  test('is apart from what the spec changes', () => {
    const { fromSpec, fromGenerator } = surfaceChanges({
      committed: line('Old<string>'),
      base: line('New<string>'),
      head: line('New<number>'),
    });
    expect(fromSpec.map(({ before, after }) => [...before, ...after])).toEqual([
      ['declare const a: New<string>;', 'declare const a: New<number>;'],
    ]);
    expect(fromGenerator.map(({ before, after }) => [...before, ...after])).toEqual([
      ['declare const a: Old<string>;', 'declare const a: New<string>;'],
    ]);
  });

  test('is nothing where the base has no report, and cannot be told apart where the base cannot be made', () => {
    const [base, head] = [line('string'), line('number')];
    expect(surfaceChanges({ committed: undefined, base, head })).toEqual({
      fromSpec: diffSurface(base, head),
      fromGenerator: [],
    });
    expect(surfaceChanges({ committed: base, base: undefined, head })).toEqual({
      fromSpec: diffSurface(base, head),
      fromGenerator: [],
    });
    expect(surfaceChanges({ committed: undefined, base: undefined, head }).fromSpec).toMatchObject([{ kind: 'added' }]);
  });
});
