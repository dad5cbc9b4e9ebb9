import { coversLine } from '../emit/covers.js';
import { curlCommand } from './curl.js';
import type { ExplainedSigning, Explanation } from './explanation.js';
import { redacted } from './redactor.js';
import { socketCommand } from './stream/socket-command.js';
import { renderComparison } from './render-comparison.js';
import { visible } from './visible.js';

/** An explanation for a person at a terminal: what was asked comes last, where the eye is. */
export function renderExplanation(explanation: Explanation): string {
  const { operation, scheme, further = [] } = explanation;
  const schemes = [scheme, ...further.map((each) => each.scheme)].filter((name) => name !== undefined);
  const sections = [
    [`${operation}, ${schemes.length === 0 ? 'without credentials' : `signed with ${schemes.join(', then ')}`}`],
    ...signing(explanation, further.length === 0 ? undefined : scheme),
    ...further.flatMap((each) => signing(each, each.scheme)),
    ...sent(explanation),
  ];
  return sections
    .filter((lines) => lines.length > 0)
    .map((lines) => `${lines.join('\n')}\n`)
    .join('\n');
}

function sent({ request, connection, against }: Explanation): readonly (readonly string[])[] {
  const captured = against === undefined ? [] : renderComparison(against);
  if (connection !== undefined) {
    return [
      section('fields', fields(connection.fields)),
      section('connection', [connection.url]),
      section('first message', connection.message === undefined ? [] : visible(connection.message).split('\n')),
      command('Node.js 22 or newer', socketCommand(connection)),
      section('captured', captured),
    ];
  }
  const { method, url, headers, body, bodyEncoding } = request;
  return [
    section('request', [`${method} ${url}`, ...fields(headers), ...bodyLines(body, bodyEncoding)]),
    command('curl', curlCommand(request)),
    section('captured request', captured),
  ];
}

function command(runner: string, text: string): readonly string[] {
  return section(text.includes(redacted) ? `${runner}, to run with --show-secrets` : runner, text.split('\n'));
}

function signing(
  { values, signed, covers }: ExplainedSigning,
  scheme: string | undefined,
): readonly (readonly string[])[] {
  const of = scheme === undefined ? '' : ` of ${scheme}`;
  return [
    section(`values${of}`, aligned(values)),
    section(`signed text${of}`, signed === undefined ? [] : visible(signed).split('\n')),
    section(`covers${of === '' ? '' : `,${of.slice(3)}`}`, covers === undefined ? [] : [coversLine(covers)]),
  ];
}

function section(title: string, lines: readonly string[]): readonly string[] {
  return lines.length === 0 ? [] : [`${title}:`, ...lines.map((line) => `  ${line}`.trimEnd())];
}

/** A value of several lines goes on under itself. */
function aligned(entries: Readonly<Record<string, string>>): readonly string[] {
  const width = Math.max(0, ...Object.keys(entries).map((name) => name.length));
  return Object.entries(entries).flatMap(([name, text]) => {
    const [first = '', ...others] = visible(text).split('\n');
    return [`${name.padEnd(width)} = ${first}`, ...others.map((line) => ' '.repeat(width + 3) + line)];
  });
}

function fields(headers: Readonly<Record<string, string>>): readonly string[] {
  return Object.entries(headers).map(([name, value]) => `${name}: ${visible(value)}`);
}

function bodyLines(body: string | undefined, encoding: 'base64' | undefined): readonly string[] {
  if (body === undefined) return [];
  const size = Buffer.from(body, 'base64').length;
  return encoding === undefined ? ['', ...visible(body).split('\n')] : ['', `(${size} bytes, in base64) ${body}`];
}
