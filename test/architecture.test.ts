import { existsSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { describe, expect, test } from 'vitest';
import { apiWords } from './support/architecture/api-words.js';
import { circles } from './support/architecture/circles.js';
import { importsOf, isBarrel, type Import } from './support/architecture/imports.js';
import { committedTexts, filesBelow, linesWith, textsBelow } from './support/architecture/tree.js';

const generatorImports = filesBelow('generator', '.ts').flatMap(importsOf);
const runtimeImports = filesBelow('templates/runtime', '.ts').flatMap(importsOf);

describe('imports in generator/ run one way', () => {
  /** What everybody may use. `diagnostics` knows none of the stages. */
  const roots = ['internal-error', 'installation-error', 'usage-error', 'tool-folder', 'timings'];
  const common = ['diagnostics', ...roots.map((name) => `${name}.ts`)];

  /** The units of generator/ in the order of the pipeline: what each may know the types of. */
  const knows: Readonly<Record<string, readonly string[]>> = {
    ...Object.fromEntries(common.map((unit) => [unit, []])),
    read: [],
    check: ['read'],
    config: ['read', 'check'],
    model: ['read'],
    signing: ['read', 'model'],
    plan: ['model', 'signing'],
    emit: ['model', 'signing', 'plan'],
    surface: ['model', 'signing', 'plan', 'emit'],
    finish: ['emit'],
    write: ['emit'],
    cache: ['read', 'write'],
    'pipeline.ts': ['read', 'check', 'model', 'signing', 'plan', 'emit', 'surface', 'finish'],
    explain: ['signing', 'plan', 'emit'],
    review: ['model', 'signing', 'plan', 'emit', 'surface', 'explain'],
    commands: [
      'cache',
      'model',
      'signing',
      'plan',
      'emit',
      'surface',
      'finish',
      'write',
      'explain',
      'review',
      'config',
      'pipeline.ts',
    ],
    'cli.ts': ['commands'],
  };

  /** Who may also run code of whom; between all others there are only types. */
  const runs: readonly (readonly [from: RegExp, to: RegExp])[] = [
    [/^pipeline\.ts$/, /^[a-z]+\/[a-z-]+\.ts$/],
    [
      /^commands\//,
      /^(pipeline\.ts|write\/(write|make-folder|manifest|read-if-there)\.ts|cache\/run-cache\.ts|finish\/(type-check|separate-type-check|native-compiler)\.ts|explain\/|review\/)/,
    ],
    [/^commands\//, /^(surface\/(diff-surface|report-path)|plan\/package-name)\.ts$/],
    [/^commands\//, /^(model\/defined|config\/(load-config|config-schema))\.ts$/],
    // A record is held against the files that it is about, and these against their hashes.
    [/^cache\//, /^(read\/source-file|write\/(current-folder|hash-of-file))\.ts$/],
    [/^cli\.ts$/, /^commands\//],
    // How to look at a spec without knowing YAML.
    [/^(check|model|signing)\//, /^read\/(spec-node|resolve|pointer|reachable|node-role|reference)\.ts$/],
    // A configuration is held against its JSON Schema as an extension is, and its file is read as a spec is.
    [/^config\//, /^read\/(parse-file|json-reader|spec-node|pointer)\.ts$/],
    [/^config\//, /^check\/extensions\/(schema-errors|schema-text|complaint)\.ts$/],
    // How to look at a schema of the model, and what the plan has called it, without repeating the rules; where it stood.
    [/^(plan|emit)\//, /^model\/(schema-(reference|impossible)|written-place)\.ts$/],
    [/^emit\//, /^plan\/(schema-navigation|identifier|directions|exported-names|long-integer|media-kind)\.ts$/],
    // An example of a reply is taken from the replies of its method.
    [/^emit\/testing\//, /^plan\/content-forms\.ts$/],
    // A package is compiled as its own project says.
    [/^finish\//, /^emit\/compiler-options\.ts$/],
    // A report is Markdown, and says in the same words what a signature covers.
    [/^surface\//, /^emit\/(covers|encode\/markdown|encode\/markdown-fence)\.ts$/],
    // A review looks at schemas as the model does, and runs signers as an explanation does.
    [/^review\/(bytes|compare|schema)\//, /^model\/(schema-(reference|place|keywords|impossible)|written-place)\.ts$/],
    [/^review\/compare\//, /^(plan\/(media-kind|schema-navigation|stream-format)|signing\/verifiable)\.ts$/],
    // It looks at the variants of a union, events and long integers as their types do.
    [/^review\/schema\//, /^plan\/(discriminators|event-data|field-names|long-integer)\.ts$/],
    [/^review\/bytes\//, /^(explain\/(plain-scheme|request-parts|run-scheme|scheme-input)|signing\/expression)\.ts$/],
    // A connection is signed and sent as an explanation has it.
    [/^review\/bytes\//, /^explain\/stream\/(stream-parts|sent-credentials)\.ts$/],
    // A review is Markdown, too, and asks what the package shows. Its gate holds the version that the package gets.
    [/^review\/(formats|changelog)\//, /^emit\/encode\/markdown(-fence)?\.ts$/],
    [/^review\/(compare\/shown|schema\/compare-base64)/, /^emit\/(prose|schema-doc|[a-z]+\/[a-z-]+)\.ts$/],
    [/^review\/gate\//, /^plan\/package-version\.ts$/],
    // What the language's functions and facets become.
    [/^emit\/signer\//, /^signing\/(reading|facets|expression|invertible|reach|verifiable|functions\/table)\.ts$/],
    [/^emit\/signer\//, /^signing\/(scheme-values|sole-credential|known-[a-z-]+)\.ts$/],
    // It evaluates declarations, and hands the runtime the descriptors that a package would have.
    [/^explain\//, /^signing\/(evaluate|disguise|show-value|secrets|verifiable|expression|functions\/table)\.ts$/],
    [/^explain\//, /^(emit\/(api-value|covers|descriptor-value|imports)|signing\/(known-int|whole-number))\.ts$/],
  ];

  const inside = (path: string): string => path.replace(/^generator\//, '');
  const unitOf = (path: string): string => inside(path).split('/')[0] ?? '';
  const crossing = generatorImports.filter(
    ({ from, to }) => to.startsWith('generator/') && unitOf(from) !== unitOf(to) && !common.includes(unitOf(to)),
  );

  test('every folder has its place in the order', () => {
    const units = new Set(filesBelow('generator', '.ts').map(unitOf));
    expect([...units].filter((unit) => !(unit in knows))).toEqual([]);
  });

  test('a stage knows earlier stages only', () => {
    const wrong = crossing.filter(({ from, to }) => !(knows[unitOf(from)] ?? []).includes(unitOf(to)));
    expect(wrong.map(shown)).toEqual([]);
  });

  test('and of those the types, but for the few that it may run', () => {
    const mayRun = ({ from, to }: Import): boolean =>
      runs.some(([importer, imported]) => importer.test(inside(from)) && imported.test(inside(to)));
    expect(crossing.filter((found) => !found.isTypeOnly && !mayRun(found)).map(shown)).toEqual([]);
  });

  test('diagnostics/ knows no stage', () => {
    const wrong = generatorImports.filter(
      ({ from, to }) => common.includes(unitOf(from)) && to.startsWith('generator/') && !common.includes(unitOf(to)),
    );
    expect(wrong.map(shown)).toEqual([]);
  });

  test('nothing of the generator runs what it copies, but for the explanation of a request', () => {
    const outside = generatorImports.filter(({ to }) => /^(\.\.|templates|test|generated)\//.test(to));
    const runtime =
      /^templates\/runtime\/(request-draft|settings|operation|parameter-(fields|styles)|path-and-query|several-paths|server-variables|url-argument|bodies\/[a-z-]+|errors\/[a-z-]+)\.ts$/;
    const wrong = outside.filter(({ from, to }) => !inside(from).startsWith('explain/') || !runtime.test(to));
    expect(wrong.map(shown)).toEqual([]);
  });
});

describe('modules', () => {
  test.each([
    ['generator/', generatorImports],
    ['templates/runtime/', runtimeImports],
  ])('no circles in %s, types included', (_folder, imports) => {
    expect(circles(imports)).toEqual([]);
  });

  test('no barrels in generator/', () => {
    expect(filesBelow('generator', '.ts').filter(isBarrel)).toEqual([]);
  });

  test('every relative import names a file', () => {
    const relative = [...generatorImports, ...runtimeImports].filter(({ to }) => /^(generator|templates)\//.test(to));
    expect(relative.filter(({ to }) => !existsSync(to)).map(shown)).toEqual([]);
  });

  test('no file is longer than 300 lines', () => {
    const files = ['generator', 'templates', 'test']
      .flatMap((folder) => textsBelow(folder))
      .filter(({ path }) => /\.(ts|mjs|hbs)$/.test(path) && !/^test\/(golden|diagnostics\/cases)\//.test(path));
    const long = files.map(({ path, text }) => ({ path, lines: text.split('\n').length - 1 }));
    expect(long.filter(({ lines }) => lines > 300)).toEqual([]);
  });
});

describe('each tool has its place', () => {
  const places: Readonly<Record<string, RegExp>> = {
    '@marcbachmann/cel-js': /^generator\/signing\/cel\.ts$/,
    '@redocly/openapi-core': /^generator\/check\//,
    ajv: /^generator\/check\//,
    'ajv-formats': /^generator\/check\//,
    chokidar: /^generator\/commands\/watch-paths\.ts$/,
    commander: /^generator\/(cli|commands\/declarations\/[a-z-]+)\.ts$/,
    diff: /^generator\/review\//,
    handlebars: /^generator\/(emit|review\/formats)\//,
    mdast: /^generator\/emit\//,
    'mdast-util-from-markdown': /^generator\/emit\//,
    'mdast-util-to-markdown': /^generator\/emit\//,
    'openapi-typescript': /^generator\/emit\//,
    'openapi-sampler': /^generator\/emit\/testing\//,
    oxfmt: /^generator\/finish\//,
    picocolors: /^generator\/(diagnostics\/render|review\/formats\/format-pretty|commands\/terminal)\.ts$/,
    semver: /^generator\/review\/gate\//,
    'ts-morph': /^generator\/(emit|surface\/structures)\//,
    typescript: /^generator\/(emit|surface|finish)\//,
    'typescript-7': /^generator\/finish\//,
    jiti: /^generator\/config\/load-module\.ts$/,
    yaml: /^generator\/(read\/|explain\/credentials-file\.ts)/,
  };
  const packages = generatorImports
    .filter(({ to }) => !/^(generator|specs|templates)\/|^node:/.test(to))
    .map((found) => ({ ...found, name: /^(@[^/]+\/)?[^/]+/.exec(found.to)?.[0] ?? '' }));

  test('and no other', () => {
    expect(packages.filter(({ name, from }) => places[name]?.test(from) !== true).map(shown)).toEqual([]);
  });

  test('openapi-typescript stays in two files', () => {
    const files = new Set(packages.filter(({ name }) => name === 'openapi-typescript').map(({ from }) => from));
    expect(files.size).toBeLessThanOrEqual(2);
  });

  test('dependencies are what is imported, and the types that generated code is checked against', () => {
    const { dependencies } = JSON.parse(readFileSync('package.json', 'utf8')) as { dependencies: object };
    const imported = new Set(packages.filter(({ isTypeOnly }) => !isTypeOnly).map(({ name }) => name));
    expect(Object.keys(dependencies).sort()).toEqual([...imported, '@types/node'].sort());
  });

  test('the runtime imports nothing but itself and Node.js crypto', () => {
    const wrong = runtimeImports.filter(
      ({ from, to }) =>
        !to.startsWith('templates/runtime/') &&
        to !== '#crypto' &&
        to !== '#network' &&
        !(to === 'node:crypto' && from === 'templates/runtime/crypto/node.ts'),
    );
    expect(wrong.map(shown)).toEqual([]);
  });

  test('the servers of the tests share nothing with what they verify', () => {
    const imports = filesBelow('test/support/servers', '.ts').flatMap(importsOf);
    // RFC 6455 itself is not ours to write: `ws` is the other side of a stream.
    expect(imports.filter(({ to }) => !/^(node:|ws$|test\/support\/servers\/)/.test(to)).map(shown)).toEqual([]);
  });

  // ESLint's `no-console` holds for every file; here it would also find what examples in a README do.
  test('only the terminal prints, and only what is a process ends it', () => {
    const wrong = linesWith(textsBelow('generator', '.ts'), /\bprocess\.(stdout|stderr|exit)/);
    expect(
      wrong.filter((line) => !/^generator\/(cli|commands\/terminal|finish\/type-check-process)\.ts:/.test(line)),
    ).toEqual([]);
  });
});

describe('the house rule: nothing about one API in generator/ or templates/', () => {
  const extensions = new Set(
    filesBelow('specs/extensions', '.schema.json').map((path) => basename(path, '.schema.json')),
  );
  const specs = filesBelow('specs', '.yaml').filter((path) => path.split('/').length === 2);
  // `acmeClient` has the word `acme`.
  const texts = ['generator', 'templates']
    .flatMap((folder) => textsBelow(folder))
    .map(({ path, text }) => ({ path, text: `${text.replaceAll(/(?<=[a-z0-9])(?=[A-Z])/g, ' ')}\n${path}` }));

  test.each(specs)('%s', (spec) => {
    const words = apiWords(spec, extensions);
    expect(words.length).toBeGreaterThan(1);
    const found = words.flatMap((word) => {
      const exact = word.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');
      return linesWith(texts, new RegExp(`(?<![A-Za-z0-9])${exact}(?![A-Za-z0-9])`, 'i'));
    });
    expect(found).toEqual([]);
  });
});

describe('what is committed', () => {
  const texts = committedTexts();
  // In pieces, so that this file is none of its own findings.
  const pieces = (...parts: readonly string[]): RegExp => new RegExp(parts.join(''));

  test('names no place of one machine, no registry, and nothing outside the project', () => {
    const forbidden = [
      pieces('\\.\\./', 'shared/'),
      pieces('(?<![\\w.])/', '(work|root|home|Users)/[a-z]'),
      pieces('https?://[^/\\s]*', 'registry', '[^/\\s]*'),
      pieces('"resolved":\\s*"', 'https?:'),
    ];
    expect(forbidden.flatMap((pattern) => linesWith(texts, pattern))).toEqual([]);
  });

  test('switches no check off', () => {
    const forbidden = pieces(
      '(//|/\\*+)\\s*(eslint',
      '-disable|@ts-',
      '(ignore|nocheck)|prettier',
      '-ignore)|\\bas ',
      'any\\b',
    );
    const code = texts.filter(({ path }) => /\.(ts|js|mjs)$/.test(path) && !path.startsWith('test/diagnostics/cases/'));
    expect(linesWith(code, forbidden)).toEqual([]);
    const mustCompile = code.filter(({ path }) => !/^test\/(types|golden)\//.test(path));
    expect(linesWith(mustCompile, pieces('^\\s*(//|/\\*+)\\s*@ts-', 'expect-error'))).toEqual([]);
  });
});

describe('ARCHITECTURE.md', () => {
  const text = readFileSync('ARCHITECTURE.md', 'utf8');
  const named = [...text.matchAll(/`((?:generator|templates|specs|test|docs|generated)\/[\w./-]*)`/g)].map(
    ([, path = '']) => path,
  );

  test('names files that exist', () => {
    expect(named.length).toBeGreaterThan(20);
    expect(named.filter((path) => !existsSync(path))).toEqual([]);
  });

  test('names every stage', () => {
    const folders = new Set(filesBelow('generator', '.ts').map((path) => path.split('/').slice(0, 2).join('/')));
    expect([...folders].filter((folder) => !text.includes(`\`${folder}`))).toEqual([]);
  });
});

function shown({ from, to, isTypeOnly }: Import): string {
  return `${from} → ${to}${isTypeOnly ? ' (types)' : ''}`;
}
