import type { Diagnostic } from '../diagnostics/diagnostic.js';
import { follow } from '../read/resolve.js';
import type { SpecDocument } from '../read/spec-document.js';
import { entriesOf, isMap, member } from '../read/spec-node.js';
import { buildScheme } from './build-scheme.js';
import { checkStream } from './check-stream.js';
import { operationsOf } from './operations.js';
import { readDeclaration } from './read-declaration.js';
import type { SigningScheme } from './signing-scheme.js';

/** The signing schemes of a document, and everything that is wrong with them. */
export interface Signing {
  /** In the order of the spec; those that are not understood are left out. */
  readonly schemes: readonly SigningScheme[];
  readonly diagnostics: readonly Diagnostic[];
}

/** Reads `x-signing` of every security scheme. The form of the extension is checked by its JSON Schema elsewhere. */
export function buildSigning(document: SpecDocument): Signing {
  const diagnostics: Diagnostic[] = [];
  const report = (found: Diagnostic): void => {
    diagnostics.push(found);
  };
  const operations = operationsOf(document);
  const declared = entriesOf(member(member(document.file.root, 'components'), 'securitySchemes'));
  const schemes = [...declared].flatMap(({ key, value }) => {
    const scheme = follow(document, value);
    const signing = member(scheme, 'x-signing');
    if (!isMap(scheme) || !isMap(signing)) return [];
    return buildScheme(readDeclaration(key, scheme, signing), { operations, report }) ?? [];
  });
  checkStream(document, schemes, report);
  return { schemes, diagnostics };
}
