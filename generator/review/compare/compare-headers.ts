import type { Response } from '../../model/api-model.js';
import { placeIn } from '../../model/written-place.js';
import type { Places, Report } from '../report.js';
import { bare } from '../words.js';

interface ResponsePair {
  readonly one: Response;
  readonly other: Response;
  /** Of a member of the response. */
  readonly at: (key: string) => Places;
  readonly report: Report;
}

/** Compares the headers that a response declares. The client hands them out untyped. */
export function compareHeaders(response: string, { one, other, at: placesOf, report }: ResponsePair): void {
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
    const said = [header, next].map(({ schema }) => JSON.stringify(schema?.json));
    if (said[0] !== said[1]) report('response/header-changed', facts, at('schema'));
  }
  for (const [key, header] of after) {
    if (before.has(key)) continue;
    const facts = { response, header: bare(header.name) };
    report('response/header-added', facts, { base, head: header.location });
  }
}
