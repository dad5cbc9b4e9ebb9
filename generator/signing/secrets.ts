import { diagnostic } from '../diagnostics/diagnostic.js';
import { partsOf, type Expression } from './expression.js';
import type { Report } from './finding.js';
import { functionTable } from './functions/table.js';
import type { Credential, Placement } from './signing-scheme.js';
import type { TypedValue } from './type-values.js';

/** Secrets that can be read from each value: name of the value → a secret. Hashes, HMACs and signatures hide them. */
export function secretsIn(
  values: readonly Pick<TypedValue, 'name' | 'expression'>[],
  credentials: readonly Credential[],
): ReadonlyMap<string, string> {
  const secrets = new Set(credentials.filter(({ secret }) => secret).map(({ name }) => name));
  const byName = new Map(values.map((value) => [value.name, value.expression]));
  const found = new Map<string, string | undefined>();
  const inValue = (name: string): string | undefined => {
    if (found.has(name)) return found.get(name);
    found.set(name, undefined);
    const expression = byName.get(name);
    const secret = expression && inExpression(expression);
    found.set(name, secret);
    return secret;
  };
  const inExpression = (expression: Expression): string | undefined => {
    if (expression.kind === 'credential') return secrets.has(expression.name) ? expression.name : undefined;
    if (expression.kind === 'value') return inValue(expression.name);
    for (const part of readableParts(expression)) {
      const secret = inExpression(part);
      if (secret !== undefined) return secret;
    }
    return undefined;
  };
  return new Map(values.flatMap(({ name }) => (inValue(name) === undefined ? [] : [[name, inValue(name) ?? '']])));
}

/** The parts that can be told from the result. */
function readableParts(expression: Expression): readonly Expression[] {
  const entry = expression.kind === 'call' ? functionTable.get(expression.function) : undefined;
  if (entry?.primitive !== true) return partsOf(expression);
  return partsOf(expression).filter((_part, index) => entry.reveals?.includes(index) === true);
}

/** Reports placements from which a secret can be read. */
export function checkSecrets(
  placements: readonly Placement[],
  credentials: readonly Credential[],
  { secrets, report }: { readonly secrets: ReadonlyMap<string, string>; readonly report: Report },
): void {
  for (const placement of placements) {
    for (const part of placement.template) {
      if (part.kind !== 'name') continue;
      const isSecret = credentials.some(({ name, secret }) => secret && name === part.name);
      const secret = isSecret ? part.name : part.refers === 'value' ? secrets.get(part.name) : undefined;
      if (secret === undefined) continue;
      report(diagnostic('signing/secret-sent', placement.location, { name: placement.name, secret }));
    }
  }
}
