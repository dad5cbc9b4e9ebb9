/** A file of a case that can't be committed as it is: text, bytes, or a symbolic link to a path. */
export type MadeFile = string | Uint8Array | { readonly linkTo: string };

const spec = (paths: string): string =>
  `openapi: 3.1.0\ninfo: { title: Case, version: 1.0.0 }\nservers: [{ url: https://api.example.com }]\n${paths}`;

const lines = (count: number, line: (index: number) => string): string =>
  Array.from({ length: count }, (_, i) => line(i)).join('');

/** Files by name, for each code whose case is too large, no text, or no file. */
export const madeCases: Readonly<Record<string, () => Readonly<Record<string, MadeFile>>>> = {
  'read/cannot-read': () => ({ 'spec.yaml': { linkTo: 'spec.yaml' } }),
  'read/control-character': () => ({ 'spec.yaml': spec('paths: {}\n').replace('Case', 'C\u0007ase') }),
  'read/not-utf8': () => ({ 'spec.yaml': Buffer.from(spec('paths: {}\n').replace('Case', 'Caf\u00e9'), 'latin1') }),
  'read/ref-symlink': () => ({
    'spec.yaml': spec('paths:\n  /orders:\n    $ref: orders.yaml\n'),
    'orders.yaml': { linkTo: '/etc/hostname' },
  }),
  'read/too-deep': () => ({ 'spec.yaml': spec(`paths: {}\nx-deep: ${'['.repeat(300)}${']'.repeat(300)}\n`) }),
  'read/too-large': () => ({ 'spec.yaml': `${spec('paths: {}\n')}#${'x'.repeat(20_000_000)}\n` }),
  'read/too-many-files': () => ({
    'spec.yaml': spec(`paths:\n${lines(2_001, (i) => `  /p${i}: { $ref: p${i}.yaml }\n`)}`),
    ...Object.fromEntries(Array.from({ length: 2_001 }, (_, i) => [`p${i}.yaml`, '{}\n'])),
  }),
  'model/schema-too-deep': () => ({
    'spec.yaml': spec(
      `paths: {}\ncomponents:\n  schemas:\n${lines(51, (i) => `    S${i}: { $ref: '#/components/schemas/S${i + 1}' }\n`)}` +
        '    S51: { type: string }\n',
    ),
  }),
  'openapi/unchecked-examples': () => ({
    'spec.yaml': spec(
      `paths: {}\ncomponents:\n  schemas:\n${lines(3_001, (i) => `    S${i}: { type: string, contains: {}, examples: [a] }\n`)}`,
    ),
  }),
  'openapi/too-complex': () => ({ 'spec.yaml': spec(`paths:\n${lines(130_000, (i) => `  /p${i}: {}\n`)}`) }),
};
