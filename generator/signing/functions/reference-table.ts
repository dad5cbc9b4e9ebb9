import type { CelType } from '../expression.js';
import type { Overload, SigningFunction } from './signing-function.js';
import { functionGroups } from './table.js';

/** The functions of the language as Markdown tables: what stands in the reference between its markers. */
export function renderFunctionReference(): string {
  return functionGroups
    .map(({ title, functions }) => {
      const rows = functions.map((entry) => `| ${signature(entry)} | ${cell(entry.doc)} |`);
      return [`#### ${title}`, '', '| function | |', '|---|---|', ...rows].join('\n');
    })
    .join('\n\n');
}

/** `hmac_sha256(T, T): bytes`; T is text or bytes, M a map, an argument in brackets may be left out. */
function signature({ name, overloads }: SigningFunction): string {
  const longest = Math.max(...overloads.map(({ parameters }) => parameters.length));
  const fewest = Math.min(...overloads.map(({ parameters }) => parameters.length));
  const parameters = Array.from({ length: longest }, (_, index) => {
    const text = `${index === 0 ? '' : ', '}${parameterText(overloads, index)}`;
    return index < fewest ? text : `[${text}]`;
  });
  return `\`${name}(${parameters.join('')}): ${returnsOf(overloads)}\``;
}

function parameterText(overloads: readonly Overload[], index: number): string {
  const types = new Set(overloads.flatMap(({ parameters }) => parameters[index] ?? []));
  return types.has('string') && types.has('bytes') ? 'T' : typesText(types);
}

function returnsOf(overloads: readonly Overload[]): string {
  return typesText(new Set(overloads.map(({ returns }) => returns)));
}

function typesText(types: ReadonlySet<CelType>): string {
  return Array.from(types, (type) => (type === 'map' ? 'M' : type)).join(' or ');
}

function cell(text: string): string {
  return text.replaceAll('|', '\\|');
}
