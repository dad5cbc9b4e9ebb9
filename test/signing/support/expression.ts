import { printExpression } from '../../../generator/emit/signer/print-expression.js';
import { signerScope } from '../../../generator/emit/signer/signer-scope.js';
import { CelEnvironment, type ParsedCel } from '../../../generator/signing/cel.js';
import type { Expression } from '../../../generator/signing/expression.js';
import { microseconds } from '../../../generator/signing/reference/context.js';
import { ReferenceRequest } from '../../../generator/signing/reference/request.js';
import { showValue } from '../../../generator/signing/show-value.js';
import { typedTree } from '../../../generator/signing/typed-tree.js';
import { createContext } from '../../../templates/runtime/signing/context.js';
import { Entries } from '../../../templates/runtime/signing/entries.js';
import { clientRequest } from './client-request.js';
import { importModule, type CryptoModule } from './compiled-signer.js';

const source = { path: 'expression', text: '' };

/** What an expression without names reads besides its arguments. */
export interface Surroundings {
  readonly at?: number;
  readonly nonce?: string;
  readonly headers?: readonly (readonly [name: string, value: string])[];
}

const url = 'https://example.com/';

/** Parses and type-checks an expression without names. */
export function parseExpression(text: string): { readonly parsed: ParsedCel; readonly tree: Expression } {
  const parsed = new CelEnvironment(['name']).parse(text);
  const problem = 'summary' in parsed ? parsed : parsed.check();
  if ('summary' in parsed || problem !== undefined) throw new Error(`${text}: ${problem?.summary ?? ''}`);
  const tree = typedTree(parsed.root, { names: new Map(), locate: (start, end) => ({ source, start, end }) });
  return { parsed, tree };
}

/** What the library makes of it, as text. */
export function evaluated(text: string, { at = 0, nonce = '', headers = [] }: Surroundings): string {
  const request = new ReferenceRequest({ method: 'GET', url, headers });
  const context = { at: microseconds(at), nonce, request, operation: new Map<string, string>() };
  return showValue(parseExpression(text).parsed.evaluate(new Map(), context));
}

type Compiled = (request: unknown, context: unknown) => unknown;

/** All of these compiled, as functions from surroundings to text. */
export async function compiled(
  texts: readonly string[],
  crypto: CryptoModule,
): Promise<readonly ((surroundings: Surroundings) => Promise<string>)[]> {
  const scope = signerScope(new Map());
  const functions = texts.map((text, index) => {
    const printed = printExpression(parseExpression(text).tree, scope).text;
    return `export const f${String(index)} = async (request, { now, fresh, operation, received }) => ${printed};`;
  });
  const imports = scope.imports().map(({ module, name }) => `import { ${name} } from '${module}';`);
  const module = await importModule([...imports, ...functions].join('\n'), crypto);
  return texts.map((_text, index) => async ({ at = 0, nonce = '', headers = [] }) => {
    const request = clientRequest({ method: 'GET', url, headers });
    const context = createContext({ clockMs: at, nonce: () => nonce, operation: { name: '' } });
    const run = module[`f${String(index)}`] as Compiled;
    return show(await run(request, context));
  });
}

function show(value: unknown): string {
  if (value instanceof Uint8Array) return Buffer.from(value).toString('hex');
  // Another copy of the class: the module has been bundled with its own.
  if (isEntries(value)) return JSON.stringify(value.list);
  return String(value);
}

function isEntries(value: unknown): value is Entries {
  return typeof value === 'object' && value !== null && value.constructor.name === Entries.name;
}
