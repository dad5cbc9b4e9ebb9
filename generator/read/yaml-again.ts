import type { SourceText } from '../diagnostics/location.js';
import { limits } from './limits.js';
import { movedMap } from './moved.js';
import type { SpecEntry, SpecMap } from './spec-document.js';
import { readAlone } from './yaml-reader.js';
import { nestedIn, sectionsOf, type Block, type Section } from './yaml-sections.js';

/** What sections of a file were read as, by their text; their places count from where they begin. */
export type SectionMemory = Map<string, SpecMap>;

export function newMemory(): SectionMemory {
  return new Map();
}

interface AgainReader {
  readonly source: SourceText;
  /** Sections longer than that are read in parts, where they have some. */
  readonly long: number;
  readonly before: SectionMemory;
  readonly now: SectionMemory;
}

/** An operation is as much as most edits change. */
const longSection = 2000;

/**
 * Reads a file that was read before, or much of it: only what has changed is given to the `yaml` package. Gives up,
 * without a word, where the parts of the file do not stand for themselves, or there is anything to say about one: the
 * reader of whole files then says it. Where this one succeeds, both build the same tree.
 */
export function readYamlAgain(source: SourceText, memory: SectionMemory, long = longSection): SpecMap | undefined {
  const { text } = source;
  if (text.length > limits.yamlTokens || /^(?:---|\.\.\.|%)/m.test(text)) return undefined;
  const reader: AgainReader = { source, long, before: new Map(memory), now: memory };
  memory.clear();
  return readBlock(reader, { start: 0, end: text.length, indent: 0 });
}

function readBlock(reader: AgainReader, block: Block): SpecMap | undefined {
  const { source } = reader;
  const sections = sectionsOf(source.text, block) ?? [];
  const entries = new Map<string, SpecEntry>();
  for (const section of sections) {
    const found = entryOf(reader, section);
    // A key that is written twice is for the other reader to report.
    if (found === undefined || entries.has(found.key)) return undefined;
    entries.set(found.key, found);
  }
  const [first] = entries.values();
  const last = [...entries.values()].at(-1);
  if (first === undefined || last === undefined) return undefined;
  const location = { source, start: first.keyLocation.start, end: last.value.location.end };
  return { kind: 'map', location, entries };
}

function entryOf(reader: AgainReader, section: Section): SpecEntry | undefined {
  const { source, long } = reader;
  const nested = section.end - section.start > long ? nestedIn(source.text, section) : undefined;
  if (nested === undefined) return readSection(reader, section);
  const { key, keyStart } = nested;
  const value = readBlock(reader, nested);
  return value && { key, keyLocation: { source, start: keyStart, end: keyStart + key.length }, value };
}

function readSection({ source, before, now }: AgainReader, { start, end }: Section): SpecEntry | undefined {
  const text = source.text.slice(start, end);
  const alone = before.get(text) ?? now.get(text) ?? readAlone({ path: source.path, text });
  if (alone?.entries.size !== 1) return undefined;
  now.set(text, alone);
  const [entry] = movedMap(alone, { source, by: start }).entries.values();
  return entry;
}
