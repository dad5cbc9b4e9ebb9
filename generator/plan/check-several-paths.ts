import { diagnostic, type Diagnostic } from '../diagnostics/diagnostic.js';
import type { Operation } from '../model/api-model.js';
import { placeIn } from '../model/written-place.js';
import type { MethodGroup } from './method-groups.js';

/** What of an operation decides how a method is called, whichever of its paths is taken. */
interface Shared {
  readonly what: string;
  /** Where it is written. */
  readonly key: string;
  readonly of: (operation: Operation) => unknown;
}

const shared: readonly Shared[] = [
  {
    what: 'security',
    key: 'security',
    of: ({ security }) => security.map(({ schemes }) => schemes.map(({ scheme }) => scheme)),
  },
  { what: 'servers', key: 'servers', of: ({ servers }) => servers?.map(({ url }) => url) },
  {
    what: 'request body',
    key: 'requestBody',
    of: ({ body }) => body && [body.required, body.content.map(({ name }) => name)],
  },
  {
    what: 'envelope',
    key: 'x-envelope',
    of: ({ envelope }) => envelope && [envelope.status, envelope.success, envelope.data],
  },
];

/** A method is called as the first of its operations says, also where another of its paths is taken. */
export function checkSeveralPaths(groups: readonly MethodGroup[], findings: Diagnostic[]): void {
  for (const { group, name, variants } of groups) {
    const [first, ...others] = variants;
    for (const { operation } of others) {
      for (const { what, key, of } of shared) {
        if (JSON.stringify(of(operation)) === JSON.stringify(of(first.operation))) continue;
        const place = ({ location }: Operation) => placeIn(location, key) ?? location;
        const related = [{ location: place(first.operation), message: 'the method is called as this one' }];
        const parameters = { method: `${group}.${name}`, what };
        findings.push(diagnostic('plan/paths-differ', place(operation), parameters, { related }));
      }
    }
  }
}
