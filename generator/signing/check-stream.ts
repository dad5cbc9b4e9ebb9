import { diagnostic } from '../diagnostics/diagnostic.js';
import type { SpecDocument } from '../read/spec-document.js';
import { entriesOf, itemsOf, member } from '../read/spec-node.js';
import { contentTypeReads } from './content-type-reads.js';
import { nodesOf } from './expression.js';
import type { Report } from './finding.js';
import { schemesWithType } from './operations.js';
import { schemeValues } from './scheme-values.js';
import type { SigningScheme } from './signing-scheme.js';

/** The schemes of a stream sign the request of a connection: it is no operation, and has no body. */
export function checkStream(document: SpecDocument, schemes: readonly SigningScheme[], report: Report): void {
  const security = member(member(document.file.root, 'x-stream'), 'security');
  const named = itemsOf(security).flatMap((item) => [...entriesOf(item)]);
  const sending = schemesWithType(document);
  const hasContentType = named.some(({ key }) => sending.has(key));
  const reading = new Set<string>();
  for (const { key: name, keyLocation } of named) {
    const scheme = schemes.find((each) => each.name === name);
    const expressions = scheme === undefined ? [] : [...schemeValues(scheme).values()];
    const read = expressions.flatMap(nodesOf).find((node) => node.kind === 'operation');
    if (read?.kind === 'operation') {
      const facts = { name, constant: `operation.${read.name}` };
      const related = [{ location: read.location, message: 'it is read here' }];
      report(diagnostic('stream/operation-constant', keyLocation, facts, { related }));
    }
    if (hasContentType || reading.has(name)) continue;
    reading.add(name);
    for (const { location } of expressions.flatMap(contentTypeReads)) {
      const related = [{ location: keyLocation, message: 'the stream names the scheme here' }];
      report(diagnostic('signing/no-content-type', location, { request: 'The request of a connection' }, { related }));
    }
  }
}
