// Bundles the command: our own files as modules, and the packages that take longest to load as libraries.
import { readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';

/** Library → the packages in it, as they are imported. What is loaded together stands together. */
const libraries = {
  compiler: ['typescript'],
  reader: [
    'yaml',
    '@marcbachmann/cel-js',
    'ajv/dist/2020.js',
    'ajv-formats',
    'ajv-formats/*',
    '@redocly/openapi-core/lib/*',
  ],
  writer: [
    'ts-morph',
    'openapi-typescript',
    'openapi-sampler',
    'handlebars',
    'mdast-util-from-markdown',
    'mdast-util-to-markdown',
  ],
};

const shared = { bundle: true, platform: 'node', target: 'node20', metafile: true, logLevel: 'warning' };

/** Makes `dist/` of `generator/`. */
export async function bundleCommand(root) {
  const { build } = await import('esbuild');
  const options = { ...shared, absWorkingDir: root, outdir: 'dist' };
  const imported = await importedPackages(build, options);
  const made = [];
  const files = {};
  for (const [name, patterns] of Object.entries(libraries)) {
    const specifiers = imported.filter((one) => patterns.some((pattern) => isOf(one, pattern)));
    const { metafile } = await build({
      ...options,
      stdin: { contents: libraryEntry(specifiers), resolveDir: root, sourcefile: name },
      entryNames: `library-${name}-[hash]`,
      outExtension: { '.js': '.cjs' },
      format: 'cjs',
      minify: true,
      legalComments: 'none',
      plugins: [librariesApart(specifiers), lean],
    });
    made.push(metafile);
    for (const specifier of specifiers) files[specifier] = basename(Object.keys(metafile.outputs)[0]);
  }
  made.push(await bundleOwn(build, { ...options, files }));
  const outputs = new Set(made.flatMap(({ outputs }) => Object.keys(outputs)));
  for (const name of readdirSync(join(root, 'dist'))) {
    if (/^(part|library)-/.test(name) && !outputs.has(`dist/${name}`)) rmSync(join(root, 'dist', name));
  }
  rmSync(join(root, 'dist/compiled'), { recursive: true, force: true });
  writeFileSync(join(root, 'dist/THIRD-PARTY.txt'), notices(root, made));
}

function isOf(specifier, pattern) {
  return pattern.endsWith('*') ? specifier.startsWith(pattern.slice(0, -1)) : specifier === pattern;
}

/** Everything that our own files import of packages. */
async function importedPackages(build, options) {
  const { metafile } = await build({ ...options, ...own, packages: 'external', write: false });
  const imports = Object.values(metafile.outputs).flatMap((output) => output.imports);
  return [...new Set(imports.filter(({ external }) => external).map(({ path }) => path))].sort();
}

const own = {
  entryPoints: {
    cli: 'generator/cli.ts',
    config: 'generator/config/define-config.ts',
    'type-check': 'generator/finish/type-check-process.ts',
  },
  // What a command does not need is not loaded.
  splitting: true,
  chunkNames: 'part-[hash]',
  format: 'esm',
};

async function bundleOwn(build, { files, ...options }) {
  const { metafile } = await build({
    ...options,
    ...own,
    sourcemap: true,
    define: { LIBRARY_FILES: JSON.stringify(files) },
    plugins: [fromLibraries(options.absWorkingDir, files), packagesApart],
  });
  return metafile;
}

/** Each package is run when it is first asked for. */
function libraryEntry(specifiers) {
  return specifiers
    .map((specifier) => JSON.stringify(specifier))
    .map((specifier) => `exports[${specifier}] = () => require(${specifier});\n`)
    .join('');
}

/** An import of a package becomes one of its library. */
function fromLibraries(root, files) {
  const loader = join(root, 'build/library.mjs');
  return {
    name: 'from-libraries',
    setup(build) {
      build.onResolve({ filter: /^[^./#]/ }, ({ path }) =>
        path in files ? { path, namespace: 'library', sideEffects: false } : undefined,
      );
      build.onLoad({ filter: /./, namespace: 'library' }, ({ path }) => ({
        contents: [
          `import { library } from ${JSON.stringify(loader)};`,
          `const all = library(${JSON.stringify(path)});`,
          'export default all;',
          ...namesImported(root, path).map((name) => `export const ${name} = all.${name};`),
        ].join('\n'),
        resolveDir: root,
      }));
    },
  };
}

/** Only these are looked up: a package may have thousands of names. */
function namesImported(root, specifier) {
  const clause = new RegExp(
    `^import \\{([^}]*)\\} from '${specifier.replaceAll(/[.*+?^$()|[\]\\/{}]/g, '\\$&')}';$`,
    'gm',
  );
  const texts = readdirSync(join(root, 'generator'), { recursive: true })
    .filter((path) => path.endsWith('.ts'))
    .map((path) => readFileSync(join(root, 'generator', path), 'utf8'));
  const clauses = texts.flatMap((text) => [...text.matchAll(clause)].map(([, names]) => names));
  const names = clauses.flatMap((names) => names.split(',')).map((name) => name.trim().replace(/ as .*$/, ''));
  return [...new Set(names)].filter((name) => name !== '' && !name.startsWith('type ')).sort();
}

/** The others stay outside. */
const packagesApart = {
  name: 'packages-apart',
  setup(build) {
    build.onResolve({ filter: /^[^./#]/ }, ({ path, kind }) =>
      kind === 'entry-point' || path.startsWith('/') ? undefined : { path, external: true },
    );
  },
};

/** A library asks for what another one has, and has the rest itself. */
function librariesApart(specifiers) {
  return {
    name: 'libraries-apart',
    setup(build) {
      build.onResolve({ filter: /^typescript$/ }, ({ path }) =>
        specifiers.includes(path) ? undefined : { path, external: true },
      );
    },
  };
}

/** What is never run is not bundled. */
const lean = {
  name: 'lean',
  setup(build) {
    // One compiler for all: ts-morph brings another one.
    build.onResolve({ filter: /^\.\/typescript$/ }, ({ importer }) =>
      importer.includes('@ts-morph/common') ? { path: 'typescript', external: true } : undefined,
    );
    // Its declarations of the language, three megabytes of text, which a project without them does not read.
    build.onLoad({ filter: /@ts-morph[\\/]common[\\/]dist[\\/]ts-morph-common\.js$/ }, ({ path }) => ({
      contents: readFileSync(path, 'utf8').replace(
        /(fileName: "lib\.[\w.]+\.d\.ts",\s+text: )"(?:[^"\\]|\\.)*"/g,
        '$1""',
      ),
    }));
    // Its transformers, without the reader and the linter of documents.
    build.onLoad({ filter: /openapi-typescript[\\/]dist[\\/]index\.[cm]js$/ }, () => ({
      contents: "export { default as transformSchemaObject } from './transform/schema-object.mjs';",
    }));
  },
};

/** The licences of all that is in the libraries. */
function notices(root, metafiles) {
  const inputs = metafiles.flatMap(({ inputs }) => Object.keys(inputs));
  const folders = inputs.flatMap((path) => /^(?:.*\/)?node_modules\/(?:@[^/]+\/)?[^/]+/.exec(path)?.[0] ?? []);
  const texts = [...new Set(folders)].sort().map((folder) => {
    const { name, version, license } = JSON.parse(readFileSync(join(root, folder, 'package.json'), 'utf8'));
    const files = readdirSync(join(root, folder)).filter((file) =>
      /^(licen[cs]e|notice|copyright|thirdparty)/i.test(file),
    );
    const parts = files.map((file) => readFileSync(join(root, folder, file), 'utf8').trim());
    return [`${name} ${version} (${license})`, ...parts].join('\n\n');
  });
  return `${texts.join(`\n\n${'-'.repeat(80)}\n\n`)}\n`;
}
