import type { NormalizedProblem } from '@redocly/openapi-core/lib/walk.js';
import { OperationOperationId } from '@redocly/openapi-core/lib/rules/common/operation-operationId.js';
import { Operation2xxResponse } from '@redocly/openapi-core/lib/rules/common/operation-2xx-response.js';
import { PathDeclarationMustExist } from '@redocly/openapi-core/lib/rules/common/path-declaration-must-exist.js';
import { Struct } from '@redocly/openapi-core/lib/rules/common/struct.js';
import { NoEmptyServers } from '@redocly/openapi-core/lib/rules/oas3/no-empty-servers.js';
import { NoExampleValueAndExternalValue } from '@redocly/openapi-core/lib/rules/oas3/no-example-value-and-externalValue.js';
import { SpecComponentsInvalidMapName } from '@redocly/openapi-core/lib/rules/oas3/spec-components-invalid-map-name.js';
import type { Diagnostic } from '../../diagnostics/diagnostic.js';
import { diagnostic } from '../../diagnostics/diagnostic.js';
import { member } from '../../read/spec-node.js';
import type { CheckedSpec } from '../checked-spec.js';
import { placeOf } from './problem-place.js';
import { redoclyProblems } from './problems.js';
import { misplacedReference, ReferenceKind } from './reference-kind.js';
import { withoutConsequences } from './consequences.js';
import { structFinding } from './struct-finding.js';
import { unknownKeyOf } from './struct-message.js';
import { UnknownKeyword } from './unknown-keyword.js';

const structure = { structure: Struct, 'reference-kind': ReferenceKind, 'unknown-keyword': UnknownKeyword } as const;
const style = {
  'component-name': SpecComponentsInvalidMapName,
  'empty-path-variable': PathDeclarationMustExist,
  'no-operation-id': OperationOperationId,
  'no-servers': NoEmptyServers,
  'no-success-response': Operation2xxResponse,
  'two-example-values': NoExampleValueAndExternalValue,
} as const;

/** The findings of those of Redocly's rules that we use, under our codes. */
export function redoclyFindings(spec: CheckedSpec): readonly Diagnostic[] {
  try {
    return withoutConsequences(problemsOf(spec)).flatMap((problem) => findingOf(spec, problem) ?? []);
  } catch (error) {
    // Redocly calls itself for every level and spreads lists into arguments: both end at the stack's end.
    if (error instanceof RangeError) return [diagnostic('openapi/too-complex', spec.root.location, {})];
    throw error;
  }
}

/** Rules of style rely on a sound structure; where they fail for want of it, what is wrong with it must be reported. */
function problemsOf(spec: CheckedSpec): readonly NormalizedProblem[] {
  try {
    return redoclyProblems(spec, { ...structure, ...style });
  } catch (error) {
    if (error instanceof TypeError) return redoclyProblems(spec, structure);
    throw error;
  }
}

const wholePath =
  "OpenAPI has no reference to an operation: write it out, or refer to all of the path, `/b: { $ref: '#/paths/~1a' }`.";

function findingOf(spec: CheckedSpec, problem: NormalizedProblem): Diagnostic | undefined {
  const place = placeOf(spec.document, problem);
  const { location, pointer } = place;
  const rule = problem.ruleId as keyof typeof structure | keyof typeof style;
  switch (rule) {
    case 'structure':
      return structFinding({ problem, place, version: spec.version });
    case 'reference-kind': {
      const reference = misplacedReference(problem.message);
      if (reference.kind === 'other-section') return diagnostic('openapi/wrong-kind-of-ref', location, reference);
      const suggestion =
        reference.object === 'Operation' ? wholePath : 'OpenAPI has no reference here: write out what is meant.';
      return diagnostic('openapi/unknown-key', location, { key: '$ref', suggestion });
    }
    case 'unknown-keyword': {
      const { message: keyword } = problem;
      // Redocly's own rule has it, where a schema may not have any keyword.
      if (spec.version === '3.0') return undefined;
      if (unknownKeyOf(keyword) !== undefined) return structFinding({ problem, place, version: spec.version });
      return diagnostic('openapi/unknown-keyword', location, { keyword });
    }
    case 'component-name':
      return diagnostic('openapi/component-name', location, { name: pointer.at(-1) ?? '' });
    case 'no-servers': {
      // There are some, of a type that is told of.
      const servers = member(spec.root, 'servers');
      const isMistyped = servers !== undefined && servers.kind !== 'list';
      // Who only receives webhooks has nothing to send.
      const onlyReceives = spec.operations.length === 0 && member(spec.root, 'webhooks') !== undefined;
      return isMistyped || onlyReceives ? undefined : diagnostic('openapi/no-servers', location, {});
    }
    case 'empty-path-variable':
    case 'no-operation-id':
    case 'no-success-response':
    case 'two-example-values':
      return diagnostic(`openapi/${rule}`, location, {});
    default:
      return rule satisfies never;
  }
}
