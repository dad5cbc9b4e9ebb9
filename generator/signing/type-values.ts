import { diagnostic } from '../diagnostics/diagnostic.js';
import type { Location } from '../diagnostics/location.js';
import { CelEnvironment } from './cel.js';
import type { Declaration } from './declaration.js';
import { explainType } from './explain-type.js';
import type { Expression } from './expression.js';
import type { Report } from './finding.js';
import { namesIn, orderOf } from './name-graph.js';
import { parseValue, type Names, type ParsedValue } from './parse-value.js';
import { checkStructure } from './structure.js';
import { typedTree } from './typed-tree.js';

/** A value that has a type. */
export interface TypedValue {
  readonly name: string;
  readonly nameLocation: Location;
  readonly source: string;
  readonly expression: Expression;
}

/** Parses and types the values; those that fail, and those that need one that fails, are left out. */
export function typeValues(declaration: Declaration, scope: Names, report: Report): readonly TypedValue[] {
  const environment = new CelEnvironment(scope.constants);
  for (const [name, kind] of scope.names) {
    if (kind !== 'value' && !scope.refused.has(name)) environment.declare(name, 'string');
  }
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
    // A name that a credential or a parameter has too has been reported.
    if (found === undefined || scope.refused.has(name) || scope.names.get(name) !== 'value') continue;
    if (namesIn(found.parsed.root).some((used) => scope.refused.has(used))) continue;
    if (needs.get(name)?.some((used) => !typed.has(used)) === true) continue;
    const expression = typeValue(found, scope, report);
    if (expression === undefined) continue;
    environment.declare(name, expression.type);
    typed.set(name, { name, nameLocation: found.value.nameLocation, source: found.source, expression });
  }
  return declaration.values.flatMap(({ name }) => typed.get(name) ?? []);
}

function typeValue({ parsed, locate }: ParsedValue, { names }: Names, report: Report): Expression | undefined {
  const problem = parsed.check();
  if (problem !== undefined) {
    report(explainType(problem, parsed.root, locate));
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
