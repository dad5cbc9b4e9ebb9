import { diagnostic } from '../diagnostics/diagnostic.js';
import { nearest } from '../diagnostics/suggest.js';
import type { CelNode } from './cel.js';
import type { ExpressionScope } from './expression-scope.js';
import { isFacet } from './facets.js';
import { functionTable } from './functions/table.js';
import { habitHelp } from './javascript-habits.js';
import { checkLiteralArguments } from './literal-arguments.js';
import { builtins } from './refused-builtins.js';

type Walk = (node: CelNode, scope: ExpressionScope) => void;

/** Calls of the table, `string(x)`, `bytes(x)` and `list.join()`. */
export function checkCall(node: CelNode & { op: 'call' | 'rcall' }, scope: ExpressionScope, walk: Walk): void {
  const { name, receiver, args, location } = callOf(node, scope);
  const entry = functionTable.get(name);
  if (receiver !== undefined) {
    if (isObject(receiver)) {
      const help = entry === undefined ? (habitHelp(name) ?? partHelp(name)) : `Write ${name}(…).`;
      refuseName(`\`.${name}()\``, help);
      return;
    }
    walk(receiver, scope);
    if (name === 'join') checkCount(node, scope, { name, counts: [0, 1] });
    else if (entry !== undefined) refuseName(`\`.${name}()\``, `Functions stand before their arguments: ${name}(x).`);
    else refuseOr(name, () => refuseName(`\`.${name}()\``, methodHelp(name)));
  } else if (entry !== undefined) {
    checkCount(node, scope, { name, counts: entry.overloads.map(({ parameters }) => parameters.length) });
    checkLiteralArguments(entry, args, scope);
  } else if (name === 'string' || name === 'bytes') {
    checkCount(node, scope, { name, counts: [1] });
  } else if (name === 'int' && args.every((argument) => isChosen(argument, scope))) {
    checkCount(node, scope, { name, counts: [1] });
  } else {
    refuseOr(name, () => reportUnknown(name));
    // A macro names variables of its own: nothing in it can be judged.
    if (builtins.has(name)) return;
  }
  if (receiver === undefined || name === 'join' || entry !== undefined)
    for (const argument of args) walk(argument, scope);

  function refuseName(what: string, help: string): void {
    scope.report(diagnostic('signing/refused', location, { what }, { help }));
  }
  function refuseOr(called: string, otherwise: () => void): void {
    const help = builtins.get(called);
    if (help === undefined) otherwise();
    else refuseName(`\`${called}\``, help);
  }
  function reportUnknown(called: string): void {
    const close = nearest(called, [...functionTable.keys(), 'string', 'bytes']);
    const help = close === undefined ? habitHelp(called) : `Did you mean '${close}'?`;
    scope.report(diagnostic('signing/unknown-function', location, { name: called }, { help }));
  }
}

/** A parameter, or a constant of the operation: texts that are known to be whole numbers before anything is signed. */
function isChosen(node: CelNode, { names }: ExpressionScope): boolean {
  if (node.op === 'id') return names.get(node.args) === 'parameter';
  return node.op === '.' && node.args[0].op === 'id' && node.args[0].args === 'operation';
}

/** What other languages call methods of: none is a value here. */
const objects: ReadonlySet<string> = new Set('request operation Date JSON Math Buffer crypto CryptoJS'.split(' '));

function isObject(node: CelNode): boolean {
  return node.op === 'id' && objects.has(node.args);
}

function partHelp(name: string): string {
  return isFacet(name) ? `Write request.${name}.` : 'Only lists have a method, join().';
}

function methodHelp(name: string): string {
  const close = nearest(name, functionTable.keys());
  return habitHelp(name) ?? (close === undefined ? 'Only lists have a method, join().' : `Did you mean '${close}(x)'?`);
}

function checkCount(
  node: CelNode & { op: 'call' | 'rcall' },
  scope: ExpressionScope,
  { name, counts }: { name: string; counts: readonly number[] },
): void {
  const given = node.op === 'call' ? node.args[1].length : node.args[2].length;
  if (counts.includes(given)) return;
  const takes = countText([...new Set(counts)]);
  const help = functionTable.get(name)?.doc;
  const { location } = callOf(node, scope);
  scope.report(diagnostic('signing/argument-count', location, { name, takes, given }, { help }));
}

function countText(counts: readonly number[]): string {
  const last = counts.at(-1) ?? 0;
  const numbers = counts.length < 2 ? String(last) : `${counts.slice(0, -1).join(', ')} or ${String(last)}`;
  return last === 0 ? 'no arguments' : `${numbers} argument${last === 1 ? '' : 's'}`;
}

interface Call {
  readonly name: string;
  readonly receiver?: CelNode;
  readonly args: readonly CelNode[];
  /** Of the function's name. */
  readonly location: ReturnType<ExpressionScope['locate']>;
}

/** The parts of a call. */
export function callOf(node: CelNode & { op: 'call' | 'rcall' }, { locate }: Pick<ExpressionScope, 'locate'>): Call {
  if (node.op === 'call') {
    const [name, args] = node.args;
    return { name, args, location: locate(node.start, node.start + name.length) };
  }
  const [name, receiver, args] = node.args;
  const start = Math.max(node.input.indexOf(name, node.input.indexOf('.', receiver.end)), node.start);
  return { name, receiver, args, location: locate(start, start + name.length) };
}
