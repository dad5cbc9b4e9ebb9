import type { Document, ErrorCode, YAMLError } from 'yaml';
import type { Diagnostic } from '../diagnostics/diagnostic.js';
import { diagnostic } from '../diagnostics/diagnostic.js';
import type { Location, SourceText } from '../diagnostics/location.js';

/** What to do about a syntax error, by the name that the `yaml` package gives it. */
const cures: Partial<Record<ErrorCode, string>> = {
  BAD_DQ_ESCAPE: 'In double quotes a backslash begins an escape; write `\\\\`, or use single quotes.',
  BAD_INDENT: 'Check the indentation of this line and the one before it, and that what was opened is closed.',
  BAD_SCALAR_START: 'Write the value in quotes.',
  BLOCK_AS_IMPLICIT_KEY: 'A value that contains `: ` must stand in quotes, or under `|-` on a line of its own.',
  BLOCK_IN_FLOW: 'Inside braces and brackets, members are separated by commas.',
  KEY_OVER_1024_CHARS: 'A key has at most 1024 characters.',
  MISSING_CHAR: 'Check quotes, colons and brackets here and on the line before.',
  MULTILINE_IMPLICIT_KEY: 'A key stands on one line and is followed by a colon.',
  UNEXPECTED_TOKEN:
    'A value that begins with a quote, a brace or a bracket ends where that closes; put the whole value in quotes or under `|-`.',
};

/** The first syntax error (the others follow from it), and every tag that is not known. */
export function syntaxFindings(source: SourceText, documents: readonly Document.Parsed[]): Diagnostic[] {
  const problems = documents.flatMap(({ errors, warnings }) => [...errors, ...warnings]);
  const isTag = ({ code }: YAMLError) => code === 'TAG_RESOLVE_FAILED' || code === 'BAD_COLLECTION_TYPE';
  const [first] = problems.filter((problem) => !isTag(problem)).sort((a, b) => a.pos[0] - b.pos[0]);
  if (first !== undefined) return [syntaxError(source, first)];
  return problems.filter(isTag).map(({ pos: [start, end] }) => {
    return diagnostic('read/unknown-tag', { source, start, end }, { tag: source.text.slice(start, end) });
  });
}

function syntaxError(source: SourceText, { code, message, pos }: YAMLError): Diagnostic {
  const location: Location = { source, start: pos[0], end: Math.min(pos[1], source.text.length) };
  if (code === 'TAB_AS_INDENT') return diagnostic('read/tab-indentation', location, {});
  const problem = message.charAt(0).toLowerCase() + message.slice(1);
  return diagnostic('read/syntax', location, { problem }, { help: cures[code] });
}
