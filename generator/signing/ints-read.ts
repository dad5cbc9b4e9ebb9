import { diagnostic } from '../diagnostics/diagnostic.js';
import { nodesOf, type Expression } from './expression.js';
import type { Report } from './finding.js';
import type { SignedOperation } from './operations.js';
import { isWholeNumber } from './whole-number.js';
import type { SigningParameter } from './signing-scheme.js';

/** What `int(…)` reads: names of parameters, and of constants of operations. */
export interface IntsRead {
  readonly parameters: ReadonlySet<string>;
  readonly constants: ReadonlySet<string>;
}

/** What expressions read as ints. */
export function intsRead(expressions: readonly Expression[]): IntsRead {
  const operands = expressions.flatMap(nodesOf).flatMap((node) => (node.kind === 'toInt' ? node.operand : []));
  return {
    parameters: new Set(operands.flatMap((node) => (node.kind === 'parameter' ? node.name : []))),
    constants: new Set(operands.flatMap((node) => (node.kind === 'operation' ? node.name : []))),
  };
}

/** The parameters of a scheme, with those that are read as ints marked. */
export function markInts(parameters: readonly SigningParameter[], read: IntsRead): readonly SigningParameter[] {
  return parameters.map((parameter) =>
    read.parameters.has(parameter.name) ? { ...parameter, isInt: true } : parameter,
  );
}

/** Reports texts that are read as ints and are none. */
export function checkInts(
  { parameters, constants }: IntsRead,
  scope: { readonly parameters: readonly SigningParameter[]; readonly operations: readonly SignedOperation[] },
  report: Report,
): void {
  for (const parameter of scope.parameters.filter(({ name }) => parameters.has(name))) {
    const texts = [parameter.const, parameter.default, ...(parameter.enum ?? [])];
    const wrong = texts.find((text) => text !== undefined && !isWholeNumber(text));
    if (wrong === undefined) continue;
    const location = parameter.valueLocation ?? parameter.location;
    report(diagnostic('signing/no-int', location, { text: wrong, read: parameter.name }));
  }
  for (const name of constants) {
    for (const operation of scope.operations) {
      const text = operation.constants.get(name);
      if (text === undefined || isWholeNumber(text)) continue;
      report(diagnostic('signing/no-int', operation.location, { text, read: `operation.${name}` }));
    }
  }
}
