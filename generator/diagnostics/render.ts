import picocolors from 'picocolors';
import type { FrameLine } from './code-frame.js';
import { codeFrame } from './code-frame.js';
import type { Diagnostic } from './diagnostic.js';
import type { Location } from './location.js';
import { positionAt } from './location.js';
import { printable } from './printable.js';

interface RenderOptions {
  readonly colour: boolean;
}

type Colours = ReturnType<typeof picocolors.createColors>;

/** Findings for people, in the order given; each begins with `file:line:column`, which editors and terminals link. */
export function render(diagnostics: readonly Diagnostic[], { colour }: RenderOptions): string {
  const colours = picocolors.createColors(colour);
  return diagnostics.map((found) => renderOne(found, colours)).join('\n');
}

function renderOne(found: Diagnostic, colours: Colours): string {
  const paint = found.severity === 'error' ? colours.red : colours.yellow;
  const head = `${place(found.location)}: ${paint(found.severity)}: ${colours.bold(shown(found.message))}`;
  const lines = [`${head} ${colours.dim(`[${found.code}]`)}`, ...frame(found.location, { colours, paint, context: 2 })];
  if (found.help !== undefined) lines.push(labelled(colours.cyan('help'), found.help));
  for (const note of found.notes ?? []) lines.push(labelled(colours.cyan('note'), note));
  for (const { location, message } of found.related ?? []) {
    lines.push(labelled(place(location), message), ...frame(location, { colours, paint: colours.cyan, context: 0 }));
  }
  return lines.map((line) => `${line}\n`).join('');
}

function labelled(label: string, text: string): string {
  return `  ${label}: ${text.split('\n').map(shown).join('\n        ')}`;
}

/** Characters of a line of text that are shown: a name in a hostile spec may have megabytes. */
const longest = 500;

function shown(line: string): string {
  return printable(line.length <= longest ? line : `${line.slice(0, longest - 50)}…${line.slice(-50)}`);
}

/** Such as `specs/api.yaml:12:7`. */
export function place({ source, start }: Location): string {
  const { line, column } = positionAt(source, start);
  return `${printable(source.path)}:${line}:${column}`;
}

interface FrameStyle {
  readonly colours: Colours;
  /** Of what is pointed at. */
  readonly paint: (text: string) => string;
  /** Lines before and after. */
  readonly context: number;
}

function frame(location: Location, style: FrameStyle): readonly string[] {
  if (location.source.text === '') return [];
  const lines = codeFrame(location, style.context);
  const width = String(lines.at(-1)?.line ?? 0).length;
  return lines.map((line) => frameLine(line, width, style));
}

function frameLine({ kind, line, text }: FrameLine, width: number, { colours, paint }: FrameStyle): string {
  const number = kind === 'carets' ? ' '.repeat(width) : String(line).padStart(width);
  const gutter = `${kind === 'marked' ? paint('>') : ' '} ${colours.dim(`${number} |`)}`;
  return `  ${gutter} ${kind === 'carets' ? paint(text) : text}`.trimEnd();
}
