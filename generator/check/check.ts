import type { Diagnostic } from '../diagnostics/diagnostic.js';
import { sortDiagnostics } from '../diagnostics/diagnostic.js';
import type { SpecDocument } from '../read/spec-document.js';
import { checkedSpec } from './checked-spec.js';
import { openApiVersion } from './openapi-version.js';

/** Everything that is wrong with a document that has been read without errors. Sorted. */
export async function check(document: SpecDocument): Promise<readonly Diagnostic[]> {
  const found = openApiVersion(document.file.root);
  if ('finding' in found) return [found.finding];
  const spec = checkedSpec(document, found.root, found.version);
  // Redocly and the schema validator take longer to load than most specs to check.
  const [{ redoclyFindings }, { rules }] = await Promise.all([import('./redocly/findings.js'), import('./rules.js')]);
  return sortDiagnostics([...redoclyFindings(spec), ...rules.flatMap((rule) => [...rule(spec)])]);
}
