import type { Response, ResponseHeader } from '../../model/api-model.js';
import { placeIn } from '../../model/written-place.js';
import type { Places, Report } from '../report.js';
import { compareApart } from '../schema/compare-apart.js';
import type { SchemaComparison } from '../schema/schema-comparison.js';
import { bare } from '../words.js';

interface ResponsePair {
  readonly schemas: SchemaComparison;
  readonly origin: string;
  readonly one: Response;
  readonly other: Response;
  /** Of a member of the response. */
  readonly at: (key: string) => Places;
  readonly report: Report;
}

/** Compares the headers that a response declares. The client hands them out untyped. */
export function compareHeaders(response: string, context: ResponsePair): void {
  const { one, other, at: placesOf, report } = context;
  const before = new Map(one.headers.map((header) => [header.name.toLowerCase(), header]));
  const after = new Map(other.headers.map((header) => [header.name.toLowerCase(), header]));
  const { base, head } = placesOf('headers');
  for (const [key, header] of before) {
    const next = after.get(key);
    const facts = { response, header: bare(header.name) };
    if (next === undefined) {
      const id = header.required ? 'response/header-removed' : 'response/optional-header-removed';
      report(id, facts, { base: header.location, head });
      continue;
    }
    const at = (key: string): Places => ({
      base: placeIn(header.location, key) ?? header.location,
      head: placeIn(next.location, key) ?? next.location,
    });
    if (header.required && !next.required) report('response/header-became-optional', facts, at('required'));
    if (!header.required && next.required) report('response/header-became-required', facts, at('required'));
    if (!header.deprecated && next.deprecated) report('response/header-deprecated', facts, at('deprecated'));
    if (header.deprecated && !next.deprecated) report('response/header-undeprecated', facts, at('deprecated'));
    compareSchemaOf({ ...facts, one: header, other: next, at: at('schema') }, context);
  }
  for (const [key, header] of after) {
    if (before.has(key)) continue;
    const facts = { response, header: bare(header.name) };
    report('response/header-added', facts, { base, head: header.location });
  }
}

interface HeaderPair {
  readonly response: string;
  readonly header: string;
  readonly one: ResponseHeader;
  readonly other: ResponseHeader;
  readonly at: Places;
}

const rules = { breaking: 'changed', warning: 'loosened', compatible: 'tightened', none: undefined } as const;

/** A value without a type: what is said of it, only the API says. */
function compareSchemaOf(
  { response, header, one, other, at }: HeaderPair,
  { schemas, origin, report }: ResponsePair,
): void {
  const found = compareApart(schemas, {
    base: one.schema?.json ?? true,
    head: other.schema?.json ?? true,
    direction: 'response',
    subject: `the header \`${header}\` of the ${response}`,
    origin,
    places: { base: at.base, head: at.head },
  });
  for (const { rule, message, places } of found) {
    const change = rules[rule.contract];
    if (change !== undefined) report(`response/header-${change}`, { response, header, what: message }, places);
  }
}
