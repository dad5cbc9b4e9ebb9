import { createHash } from 'node:crypto';
import { markdownCode } from '../../emit/encode/markdown.js';

/** The entry of one version. */
export interface Entry {
  readonly packageName: string;
  /** Of the package. */
  readonly version: string;
  /** Formatted Markdown below the heading of the version. */
  readonly body: string;
}

export interface UpdatedChangelog {
  readonly text: string;
  /** `kept`: the version has an entry that a person wrote or edited. */
  readonly outcome: 'written' | 'unchanged' | 'kept';
}

/** An entry that nobody has edited ends with it. */
const mark = /<!-- generated ([0-9a-f]{16}); an edited entry is left alone -->/;

/**
 * A changelog with the entry of a version, above the earlier ones. An entry that stands there already is replaced only
 * as long as it is what an earlier run has written: its mark has the hash of its text.
 */
export function updateChangelog(text: string | undefined, entry: Entry): UpdatedChangelog {
  const before = text ?? preamble(entry.packageName);
  const section = sectionOf(entry);
  const known = findSection(before, entry.version);
  if (known === undefined) {
    const at = firstVersion(before);
    const above = before.slice(0, at).trimEnd();
    const below = before.slice(at);
    return { text: `${above}\n\n${section}${below === '' ? '' : `\n${below}`}`, outcome: 'written' };
  }
  const old = before.slice(known.start, known.end);
  if (old.trimEnd() === section.trimEnd()) return { text: before, outcome: 'unchanged' };
  if (!isUntouched(old)) return { text: before, outcome: 'kept' };
  const below = before.slice(known.end);
  return { text: before.slice(0, known.start) + section + (below === '' ? '' : `\n${below}`), outcome: 'written' };
}

/** Whether a changelog tells of a version. */
export function hasEntry(text: string, version: string): boolean {
  return findSection(text, version) !== undefined;
}

function preamble(packageName: string): string {
  return `# Changelog

What changes for users of ${markdownCode(packageName)}, in the form of [Keep a Changelog](https://keepachangelog.com/en/1.1.0/). Versions follow [Semantic Versioning](https://semver.org/spec/v2.0.0.html).
`;
}

function sectionOf({ version, body }: Entry): string {
  const text = body.trim();
  return `## [${version}]\n\n${text}\n\n<!-- generated ${hashOf(text)}; an edited entry is left alone -->\n`;
}

/** The heading may have got a date: the text below is what counts. */
function isUntouched(section: string): boolean {
  const found = mark.exec(section);
  if (found === null) return false;
  const text = section.slice(section.indexOf('\n'), found.index).trim();
  return section.slice(found.index + found[0].length).trim() === '' && found[1] === hashOf(text);
}

function hashOf(text: string): string {
  return createHash('sha256').update(text.replace(/\s+/g, ' ')).digest('hex').slice(0, 16);
}

interface Span {
  readonly start: number;
  readonly end: number;
}

function findSection(text: string, version: string): Span | undefined {
  const headings = [...text.matchAll(/^## .*$/gm)];
  const index = headings.findIndex(([line]) => versionOf(line) === version);
  const start = headings[index]?.index;
  return start === undefined ? undefined : { start, end: headings[index + 1]?.index ?? text.length };
}

/** Of `## [1.2.0] - 2026-01-31`, also without brackets and date. */
function versionOf(heading: string): string | undefined {
  return /^## \[?([^\]\s]+)\]?/.exec(heading)?.[1];
}

/** What is not released stays on top, whoever wrote it. */
function firstVersion(text: string): number {
  const heading = [...text.matchAll(/^## .*$/gm)].find(([line]) => versionOf(line)?.toLowerCase() !== 'unreleased');
  return heading?.index ?? text.length;
}
