import { diagnostic } from '../diagnostics/diagnostic.js';
import { partsOf, type Expression } from './expression.js';
import { facets } from './facets.js';
import type { Report } from './finding.js';
import { functionTable } from './functions/table.js';
import type { SignedOperation } from './operations.js';
import { whereOf } from './placements.js';
import type { Credential, Placement } from './signing-scheme.js';
import type { TypedValue } from './type-values.js';

const control = /[\u0000-\u001f\u007f]/;

/** Where the texts come from. */
export interface LineBreakScope {
  readonly values: readonly TypedValue[];
  readonly credentials: readonly Credential[];
  /** Those that the scheme signs. */
  readonly operations: readonly Pick<SignedOperation, 'constants'>[];
}

/** Reports templates of headers and cookies that could carry CR, LF or another control character. */
export function checkLineBreaks(
  placements: readonly Placement[],
  { values, credentials, operations }: LineBreakScope,
  report: Report,
): void {
  const byName = new Map(values.map((value) => [value.name, value.expression]));
  // A client refuses control characters in all credentials and parameters, but a PEM text is made of lines.
  const broken = new Set(credentials.filter(({ format }) => format === 'pem').map(({ name }) => name));

  const canBreak = (expression: Expression): boolean => {
    switch (expression.kind) {
      case 'text':
        return control.test(expression.value);
      case 'bytes':
        return expression.value.some((byte) => byte < 0x20 || byte === 0x7f);
      case 'credential':
        return broken.has(expression.name);
      case 'value': {
        const named = byName.get(expression.name);
        return named !== undefined && canBreak(named);
      }
      case 'request':
        return facets[expression.facet].lineBreaks === 'possible';
      case 'operation':
        return operations.some(({ constants }) => control.test(constants.get(expression.name) ?? ''));
      case 'call': {
        const entry = functionTable.get(expression.function);
        return (
          entry?.lineBreaks === 'possible' || (entry?.lineBreaks === 'inherited' && expression.args.some(canBreak))
        );
      }
      case 'conditional':
        return canBreak(expression.then) || canBreak(expression.otherwise);
      case 'map':
        return expression.entries.some(({ key, value }) => control.test(key) || canBreak(value));
      case 'int':
      case 'bool':
      case 'parameter':
      case 'binary':
      case 'not':
      case 'negate':
      case 'list':
      case 'join':
      case 'toString':
      case 'toBytes':
      case 'toInt':
        return partsOf(expression).some(canBreak);
    }
    expression satisfies never;
  };

  for (const { in: place, template, location } of placements) {
    if (place !== 'headers' && place !== 'cookies') continue;
    for (const part of template) {
      if (part.kind !== 'name') continue;
      const expression = byName.get(part.name);
      const breaks = expression === undefined ? broken.has(part.name) : canBreak(expression);
      if (breaks) report(diagnostic('signing/line-break', location, { name: part.name, where: whereOf(place) }));
    }
  }
}
