import { coversLine } from '../emit/covers.js';
import { curlCommand } from './curl.js';
import type { Explanation } from './explanation.js';
import { visible } from './visible.js';

/** An explanation for a person at a terminal. */
export function renderExplanation(explanation: Explanation): string {
  const { operation, scheme, values, signed, covers, request } = explanation;
  const sections = [
    [`${operation}, ${scheme === undefined ? 'without credentials' : `signed with ${scheme}`}`],
    section('values', aligned(values)),
    section('signed text', signed === undefined ? [] : visible(signed).split('\n')),
    section('covers', covers === undefined ? [] : [coversLine(covers)]),
    section('request', [
      `${request.method} ${request.url}`,
      ...aligned(request.headers, ': '),
      ...bodyLines(request.body),
    ]),
    section('curl', curlCommand(request).split('\n')),
  ];
  return sections
    .filter((lines) => lines.length > 0)
    .map((lines) => `${lines.join('\n')}\n`)
    .join('\n');
}

function section(title: string, lines: readonly string[]): readonly string[] {
  return lines.length === 0 ? [] : [`${title}:`, ...lines.map((line) => `  ${line}`.trimEnd())];
}

function aligned(entries: Readonly<Record<string, string>>, separator = ' = '): readonly string[] {
  const width = separator === ' = ' ? Math.max(0, ...Object.keys(entries).map((name) => name.length)) : 0;
  return Object.entries(entries).map(([name, text]) => `${name.padEnd(width)}${separator}${visible(text)}`);
}

function bodyLines(body: string | undefined): readonly string[] {
  return body === undefined ? [] : ['', ...visible(body).split('\n')];
}
