import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isPackageName } from '../plan/package-name.js';
import { toolFolder } from '../tool-folder.js';
import { UsageError } from '../usage-error.js';
import { exitCodes } from './exit-codes.js';
import type { Terminal } from './terminal.js';

/** Where this tool's own repository has the schema for editors, seen from its folder `specs`. */
const ownSchema = 'extensions/openapi.schema.json';

/** `countersign init`: a spec to begin with, which generates as it stands. What is there is never replaced. */
export function initCommand(api: string, terminal: Terminal): number {
  const path = `specs/${checkedName(api)}.yaml`;
  const folder = join(terminal.cwd, 'specs');
  const others = ['yaml', 'yml', 'json'].map((extension) => `${api}.${extension}`);
  const taken = others.find((name) => existsSync(join(folder, name)));
  if (taken !== undefined) throw new UsageError(`specs/${taken} is there already; it is left alone`);
  mkdirSync(folder, { recursive: true });
  // Nor what comes in between: `wx` fails where there is something, a link included.
  writeFileSync(join(folder, `${api}.yaml`), starter(api, folder), { flag: 'wx' });
  for (const line of nextSteps(path, installingOf(api, folder))) terminal.print(line);
  return exitCodes.fine;
}

/** The name becomes that of a file, a folder and a package. */
function checkedName(api: string): string {
  if (isPackageName(api)) return api;
  const inside = api
    .toLowerCase()
    .replace(/\.(ya?ml|json)$/, '')
    .replace(/[^a-z0-9._-]+/g, '-')
    .replace(/^[._-]+|[._-]+$/g, '');
  const suggestion = isPackageName(inside) ? ` How about '${inside}'?` : '';
  throw new UsageError(
    `'${api}' cannot name a package: lower-case letters and digits, with '-', '_' or '.' between them.${suggestion}`,
  );
}

/** The template under the API's title, its first line leading to the schema for editors. */
function starter(api: string, folder: string): string {
  const words = api.split(/[._-]+/).map((word) => word.charAt(0).toUpperCase() + word.slice(1));
  const text = readFileSync(join(toolFolder(), 'templates/starter-spec.yaml'), 'utf8');
  const titled = text.replace('title: Acme API', `title: ${words.join(' ')} API`);
  return existsSync(join(folder, ownSchema)) ? titled.replace(/\$schema=\S+/, `$schema=./${ownSchema}`) : titled;
}

/** The repository of this tool has its packages as workspaces; in other projects, one is a dependency. */
function installingOf(api: string, folder: string): readonly string[] {
  if (existsSync(join(folder, ownSchema))) return ['npm install', 'npm run build:packages'];
  return [
    'npm install --save-dev typescript @types/node',
    `npm run build --prefix generated/${api}`,
    `npm install ./generated/${api}`,
  ];
}

/** On npm and in the repository alike. */
const guide = 'specs/README.md in the folder of this tool (node_modules/countersign)';

function nextSteps(path: string, installing: readonly string[]): readonly string[] {
  return [
    `${path} is written. It generates as it stands:`,
    '',
    `  npx countersign generate ${path}`,
    '',
    'What comes out is a package. Compile it, and install it where it is called:',
    '',
    ...installing.map((line) => `  ${line}`),
    '',
    'Then make it yours:',
    '  1. Put your API in the place of the example: server, operations, schemas. The comments say how.',
    "  2. Write x-signing after the vendor's text, and prove it with the vendor's own example.",
    '  3. Ask what is wrong, and how a request is signed:',
    '',
    `  npx countersign check ${path}`,
    `  npx countersign explain ${path} createOrder --body '{"size":"0.5"}'`,
    '',
    `All there is to a spec: ${guide}`,
  ];
}
