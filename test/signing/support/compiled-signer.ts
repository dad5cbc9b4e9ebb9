import { build } from 'esbuild';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { emitSigner } from '../../../generator/emit/signer/emit-signer.js';
import type { SigningScheme } from '../../../generator/signing/signing-scheme.js';
import type { Placements, SignableRequest, SigningContext } from '../../../templates/runtime/signing/signer.js';

/** A signer as it ships. */
export type CompiledSigner = (
  request: SignableRequest,
  credentials: Readonly<Record<string, string | undefined>>,
  context: SigningContext,
) => Placements | Promise<Placements>;

export type CryptoModule = 'node' | 'web';

const runtime = resolve(import.meta.dirname, '../../../templates/runtime');

/** The text of a module that exports the signer; its types are left out, as esbuild would do. */
export function signerModule(scheme: SigningScheme): string {
  const { functionName, parameters, statements, imports, isAsync } = emitSigner(scheme, {
    signFunction: 'sign',
    credentialsType: 'Credentials',
  });
  const values = imports.filter(({ typeOnly }) => !typeOnly);
  return [
    ...values.map(({ module, name }) => `import { ${name} } from '${module}';`),
    `export ${isAsync ? 'async ' : ''}function ${functionName}(${parameters.map(({ name }) => name).join(', ')}) {`,
    ...statements,
    '}',
  ].join('\n');
}

/** Bundles a module of emitted text with the runtime and one of its crypto modules, and imports it. */
export async function importModule(text: string, crypto: CryptoModule): Promise<Readonly<Record<string, unknown>>> {
  const { outputFiles } = await build({
    stdin: { contents: text, loader: 'ts', resolveDir: runtime },
    bundle: true,
    write: false,
    platform: 'node',
    format: 'esm',
    logLevel: 'silent',
    plugins: [
      {
        name: 'package',
        setup: (bundle) => {
          bundle.onResolve({ filter: /^#crypto$/ }, () => ({ path: join(runtime, 'crypto', `${crypto}.ts`) }));
          bundle.onResolve({ filter: /^runtime\// }, ({ path }) => ({
            path: join(runtime, path.slice('runtime/'.length).replace(/\.js$/, '.ts')),
          }));
        },
      },
    ],
  });
  const file = join(mkdtempSync(join(tmpdir(), 'countersign-')), 'signer.mjs');
  writeFileSync(file, outputFiles[0]?.text ?? '');
  return (await import(/* @vite-ignore */ pathToFileURL(file).href)) as Readonly<Record<string, unknown>>;
}

/** The signer of a scheme, compiled, on one of the crypto modules. */
export async function compileSigner(scheme: SigningScheme, crypto: CryptoModule): Promise<CompiledSigner> {
  const { sign } = await importModule(signerModule(scheme), crypto);
  return sign as CompiledSigner;
}
