import { diagnostic } from '../diagnostics/diagnostic.js';
import { nodesOf, type Expression } from './expression.js';
import type { Report } from './finding.js';
import type { SigningParameter } from './signing-scheme.js';
import type { TypedValue } from './type-values.js';

/** Reports defaults that are no choice, and comparisons with what a parameter can never be. */
export function checkParameters(
  parameters: readonly SigningParameter[],
  values: readonly TypedValue[],
  report: Report,
): void {
  for (const parameter of parameters) {
    const value = parameter.const ?? parameter.default;
    if (value !== undefined && !mayBe(parameter, value)) {
      report(diagnostic('signing/parameter', parameter.location, { name: parameter.name, value }));
    }
  }
  const byName = new Map(parameters.map((parameter) => [parameter.name, parameter]));
  for (const { expression } of values) {
    for (const node of nodesOf(expression)) {
      if (node.kind !== 'binary' || (node.operator !== '==' && node.operator !== '!=')) continue;
      for (const [one, other] of [[node.left, node.right] as const, [node.right, node.left] as const]) {
        const parameter = one.kind === 'parameter' ? byName.get(one.name) : undefined;
        if (parameter !== undefined) checkComparison(parameter, other, report);
      }
    }
  }
}

function checkComparison(parameter: SigningParameter, other: Expression, report: Report): void {
  if (other.kind !== 'text' || mayBe(parameter, other.value)) return;
  report(diagnostic('signing/parameter', other.location, { name: parameter.name, value: other.value }));
}

function mayBe({ enum: choices }: SigningParameter, value: string): boolean {
  return choices === undefined || choices.includes(value);
}
