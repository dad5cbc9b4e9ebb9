import type { Response } from '../../model/api-model.js';
import { placeIn } from '../../model/written-place.js';
import type { Places } from '../report.js';
import { bare } from '../words.js';
import type { OperationPair } from './context.js';

/** Compares the headers that a response declares. The client hands them out untyped. */
export function compareHeaders({ name, report }: OperationPair, one: Response, other: Response): void {
  const before = new Map(one.headers.map((header) => [header.name.toLowerCase(), header]));
  const after = new Map(other.headers.map((header) => [header.name.toLowerCase(), header]));
  const [base, head] = [one, other].map(({ location }) => placeIn(location, 'headers') ?? location);
  for (const [key, header] of before) {
    const next = after.get(key);
    const facts = { operation: name, status: bare(other.status), header: bare(header.name) };
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
    const facts = { operation: name, status: bare(other.status), header: bare(header.name) };
    report('response/header-added', facts, { base, head: header.location });
  }
}
