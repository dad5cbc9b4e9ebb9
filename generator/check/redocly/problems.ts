import type { NormalizedProblem } from '@redocly/openapi-core/lib/walk.js';
import { Source } from '@redocly/openapi-core/lib/resolve.js';
import type { NodeType } from '@redocly/openapi-core/lib/types/index.js';
import { normalizeTypes } from '@redocly/openapi-core/lib/types/index.js';
import { Oas3Types } from '@redocly/openapi-core/lib/types/oas3.js';
import { Oas3_1Types } from '@redocly/openapi-core/lib/types/oas3_1.js';
import { SpecVersion } from '@redocly/openapi-core/lib/oas-types.js';
import { normalizeVisitors } from '@redocly/openapi-core/lib/visitors.js';
import { walkDocument } from '@redocly/openapi-core/lib/walk.js';
import type { SpecNode } from '../../read/spec-document.js';
import type { CheckedSpec } from '../checked-spec.js';
import { leanTypes } from './lean-types.js';
import { plainFile } from './plain-document.js';
import { referenceMap } from './reference-map.js';
import { withTypesOf32 } from './types-3-2.js';
import { withAnyKeyword } from './unknown-keyword.js';

/** By the id that problems carry. Redocly's own type for a rule is a union over all formats it knows. */
export type RedoclyRules = Readonly<Record<string, (options: Record<string, never>) => object>>;

/** Redocly's own type for a discriminator's mapping throws at anything but text. */
const textMap: NodeType = { properties: {}, additionalProperties: { type: 'string' } };

/** Redocly knows some extensions of its own, and of others; what is in an extension is for whoever reads it. */
function withoutExtensions(types: Readonly<Record<string, NodeType>>): Record<string, NodeType> {
  return Object.fromEntries(
    Object.entries(types).map(([name, type]): [string, NodeType] => {
      const properties = Object.entries(type.properties).filter(([key]) => !key.startsWith('x-'));
      return [name, { ...type, properties: Object.fromEntries(properties) }];
    }),
  );
}

/**
 * What Redocly finds, through its walker and its table of OpenAPI types: its own entry point would look for
 * configuration files, and load every rule and an HTTP client.
 */
export function redoclyProblems(spec: CheckedSpec, rules: RedoclyRules): readonly NormalizedProblem[] {
  const isOld = spec.version === '3.0';
  const known31 = { ...Oas3_1Types, Schema: withAnyKeyword(Oas3_1Types.Schema) };
  const known = spec.version === '3.2' ? withTypesOf32(known31) : known31;
  const table = { ...withoutExtensions(isOld ? Oas3Types : known), DiscriminatorMapping: textMap };
  const { types, seeingAll } = leanTypes(normalizeTypes(table, { doNotResolveExamples: true }));
  if (types.Root === undefined) throw new Error('Redocly has no type for the root of a document.');
  const plain = new Map<SpecNode, unknown>();
  const { file } = spec.document;
  const problems: NormalizedProblem[] = [];
  const visitors = Object.entries(rules).map(([ruleId, rule]) => {
    return { ruleId, severity: 'error' as const, visitor: seeingAll(rule({})) };
  });
  walkDocument({
    document: { source: new Source(file.path, ''), parsed: plainFile(file, plain) },
    rootType: types.Root,
    normalizedVisitors: normalizeVisitors(visitors, types),
    resolvedRefMap: referenceMap(spec, plain),
    ctx: { problems, oasVersion: isOld ? SpecVersion.OAS3_0 : SpecVersion.OAS3_1, visitorsData: {} },
  });
  return problems;
}
