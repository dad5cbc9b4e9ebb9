import type { Scalar } from 'yaml';
import type { Diagnostic } from '../diagnostics/diagnostic.js';
import { diagnostic } from '../diagnostics/diagnostic.js';
import type { SourceText } from '../diagnostics/location.js';
import { SourceScalar } from './scalar.js';
import type { SpecScalar } from './spec-document.js';
import { loneSurrogate } from './surrogates.js';

/** A scalar of the core schema (YAML 1.2, section 10.3), less what JSON has no value for. */
export function readScalar(source: SourceText, scalar: Scalar.Parsed, report: (found: Diagnostic) => void): SpecScalar {
  const [start, end] = scalar.range;
  const style = styleOf(scalar);
  const location = { source, start, end: style === 'block' ? trimEnd(source.text, start, end) : end };
  const text = textOf(scalar, source.text.slice(start, end), style);
  const node = new SourceScalar({ location, value: valueOf(scalar, text), text, style });
  const broken = loneSurrogate(node) ?? notANumber(scalar, node) ?? curlyQuotes(node);
  if (broken !== undefined) report(broken);
  return node;
}

/** What stands where nothing is written. */
export function emptyScalar(source: SourceText, offset: number): SpecScalar {
  const location = { source, start: offset, end: offset };
  return new SourceScalar({ location, value: null, text: '', style: 'plain' });
}

function styleOf({ type }: Scalar.Parsed): SpecScalar['style'] {
  if (type === 'BLOCK_LITERAL' || type === 'BLOCK_FOLDED') return 'block';
  return type === 'QUOTE_SINGLE' || type === 'QUOTE_DOUBLE' ? 'quoted' : 'plain';
}

function textOf({ source }: Scalar.Parsed, written: string, style: SpecScalar['style']): string {
  if (style === 'plain') return written;
  return style === 'block' ? source : written.slice(1, -1);
}

function valueOf({ value }: Scalar.Parsed, text: string): SpecScalar['value'] {
  if (typeof value === 'number') return Number.isFinite(value) ? value : null;
  return value === null || typeof value === 'string' || typeof value === 'boolean' ? value : text;
}

function notANumber({ value }: Scalar.Parsed, { location, text }: SpecScalar): Diagnostic | undefined {
  const isNumber = typeof value !== 'number' || Number.isFinite(value);
  return isNumber ? undefined : diagnostic('read/not-a-number', location, { text });
}

/** Text out of a word processor: all of it between one pair of quotes that are none in YAML. */
function curlyQuotes({ location, style, text }: SpecScalar): Diagnostic | undefined {
  const [, opening, inner, closing] = (style === 'plain' && wordProcessed.exec(text)) || [];
  if (opening === undefined || inner === undefined || closing === undefined) return undefined;
  return diagnostic('read/curly-quotes', location, { quotes: opening + closing, inner });
}

const wordProcessed = /^([“”„‘’‚])([^“”„‘’‚]*)([“”‘’])$/;

function trimEnd(text: string, start: number, end: number): number {
  return start + text.slice(start, end).trimEnd().length;
}
