import type { Diagnostic } from '../../diagnostics/diagnostic.js';
import { diagnostic } from '../../diagnostics/diagnostic.js';
import type { SpecEntry } from '../../read/spec-document.js';
import { entry, toPlain } from '../../read/spec-node.js';
import type { Rule } from '../rule.js';
import { extensionUses } from './extension-uses.js';
import { knownExtensions } from './known-extensions.js';
import { schemaErrors } from './schema-errors.js';
import { shapeFinding } from './shape-finding.js';

/** The value of every extension of ours fits its JSON Schema. */
export const extensionsAreWellFormed: Rule = function* (spec) {
  for (const { member, place } of extensionUses(spec)) {
    const schema = place && knownExtensions.get(member.key)?.[place];
    if (schema === undefined) continue;
    const errors = schemaErrors(schema, toPlain(member.value));
    yield* errors.map((error) => shapeFinding(member, error));
    if (errors.length === 0 && place === 'root') yield* rootFindings(member);
  }
};

/** What the schemas allow and only operations can mean. */
function* rootFindings({ key, value }: SpecEntry): Iterable<Diagnostic> {
  const help = 'It belongs on an operation.';
  const safe = key === 'x-retry' ? entry(value, 'safe') : undefined;
  if (safe !== undefined) {
    yield diagnostic('extension/unknown-key', safe.keyLocation, {
      extension: 'x-retry at the root',
      key: 'safe',
      help,
    });
  }
  if (key === 'x-envelope' && value.kind === 'scalar') {
    yield diagnostic('extension/invalid', value.location, { problem: '`false` has nothing to replace here.', help });
  }
}
