import { diagnostic, type Diagnostic } from '../diagnostics/diagnostic.js';
import type { Location } from '../diagnostics/location.js';
import { didYouMean } from '../diagnostics/suggest.js';
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
      report(notAChoice(parameter, value, parameter.valueLocation ?? parameter.location));
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
  report(notAChoice(parameter, other.value, other.location));
}

function notAChoice({ name, enum: choices = [] }: SigningParameter, value: string, location: Location): Diagnostic {
  return diagnostic('signing/parameter', location, { name, value }, { help: didYouMean(value, choices) });
}

function mayBe({ enum: choices }: SigningParameter, value: string): boolean {
  return choices === undefined || choices.includes(value);
}
