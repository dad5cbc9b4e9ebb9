import type { Document, ErrorCode, YAMLError } from 'yaml';
import type { Diagnostic } from '../diagnostics/diagnostic.js';
import { diagnostic } from '../diagnostics/diagnostic.js';
import type { Location, SourceText } from '../diagnostics/location.js';
import { syntaxHint } from './yaml-hints.js';

/** A syntax error in our words, by the name that the `yaml` package gives it; its own words where there are none. */
const known: Partial<Record<ErrorCode, { readonly problem?: string; readonly help: string }>> = {
  BAD_ALIAS: { help: 'A value that begins with `&` or `*` is an anchor or an alias; write it in quotes.' },
  BAD_DQ_ESCAPE: { help: 'In double quotes a backslash begins an escape; write `\\\\`, or use single quotes.' },
  BAD_INDENT: { help: 'Check the indentation of this line and the one before it, and that what was opened is closed.' },
  BAD_SCALAR_START: { help: 'Write the value in quotes.' },
  BLOCK_AS_IMPLICIT_KEY: {
    problem: 'a `: ` inside a value begins another key',
    help: 'A value that contains `: ` must stand in quotes, or under `|-` on a line of its own.',
  },
  BLOCK_IN_FLOW: { help: 'Inside braces and brackets, members are separated by commas.' },
  KEY_OVER_1024_CHARS: { help: 'A key has at most 1024 characters.' },
  MISSING_CHAR: { help: 'Check quotes, colons and brackets here and on the line before.' },
  MULTILINE_IMPLICIT_KEY: {
    help: 'A key stands on one line, with a colon behind it; text that goes on is indented further than its key.',
  },
  UNEXPECTED_TOKEN: {
    problem: 'more text follows where the value has ended',
    help: 'A value that begins with a quote, a brace or a bracket ends where that closes: put the whole of it in quotes or under `|-`.',
  },
};

/** The first syntax error (the others follow from it), and every tag that is not known. */
export function syntaxFindings(source: SourceText, document: Document.Parsed | undefined): readonly Diagnostic[] {
  const problems = [...(document?.errors ?? []), ...(document?.warnings ?? [])];
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
  const hint = syntaxHint(source, code, pos[0]);
  if (hint !== undefined)
    return diagnostic('read/syntax', hint.location, { problem: hint.problem }, { help: hint.help });
  const problem = known[code]?.problem ?? message.charAt(0).toLowerCase() + message.slice(1);
  return diagnostic('read/syntax', location, { problem }, { help: known[code]?.help });
}
