import { mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { madeCases } from './made-cases.js';

const casesFolder = join(import.meta.dirname, 'cases');

/** One code, its folder with the recorded text, and the folder of its spec. */
export interface Case {
  readonly code: string;
  readonly expected: string;
  /** Makes the files of a case that has none. */
  readonly folder: () => string;
}

/** Every case: `cases/<stage>/<what-is-wrong>/`. */
export function findCases(): readonly Case[] {
  const committed = foldersIn(casesFolder).flatMap((stage) => {
    return foldersIn(join(casesFolder, stage)).map((name) => `${stage}/${name}`);
  });
  return [...new Set([...committed, ...Object.keys(madeCases)])].sort().map((code) => {
    const folder = join(casesFolder, code);
    return { code, expected: join(folder, 'expected.txt'), folder: () => makeFiles(code) ?? folder };
  });
}

function foldersIn(folder: string): readonly string[] {
  const entries = readdirSync(folder, { withFileTypes: true });
  return entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name);
}

function makeFiles(code: string): string | undefined {
  const files = madeCases[code]?.();
  if (files === undefined) return undefined;
  const folder = mkdtempSync(join(tmpdir(), 'countersign-case-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  for (const [name, content] of Object.entries(files)) {
    if (typeof content === 'string' || content instanceof Uint8Array) writeFileSync(join(folder, name), content);
    else symlinkSync(content.linkTo, join(folder, name));
  }
  mkdirSync(join(casesFolder, code), { recursive: true });
  return folder;
}
