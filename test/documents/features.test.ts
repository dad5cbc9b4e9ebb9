import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { PublicDocument } from '../support/documents/catalogue.js';
import { compile, type Compiler } from '../support/documents/compilers.js';
import { callEveryOperation } from '../support/documents/every-operation.js';
import { workshop } from '../support/documents/made-document.js';
import { rawDocument } from '../support/documents/raw.js';

const folder = join(import.meta.dirname, 'features');

const single = readdirSync(folder)
  .filter((file) => file.endsWith('.yaml') && file !== 'remote-reference.yaml')
  .map((file): PublicDocument => ({ name: file.replace('.yaml', ''), path: join(folder, file) }));
const several: PublicDocument = {
  name: 'multi-file',
  path: join(folder, 'multi-file/multi-file.yaml'),
  beside: join(folder, 'multi-file/shared'),
};
const features = [...single, several];

const first = workshop();
const again = workshop();

test.for(features.map((document) => [document.name, document] as const))('%s', async ([, document]) => {
  const { places, made, spec } = await first.make(document);
  expect(places).toEqual([]);
  if (made === undefined) return;
  expect((await again.make(document)).made?.files).toEqual(made.files);
  const { plan, folder: written } = made;
  const { arrived, refused, faults } = await callEveryOperation({ plan, folder: written, document: rawDocument(spec) });
  expect(faults).toEqual([]);
  expect(arrived + refused).toBe(plan.descriptors.length);
});

test('a remote reference is refused where it stands', async () => {
  const { places } = await first.make({ name: 'remote-reference', path: join(folder, 'remote-reference.yaml') });
  expect(places).toEqual(['remote-reference.yaml:13:60 read/remote-ref']);
});

test.for<Compiler>(['typescript-7', 'typescript', 'typescript-5.4'])(
  'all compile with %s',
  async (compiler, context) => {
    const isSlow = compiler === 'typescript-5.4' && process.env['DOCUMENTS'] !== 'whole';
    if (isSlow) return context.skip('a slow compiler: npm run test:documents');
    expect(await compile({ compiler, folder: first.out, packages: features.map(({ name }) => name) })).toBe('');
  },
);
