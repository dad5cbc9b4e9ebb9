import { Lexer, Parser } from 'yaml';
import type { CST } from 'yaml';
import type { Diagnostic } from '../diagnostics/diagnostic.js';
import { diagnostic } from '../diagnostics/diagnostic.js';
import type { Location, SourceText } from '../diagnostics/location.js';
import { limits } from './limits.js';

/**
 * The tokens of the one document of a file, or why they are not worth composing. The lexer and the parser need no stack
 * and little time; what comes after them does, so here is where depth and length are watched.
 */
export function yamlTokens(source: SourceText): readonly CST.Token[] | Diagnostic {
  const parser = new Parser();
  const tokens: CST.Token[] = [];
  let lexemes = 0;
  for (const lexeme of new Lexer().lex(source.text)) {
    for (const token of parser.next(lexeme)) {
      tokens.push(token);
      if (token.type === 'directive' && !isYaml12(token)) return wrongDirective(source, token);
    }
    const here = { source, start: parser.offset - lexeme.length, end: parser.offset };
    // The document and a scalar stand on the stack as well.
    if (parser.stack.length > limits.depth + 2) return diagnostic('read/too-deep', here, { limit: limits.depth });
    if (++lexemes > limits.yamlTokens) {
      const excess = `more than ${limits.yamlTokens} tokens of YAML`;
      return diagnostic('read/too-large', here, { path: source.path, excess });
    }
  }
  tokens.push(...parser.end());
  return secondDocument(source, tokens) ?? tokens;
}

function isYaml12({ source }: CST.Directive): boolean {
  return /^%YAML[ \t]+1\.2[ \t]*(?:#.*)?$/.test(source.trimEnd());
}

function wrongDirective(source: SourceText, { offset, source: written }: CST.Directive): Diagnostic {
  const directive = written.trimEnd();
  const location: Location = { source, start: offset, end: offset + directive.length };
  return diagnostic('read/yaml-version', location, { directive });
}

function secondDocument(source: SourceText, tokens: readonly CST.Token[]): Diagnostic | undefined {
  const [, second] = tokens.filter((token) => token.type === 'document');
  if (second === undefined) return undefined;
  const mark = second.start.find(({ type }) => type === 'doc-start');
  const start = mark?.offset ?? second.offset;
  const location = { source, start, end: start + (mark?.source.length ?? 0) };
  // Without a mark of its own it follows the end of another.
  const help =
    mark === undefined ? 'Delete the `...` line above, or move what follows into a file of its own.' : undefined;
  return diagnostic('read/several-documents', location, {}, { help });
}
