import { Composer, Lexer, Parser } from 'yaml';
import type { CST, Document } from 'yaml';
import type { Diagnostic } from '../diagnostics/diagnostic.js';
import { diagnostic } from '../diagnostics/diagnostic.js';
import type { SourceText } from '../diagnostics/location.js';
import { limits } from './limits.js';
import type { SpecNode } from './spec-document.js';
import { syntaxFindings } from './yaml-errors.js';
import { buildTree } from './yaml-tree.js';

const yaml12 = { version: '1.2', schema: 'core', uniqueKeys: false, resolveKnownTags: false } as const;

/** Reads YAML 1.2 with its core schema. No tree where the text is broken: what came out of it would only mislead. */
export function readYaml(source: SourceText, report: (found: Diagnostic) => void): SpecNode | undefined {
  const tokens = tokensOf(source, report);
  if (tokens === undefined) return undefined;
  const documents = [...new Composer(yaml12).compose(tokens, true, source.text.length)];
  const broken = wrongDirective(source, documents) ?? wrongNumber(source, documents);
  const syntax = broken === undefined ? syntaxFindings(source, documents) : [broken];
  for (const found of syntax) report(found);
  const root = documents[0]?.contents;
  if (syntax.some(({ code }) => code !== 'read/unknown-tag') || !root) return undefined;
  return buildTree(root, source, report);
}

/** The parser needs no stack for depth, but everything after it does; so depth is watched here. */
function tokensOf(source: SourceText, report: (found: Diagnostic) => void): CST.Token[] | undefined {
  const parser = new Parser();
  const tokens: CST.Token[] = [];
  for (const lexeme of new Lexer().lex(source.text)) {
    for (const token of parser.next(lexeme)) tokens.push(token);
    // The document and a scalar stand on the stack as well.
    if (parser.stack.length > limits.depth + 2) {
      const location = { source, start: parser.offset - lexeme.length, end: parser.offset };
      report(diagnostic('read/too-deep', location, { limit: limits.depth }));
      return undefined;
    }
  }
  return [...tokens, ...parser.end()];
}

function wrongDirective(source: SourceText, documents: readonly Document.Parsed[]): Diagnostic | undefined {
  const prologue = source.text.slice(0, documents[0]?.range[0] ?? 0);
  const directive = /^%(?!YAML[ \t]+1\.2[ \t]*(?:#.*)?$).*/m.exec(prologue);
  if (directive === null) return undefined;
  const text = directive[0].trimEnd();
  const location = { source, start: directive.index, end: directive.index + text.length };
  return diagnostic('read/yaml-version', location, { directive: text });
}

function wrongNumber(source: SourceText, [first, second]: readonly Document.Parsed[]): Diagnostic | undefined {
  if (second !== undefined) {
    const start = second.range[0];
    const before = source.text.lastIndexOf('---', start);
    return diagnostic('read/several-documents', { source, start: before === -1 ? start : before, end: start }, {});
  }
  const empty = !first?.contents || (first.contents.range[0] === first.contents.range[1] && first.errors.length === 0);
  return empty ? diagnostic('read/empty-file', { source, start: 0, end: 0 }, {}) : undefined;
}
