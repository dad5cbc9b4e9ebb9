import { Environment, ParseError, TypeError as CheckError, type ASTNode, type ParseResult } from '@marcbachmann/cel-js';
import type { CelType } from './expression.js';
import { facets } from './facets.js';
import { functionTable } from './functions/table.js';
import type { ReferenceContext } from './reference/context.js';
import { OrderedPairs, type CelValue } from './reference/ordered-pairs.js';
import { ReferenceRequest } from './reference/request.js';
import { wholeNumber } from './reference/whole-number.js';

/** A node of the library's tree. */
export type CelNode = ASTNode;

/** A complaint of the library about a span of the expression, in offsets. */
export interface CelProblem {
  readonly summary: string;
  readonly code: string;
  readonly start: number;
  readonly end: number;
  /** The node that does not type-check. */
  readonly node?: CelNode | undefined;
}

/** An expression that the library has parsed. */
export interface ParsedCel {
  readonly root: CelNode;
  /** Types every node, or says what is wrong. */
  readonly check: () => CelProblem | undefined;
  /** Names are those that were declared; the expression has been checked. */
  readonly evaluate: (names: ReadonlyMap<string, CelValue>, context: ReferenceContext) => CelValue;
}

/** The library with the function table in it: the only module that knows it. One per scheme. */
export class CelEnvironment {
  readonly #environment = new Environment({ homogeneousAggregateLiterals: true, limits: { maxDepth: 100 } });
  /** What functions read; set for the length of one evaluation, which is synchronous. */
  #context: ReferenceContext | undefined;

  constructor(constants: Iterable<string>) {
    this.#environment.registerType(mapType, { ctor: OrderedPairs, fields: {} });
    this.#environment.registerType('Request', { ctor: ReferenceRequest, fields: requestFields() });
    this.#environment.registerType('Operation', { ctor: Constants, fields: constantFields(constants) });
    this.#environment.registerVariable('request', 'Request').registerVariable('operation', 'Operation');
    for (const { name, overloads, reference } of functionTable.values()) {
      // A handler of its own for each overload: one that is shared between overloads is memoised by the library.
      for (const { parameters, returns } of overloads) {
        const signature = `${name}(${parameters.map(libraryType).join(', ')}): ${libraryType(returns)}`;
        const handler = (...args: CelValue[]): CelValue => {
          const context = this.#reading();
          context.observe?.(name, args);
          return reference(context, ...args);
        };
        this.#environment.registerFunction(signature, handler, { async: false });
      }
    }
  }

  /** A name that expressions may use from now on. */
  declare(name: string, type: CelType): void {
    this.#environment.registerVariable(name, libraryType(type));
  }

  parse(source: string): ParsedCel | CelProblem {
    const tooLong = excessOf(source);
    if (tooLong !== undefined) return tooLong;
    let parsed: ParseResult;
    try {
      parsed = this.#environment.parse(source);
    } catch (error) {
      return problemOf(error, source);
    }
    if (heightOf(parsed.ast) > deepest) return tooDeep(source);
    keepMapsInOrder(parsed.ast);
    readIntsStrictly(parsed.ast);
    return {
      root: parsed.ast,
      check: () => {
        const { valid, error } = parsed.check();
        return valid ? undefined : problemOf(error, source);
      },
      evaluate: (names, context) => {
        this.#context = context;
        try {
          // A Map: the library reads `constructor` off the prototype of any other object.
          const scope = new Map<string, unknown>([...names, ['request', context.request]]);
          return parsed(scope.set('operation', new Constants(context.operation))) as CelValue;
        } finally {
          this.#context = undefined;
        }
      },
    };
  }

  #reading(): ReferenceContext {
    if (this.#context === undefined) throw new Error('a function was called outside an evaluation');
    return this.#context;
  }
}

/** A type of its own for the library, which would take a plain Map for CEL's. */
class Constants extends Map<string, string> {}

/** The type that the library found for a node. Not in its declarations; a test fails when it is gone. */
export function checkedType(node: CelNode): CelType | undefined {
  const name = (node as { readonly checkedType?: { readonly name: string } }).checkedType?.name.replace(mapType, 'map');
  return isCelType(name) ? name : undefined;
}

