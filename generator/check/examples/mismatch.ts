import type { SpecNode } from '../../read/spec-document.js';
import { complaintOf } from '../extensions/complaint.js';
import type { Violation } from './violation.js';

/** What is wrong with a value, as the end of a sentence that begins with its name. */
export function mismatchOf(found: Violation, node: SpecNode): string {
  const { keyword, params } = found;
  switch (keyword) {
    case 'required':
      return `lacks '${String(params.missingProperty)}'`;
    case 'format':
      return `is not of the format '${String(params.format)}'`;
    case 'pattern':
      return `does not match \`${String(params.pattern)}\``;
    case 'minLength':
      return `has fewer than ${String(params.limit)} characters`;
    case 'maxLength':
      return `has more than ${String(params.limit)} characters`;
    case 'minItems':
    case 'minProperties':
      return `has fewer than ${String(params.limit)} entries`;
    case 'maxItems':
    case 'maxProperties':
      return `has more than ${String(params.limit)} entries`;
    case 'enum':
      return `must be one of ${listed(params.allowedValues)}`;
    case 'anyOf':
      return 'fits none of the alternatives';
    case 'oneOf':
      return Array.isArray(params.passingSchemas) ? 'fits more than one alternative' : 'fits none of the alternatives';
    case 'false schema':
      return 'has the schema `false`, which nothing fits';
    case 'not':
      return 'fits what `not` excludes';
    case 'contains':
      return containsMismatch(params);
    case 'propertyNames':
      return `has a name that is not allowed: '${String(params.propertyName)}'`;
    case 'unevaluatedItems':
      return `has more than ${String(params.limit)} entries`;
    case 'exclusiveMinimum':
      return `must be more than ${String(params.limit)}`;
    case 'exclusiveMaximum':
      return `must be less than ${String(params.limit)}`;
    case 'multipleOf':
      return `is no multiple of ${String(params.multipleOf)}`;
    case 'dependentRequired':
      return `lacks '${String(params.missingProperty)}', which '${String(params.property)}' needs beside it`;
    default:
      return complaintOf(found, node);
  }
}

function containsMismatch({ minContains, maxContains }: Violation['params']): string {
  if (minContains === 1 && maxContains === undefined) return 'has no entry that fits `contains`';
  if (maxContains === undefined) return `has fewer than ${String(minContains)} entries that fit \`contains\``;
  return `must have ${String(minContains)} to ${String(maxContains)} entries that fit \`contains\``;
}

/** Such as `'a', 'b' or 1`. */
function listed(values: unknown): string {
  const words = (Array.isArray(values) ? values : []).map((value) =>
    typeof value === 'string' ? `'${value}'` : JSON.stringify(value),
  );
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} or ${words.at(-1) ?? ''}`;
}
