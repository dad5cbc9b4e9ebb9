import { SpecVersion } from '@redocly/openapi-core/lib/oas-types.js';
import { Source } from '@redocly/openapi-core/lib/resolve.js';
import { Struct } from '@redocly/openapi-core/lib/rules/common/struct.js';
import { normalizeTypes } from '@redocly/openapi-core/lib/types/index.js';
import { Oas3Types } from '@redocly/openapi-core/lib/types/oas3.js';
import { normalizeVisitors } from '@redocly/openapi-core/lib/visitors.js';
import type { NormalizedProblem } from '@redocly/openapi-core/lib/walk.js';
import { walkDocument } from '@redocly/openapi-core/lib/walk.js';
import { expect, test } from 'vitest';
import { leanTypes } from '../../../generator/check/redocly/lean-types.js';

const document = {
  openapi: '3.0.3',
  info: { titel: 'A', version: 1, 'x-any': { a: 1 } },
  paths: {
    '/a': {
      get: {
        parameters: [{ in: 'query', schema: { typ: 'string', nullable: true } }],
        responses: { '200': {}, 2: {} },
      },
      putt: {},
    },
  },
  components: { schemas: { A: { properties: { b: { items: 1, minimum: 'x' } }, additionalProperties: { not: [] } } } },
};

/** How often the walker looks into a member that is not there. */
let absent = 0;

function problems(isLean: boolean): readonly NormalizedProblem[] {
  const whole = normalizeTypes(Oas3Types, { doNotResolveExamples: true });
  const { types, seeingAll } = isLean ? leanTypes(whole) : { types: whole, seeingAll: (visitor: object) => visitor };
  const root = types.Root;
  if (root === undefined) throw new Error('no type for the root');
  const found: NormalizedProblem[] = [];
  const visitor = seeingAll((Struct as (options: object) => object)({}));
  walkDocument({
    document: { source: new Source('a.json', ''), parsed: watched(document) },
    rootType: root,
    normalizedVisitors: normalizeVisitors([{ ruleId: 'structure', severity: 'error', visitor }], types),
    resolvedRefMap: new Map(),
    ctx: { problems: found, oasVersion: SpecVersion.OAS3_0, visitorsData: {} },
  });
  return found;
}

function watched(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(watched);
  if (typeof value !== 'object' || value === null) return value;
  const members = Object.fromEntries(Object.entries(value).map(([key, each]) => [key, watched(each)]));
  return new Proxy(members, {
    get: (target, key) => {
      if (typeof key === 'string' && !(key in target)) absent += 1;
      return Reflect.get(target, key) as unknown;
    },
  });
}

function sentences(found: readonly NormalizedProblem[]): readonly string[] {
  return found.map(({ message, suggest, location }) => {
    return `${location.map(({ pointer, reportOnKey }) => `${pointer ?? ''} ${String(reportOnKey)}`).join()}: ${message} ${suggest.join()}`;
  });
}

test('finds what is found with whole types, and looks for far less', () => {
  const whole = sentences(problems(false));
  const before = absent;
  absent = 0;
  const lean = sentences(problems(true));
  expect([...lean].sort()).toEqual([...whole].sort());
  expect(whole.join('\n')).toContain('Property `titel` is not expected here. title');
  expect(absent).toBeLessThan(before / 2);
});
