import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { build } from 'esbuild';
import { signedGithub } from '../documents/github.js';
import { spent } from '../measure/spent.js';
import { cache, emptyFolder } from '../workshop.js';
import { countersign, heyApi, orval, redocly, swaggerTypescriptApi, type Generator } from './generators.js';
import { peerFolder, peersFolder } from './programs.js';

/** Whose client an app uses: a folder of `bench/apps/`. */
export type ClientName = 'countersign' | 'openapi-fetch' | 'hey-api' | 'redocly' | 'swagger-typescript-api' | 'orval';

/** As tables call them. */
export const labels: Readonly<Record<ClientName | 'raw', string>> = {
  raw: 'fetch, by hand',
  countersign: 'Countersign',
  'openapi-fetch': 'openapi-fetch',
  'hey-api': 'hey-api',
  redocly: 'Redocly',
  'swagger-typescript-api': 'swagger-typescript-api',
  orval: 'orval',
};

/** The document a client is of. */
export type Api = 'allex' | 'github';

const generators: Readonly<Record<ClientName, Generator | undefined>> = {
  countersign,
  // Is no generator: it comes as a package, and takes types that do not run.
  'openapi-fetch': undefined,
  'hey-api': heyApi,
  redocly,
  'swagger-typescript-api': swaggerTypescriptApi,
  orval,
};

/** The folder of a client, made where it is not there or its generator or document has changed. */
export async function clientFolder(name: ClientName, api: Api): Promise<string> {
  // What an app of ALLEX gets is what is committed and compiled.
  if (name === 'countersign' && api === 'allex') return resolve('generated/allex');
  const generator = generators[name];
  if (generator === undefined) return peerFolder(name);
  const document = api === 'github' ? signedGithub() : resolve('specs/allex.yaml');
  const folder = join(cache, 'clients', `${name}-${api}`);
  const stamp = `${folder}.stamp`;
  const wanted = createHash('sha256').update(readFileSync(document)).update(lockOf(name)).digest('hex');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted && name !== 'countersign') return folder;
  await spent(generator.command(document, emptyFolder(`clients/${name}-${api}`)));
  if (name === 'countersign') await transpile(folder);
  writeFileSync(stamp, wanted);
  return folder;
}

function lockOf(name: ClientName): string {
  return name === 'countersign' ? '' : readFileSync(join(peersFolder, 'package-lock.json'), 'utf8');
}

/** As its build would, without a look at the types. */
async function transpile(folder: string): Promise<void> {
  const src = join(folder, 'src');
  mkdirSync(join(folder, 'dist'));
  await build({
    entryPoints: readdirSync(src, { recursive: true, encoding: 'utf8' })
      .filter((path) => path.endsWith('.ts'))
      .map((path) => join(src, path)),
    outdir: join(folder, 'dist'),
    outbase: src,
    format: 'esm',
    target: 'es2022',
    logLevel: 'warning',
  });
}
