import { diagnostic } from '../diagnostics/diagnostic.js';
import type { SpecDocument } from '../read/spec-document.js';
import { entriesOf, itemsOf, member } from '../read/spec-node.js';
import { nodesOf } from './expression.js';
import type { Report } from './finding.js';
import type { SigningScheme } from './signing-scheme.js';

/** The schemes of a stream sign the request of a connection, for which no operation says what its constants are. */
export function checkStream({ file }: SpecDocument, schemes: readonly SigningScheme[], report: Report): void {
  const security = member(member(file.root, 'x-stream'), 'security');
  for (const { key: name, keyLocation } of itemsOf(security).flatMap((item) => [...entriesOf(item)])) {
    const steps = schemes.find((scheme) => scheme.name === name)?.steps ?? [];
    const read = steps
      .flatMap((step) => (step.kind === 'value' ? nodesOf(step.value.expression) : []))
      .find((node) => node.kind === 'operation');
    if (read?.kind !== 'operation') continue;
    const facts = { name, constant: `operation.${read.name}` };
    const related = [{ location: read.location, message: 'it is read here' }];
    report(diagnostic('stream/operation-constant', keyLocation, facts, { related }));
  }
}
