import { codes, type DiagnosticCode } from '../table.js';
import type { ExamplePlace } from './code-page.js';
import { pages } from './pages.js';

const places: Readonly<Record<ExamplePlace, string>> = {
  file: 'a file',
  document: 'a document',
  operation: 'an operation',
  schema: 'a schema',
  signing: '`x-signing`',
  stream: '`x-stream`',
  configuration: 'countersign.config.json',
  words: 'words',
};

/** The page of a code as text for a terminal. */
export function renderPage(code: DiagnosticCode): string {
  const { meaning, place, before, after } = pages[code];
  const help = helpOf(code);
  return [
    `${code} (${levelOf(code)})`,
    meaning,
    ...(help === undefined ? [] : [`help: ${help}`]),
    `before${place === 'words' ? '' : `, in ${places[place].replaceAll('`', '')}`}:\n${indented(before)}`,
    `after:\n${indented(after)}`,
  ].join('\n\n');
}

/** The page of a code as Markdown, without its heading. */
export function markdownPage(code: DiagnosticCode): string {
  const { meaning, place, before, after } = pages[code];
  const help = helpOf(code);
  const text = `${meaning}${help === undefined ? '' : ` ${help}`}`;
  if (place === 'words') return [text, `Before: ${before}`, `After: ${after}`].join('\n\n');
  const language = place === 'configuration' ? 'json' : 'yaml';
  const blocks = [before, after].map((example) => `\`\`\`${language}\n${example}\n\`\`\``);
  return [text, `Before, in ${places[place]}:`, blocks[0], 'After:', blocks[1]].join('\n\n');
}

/** `docs/diagnostics.md`: every code. */
export function renderAllPages(): string {
  const intro =
    'Every finding has one of these codes. `countersign explain-code <code>` prints the same in a terminal. The level of a warning can be chosen under `rules` in `countersign.config.ts`; an error always is one.';
  const sections = (Object.keys(codes) as DiagnosticCode[]).map(
    (code) => `## ${code}\n\n_${levelOf(code)}_\n\n${markdownPage(code)}`,
  );
  return `${['# Diagnostics', intro, ...sections].join('\n\n')}\n`;
}

function levelOf(code: DiagnosticCode): string {
  return codes[code].severity;
}

/** What to do, where that does not depend on the finding. */
function helpOf(code: DiagnosticCode): string | undefined {
  const entry = codes[code];
  const help: unknown = 'help' in entry ? entry.help : undefined;
  if (typeof help !== 'function' || help.length > 0) return undefined;
  const text: unknown = Reflect.apply(help, undefined, []);
  return typeof text === 'string' ? text : undefined;
}

function indented(text: string): string {
  return text.replaceAll(/^(?=.)/gm, '  ');
}
