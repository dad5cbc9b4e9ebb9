import type { Diagnostic } from './diagnostic.js';
import type { Location } from './location.js';
import type { DiagnosticCode } from './table.js';

/** Errors that leave the tree whole: something that is referred to is missing, or stands there twice. */
const partial: ReadonlySet<DiagnosticCode> = new Set([
  'read/duplicate-key',
  'read/file-not-found',
  'read/unresolved-ref',
  'read/remote-ref',
  'read/absolute-ref',
  'read/ref-outside',
  'read/ref-anchor',
  'read/ref-syntax',
]);

/** What may only be missing because a reference leads nowhere. */
const consequences: ReadonlySet<DiagnosticCode> = new Set([
  'openapi/unused-component',
  'openapi/undeclared-path-parameter',
  'openapi/no-success-response',
  'openapi/no-error-response',
  'extension/unknown-parameter',
  'extension/unknown-request',
  'signing/unknown-constant',
]);

/** Whether the rest of a document can be judged in spite of these errors. */
export function isPartial(errors: readonly Diagnostic[]): boolean {
  return errors.every(({ code }) => partial.has(code));
}

/** Findings that stand even if the errors of reading are mended. A name with a near one is misspelt, and not missing. */
export function withoutConsequences(found: readonly Diagnostic[]): readonly Diagnostic[] {
  return found.filter(({ code, help }) => !consequences.has(code) || help?.startsWith('Did you mean') === true);
}

/** Findings of reading, less those that follow from a misspelt section: where it stands, its name is found unknown. */
export function withoutMisspelt(read: readonly Diagnostic[], found: readonly Diagnostic[]): readonly Diagnostic[] {
  const unknown = new Set(
    found.flatMap(({ code, location }) => (code === 'openapi/unknown-key' ? [idOf(location)] : [])),
  );
  const follows = ({ code, related = [] }: Diagnostic): boolean =>
    code === 'read/unresolved-ref' && related.some(({ location }) => unknown.has(idOf(location)));
  return read.filter((finding) => !follows(finding));
}

function idOf({ source, start }: Location): string {
  return `${source.path}:${start}`;
}
