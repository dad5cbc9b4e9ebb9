import { diagnostic } from '../diagnostics/diagnostic.js';
import type { Location } from '../diagnostics/location.js';
import type { SpecNode, SpecScalar } from '../read/spec-document.js';
import { checkAllowed } from './allow-list.js';
import { CelEnvironment, type CelProblem, type ParsedCel } from './cel.js';
import type { Declaration, DeclaredValue } from './declaration.js';
import { explainType } from './explain-type.js';
import type { Expression } from './expression.js';
import type { Locate, Report } from './finding.js';
import { namesIn, orderOf } from './name-graph.js';
import type { NameKind } from './names.js';
import { checkStructure } from './structure.js';
import { typedTree } from './typed-tree.js';
import { trapOfNode, trapOfScalar } from './yaml-traps.js';

/** A value that has a type. */
export interface TypedValue {
  readonly name: string;
  readonly nameLocation: Location;
  readonly source: string;
  readonly expression: Expression;
}

interface ParsedValue {
  readonly value: DeclaredValue;
  readonly source: string;
  readonly locate: Locate;
  readonly parsed: ParsedCel;
}

/** What values may name. */
export interface Names {
  readonly names: ReadonlyMap<string, NameKind>;
  readonly constants: ReadonlySet<string>;
}

/** Parses and types the values; those that fail, and those that need one that fails, are left out. */
export function typeValues(declaration: Declaration, scope: Names, report: Report): readonly TypedValue[] {
  const environment = new CelEnvironment(scope.constants);
  for (const [name, kind] of scope.names) if (kind !== 'value') declareName(environment, name);
  const parsed = new Map<string, ParsedValue>();
  for (const value of declaration.values) {
    const found = parseValue(environment, value, { scope, report });
    if (found !== undefined && !parsed.has(value.name)) parsed.set(value.name, found);
  }
  const valueNames = new Set(declaration.values.map(({ name }) => name));
  const needs = new Map(
    [...parsed].map(([name, { parsed: cel }]) => [name, namesIn(cel.root).filter((used) => valueNames.has(used))]),
  );
  const { order, cycles } = orderOf(needs);
  for (const cycle of cycles) reportCycle(cycle, parsed, report);
  const typed = new Map<string, TypedValue>();
  for (const name of order) {
    const found = parsed.get(name);
    if (found === undefined || needs.get(name)?.some((used) => !typed.has(used)) === true) continue;
    const expression = typeValue(found, scope, report);
    if (expression === undefined) continue;
    environment.declare(name, expression.type);
    typed.set(name, { name, nameLocation: found.value.nameLocation, source: found.source, expression });
  }
  return declaration.values.flatMap(({ name }) => typed.get(name) ?? []);
}

/** A name that `signing/name` refuses is one that the library may refuse too. */
function declareName(environment: CelEnvironment, name: string): void {
  try {
    environment.declare(name, 'string');
  } catch {
    // Reported where names are checked.
  }
}

function parseValue(
  environment: CelEnvironment,
  value: DeclaredValue,
  { scope, report }: { scope: Names; report: Report },
): ParsedValue | undefined {
  const scalar = expressionScalar(value.node);
  if (scalar === undefined) {
    report(trapOfNode(value.node));
    return undefined;
  }
  const source = typeof scalar.value === 'string' ? scalar.value : scalar.text;
  const locate = (start: number, end: number): Location => scalar.locate(start, end);
  const parsed = environment.parse(source);
  if (isProblem(parsed)) {
    const help = trapOfScalar(scalar) ?? helpFor(parsed);
    report(diagnostic('signing/syntax', locateInside(parsed, source, locate), { problem: wordsOf(parsed) }, { help }));
    return undefined;
  }
  let failed = false;
  const reportHere: Report = (found) => {
    failed = true;
    const trap = found.code === 'signing/unknown-name' ? trapOfScalar(scalar) : undefined;
    report(trap === undefined ? found : { ...found, help: trap });
  };
  checkAllowed(parsed.root, { ...scope, locate, report: reportHere });
  return failed ? undefined : { value, source, locate, parsed };
}

function expressionScalar(node: SpecNode): SpecScalar | undefined {
  return node.kind === 'scalar' && node.value !== null && node.value !== '' ? node : undefined;
}

function isProblem(parsed: ParsedCel | CelProblem): parsed is CelProblem {
  return 'summary' in parsed;
}

/** A problem at the end is shown at the last character. */
function locateInside({ start, end }: CelProblem, source: string, locate: Locate): Location {
  const first = Math.min(start, Math.max(source.length - 1, 0));
  return locate(first, Math.min(Math.max(end, first + 1), source.length));
}

function wordsOf({ summary }: CelProblem): string {
  return summary.replace(/\bEOF\b/g, 'the end').replace(/^[A-Z]/, (letter) => letter.toLowerCase());
}

function helpFor({ code }: CelProblem): string | undefined {
  if (code === 'invalid_octal_escape') return "'\\x00' is the character 0; an octal escape has three digits.";
  if (code === 'limit_exceeded') return 'Split it into several values.';
  return undefined;
}

function typeValue({ parsed, locate }: ParsedValue, { names }: Names, report: Report): Expression | undefined {
  const problem = parsed.check();
  if (problem !== undefined) {
    report(explainType(problem, locate));
    return undefined;
  }
  const findings = checkStructure(parsed.root, locate);
  for (const found of findings) report(found);
  return findings.length > 0 ? undefined : typedTree(parsed.root, { names, locate });
}

function reportCycle(cycle: readonly string[], parsed: ReadonlyMap<string, ParsedValue>, report: Report): void {
  const places = cycle.slice(0, -1).flatMap((name) => parsed.get(name)?.value.nameLocation ?? []);
  const [first, ...others] = places;
  if (first === undefined) return;
  const related = others.map((location) => ({ location, message: 'and this one needs the first' }));
  report(diagnostic('signing/cycle', first, { chain: cycle.map((name) => `'${name}'`).join(' needs ') }, { related }));
}
