import { Composer, isMap } from 'yaml';
import type { CST, Document } from 'yaml';
import type { Diagnostic } from '../diagnostics/diagnostic.js';
import { diagnostic } from '../diagnostics/diagnostic.js';
import type { SourceText } from '../diagnostics/location.js';
import type { SpecMap, SpecNode } from './spec-document.js';
import { syntaxFindings } from './yaml-errors.js';
import { yamlTokens } from './yaml-tokens.js';
import { buildAlone, buildTree } from './yaml-tree.js';

const yaml12 = { version: '1.2', schema: 'core', uniqueKeys: false, resolveKnownTags: false } as const;

/** Reads YAML 1.2 with its core schema. No tree where the text is broken: what came out of it would only mislead. */
export function readYaml(source: SourceText, report: (found: Diagnostic) => void): SpecNode | undefined {
  const tokens = yamlTokens(source);
  if ('code' in tokens) {
    report(tokens);
    return undefined;
  }
  const document = compose(source, tokens);
  const syntax = syntaxFindings(source, document);
  for (const found of syntax) report(found);
  if (syntax.some(({ code }) => code !== 'read/unknown-tag')) return undefined;
  const root = document?.contents;
  if (root && root.range[0] < root.range[2]) return buildTree(root, source, report);
  report(diagnostic('read/empty-file', { source, start: 0, end: 0 }, {}));
  return undefined;
}

/** A map that is a part of a file, as far as it stands for itself and there is nothing to say about it. */
export function readAlone(source: SourceText): SpecMap | undefined {
  const tokens = yamlTokens(source);
  const document = 'code' in tokens ? undefined : compose(source, tokens);
  const root = document?.contents;
  if (!isMap(root) || syntaxFindings(source, document).length > 0) return undefined;
  return buildAlone(root, source);
}

/** Errors are collected by the million in a hostile file, and a stack trace is most of what one costs. */
function compose({ text }: SourceText, tokens: readonly CST.Token[]): Document.Parsed | undefined {
  const { stackTraceLimit } = Error;
  Error.stackTraceLimit = 0;
  try {
    const [document] = new Composer(yaml12).compose(tokens, true, text.length);
    return document;
  } finally {
    Error.stackTraceLimit = stackTraceLimit;
  }
}