/** How the library calls our ordered pairs; its own `map` is another type. */
const mapType = 'Pairs';

function libraryType(type: CelType): string {
  return type.replace('map', mapType);
}

const celTypes: ReadonlySet<string> = new Set<CelType>([
  'string',
  'bytes',
  'int',
  'bool',
  'list<string>',
  'list<bytes>',
  'list<int>',
  'list<bool>',
  'list<map>',
  'map',
]);

function isCelType(name: string | undefined): name is CelType {
  return name !== undefined && celTypes.has(name);
}

function requestFields(): Record<string, string> {
  return Object.fromEntries(Object.entries(facets).map(([name, { type }]) => [name, libraryType(type)]));
}

function constantFields(constants: Iterable<string>): Record<string, string> {
  return Object.fromEntries(Array.from(constants, (name) => [name, 'string']));
}

function problemOf(error: unknown, source: string): CelProblem {
  if (!(error instanceof ParseError || error instanceof CheckError)) throw error;
  const { start, end } = error.range ?? { start: 0, end: source.length };
  const { node } = error;
  return {
    summary: error.summary,
    code: error.code,
    start,
    end: Math.max(end, start),
    node: isNode(node) ? node : undefined,
  };
}

/** Characters of an expression; a long scheme is written as several values. */
const longest = 10_000;

/** Nodes inside each other: `a + b + c` is one deeper with each. */
const deepest = 250;

/** What the library would take too long for, or does not count: signs before signs cost it a stack. */
function excessOf(source: string): CelProblem | undefined {
  if (source.length > longest) {
    const summary = `it has more than ${longest} characters; split it into several values`;
    return { summary, code: 'too_long', start: 0, end: source.length };
  }
  return /(?:[!-]\s*){1000}/.test(source) ? tooDeep(source) : undefined;
}

function tooDeep(source: string): CelProblem {
  const summary = `it is nested more than ${deepest} deep; split it into several values`;
  return { summary, code: 'too_deep', start: 0, end: source.length };
}

/** Without recursion. */
function heightOf(root: CelNode): number {
  let height = 0;
  for (let level: readonly CelNode[] = [root]; level.length > 0; level = level.flatMap(childrenOf)) height += 1;
  return height;
}

interface Evaluator {
  run(node: CelNode, context: unknown): CelValue;
}

interface Checker {
  check(node: CelNode, context: unknown): unknown;
  getType(name: string): unknown;
}

/** Makes each map literal evaluate to ordered pairs: the library's own objects move keys of digits and drop others. */
function keepMapsInOrder(node: CelNode): void {
  for (const child of childrenOf(node)) keepMapsInOrder(child);
  if (node.op !== 'map') return;
  const entries = node.args;
  Object.assign(node, {
    check: (checker: Checker, _node: CelNode, context: unknown) => {
      for (const child of entries.flat()) checker.check(child, context);
      return checker.getType(mapType);
    },
    evaluate: (evaluator: Evaluator, _node: CelNode, context: unknown) =>
      new OrderedPairs(
        entries.map(([key, value]) => [String(evaluator.run(key, context)), evaluator.run(value, context)]),
      ),
  });
}

/** The library's own `int('')` is 0, and `int('007')` is 7. */
function readIntsStrictly(node: CelNode): void {
  for (const child of childrenOf(node)) readIntsStrictly(child);
  if (node.op !== 'call') return;
  const [name, [operand]] = node.args;
  if (name !== 'int' || operand === undefined) return;
  Object.assign(node, {
    evaluate: (evaluator: Evaluator, _node: CelNode, context: unknown) => wholeNumber(evaluator.run(operand, context)),
  });
}

/** The nodes directly inside a node, in the order they are written. */
export function childrenOf(node: CelNode): readonly CelNode[] {
  const found: CelNode[] = [];
  const collect = (part: unknown): void => {
    if (Array.isArray(part)) part.forEach(collect);
    else if (isNode(part)) found.push(part);
  };
  collect(node.args);
  return found;
}

function isNode(part: unknown): part is CelNode {
  return typeof part === 'object' && part !== null && 'op' in part && 'range' in part;
}
