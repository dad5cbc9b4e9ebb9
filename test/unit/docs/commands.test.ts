import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { Command } from 'commander';
import { describe, expect, test } from 'vitest';
import { declareApiReport } from '../../../generator/commands/declarations/api-report.js';
import { declareChangelog } from '../../../generator/commands/declarations/changelog.js';
import { declareCheck } from '../../../generator/commands/declarations/check.js';
import { declareExplainCode } from '../../../generator/commands/declarations/explain-code.js';
import { declareExplain } from '../../../generator/commands/declarations/explain.js';
import { declareGenerate } from '../../../generator/commands/declarations/generate.js';
import { declareInit } from '../../../generator/commands/declarations/init.js';
import { declareInspect } from '../../../generator/commands/declarations/inspect.js';
import { declareReview } from '../../../generator/commands/declarations/review.js';
import { codeBlocks } from '../../support/docs/markdown.js';

const documents = [
  ...['README.md', 'CONTRIBUTING.md', 'specs/README.md'],
  ...readdirSync('generated').map((name) => `generated/${name}/README.md`),
];
const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> };

const program = new Command();
for (const declare of [
  ...[declareInit, declareGenerate, declareCheck, declareExplain, declareExplainCode],
  ...[declareInspect, declareApiReport, declareReview, declareChangelog],
]) {
  declare(program, () => Promise.resolve());
}

/** What a reader's system has. */
const tools = new Set(['openssl', 'printf', 'base64', 'git']);

/** A generated package, by its name or in its folder, and what compiles one. */
const installed = /^(@countersign\/[\w-]+|\.\/generated\/[\w-]+|--save-dev|typescript|@types\/node)$/;

describe('commands that documents tell a reader to type', () => {
  test.each(documents)('%s', (path) => {
    const blocks = codeBlocks(readFileSync(path, 'utf8')).filter(({ language }) => language === 'sh');
    const lines = blocks.flatMap(({ text }) => text.trimEnd().split('\n'));
    expect(lines.length).toBeGreaterThan(0);
    expect(lines.flatMap((line) => faultsOf(line, path))).toEqual([]);
  });

  test('and in passing, in code within a sentence', () => {
    const named = documents.flatMap((path) =>
      [...readFileSync(path, 'utf8').matchAll(/`((?:npx countersign|npm run|node build\.mjs)[^`]*)`/g)].map(
        ([, line = '']) => ({ path, line: line.replaceAll(/[<[][^>\]]*[>\]]/g, '') }),
      ),
    );
    expect(named.length).toBeGreaterThan(10);
    expect(named.flatMap(({ path, line }) => faultsOf(line, path))).toEqual([]);
  });

  test('a slip is found', () => {
    const slips = ['npm run generrate', 'npx countersign chek', 'npx countersign check --fromat json', 'maek all'];
    expect(slips.flatMap((line) => faultsOf(line, 'a document'))).toHaveLength(slips.length);
  });
});

/** What is wrong with a line of shell: a command, a script or an option that is not there. */
function faultsOf(line: string, path: string): readonly string[] {
  const words = line
    .replace(/(^|\s)#.*$/, '')
    .replaceAll(/'[^']*'/g, "''")
    .split(/\s*(?:\||&&|;)\s*/);
  return words.flatMap((command) => {
    const [tool = '', ...rest] = command.trim().split(/\s+/);
    return isKnown(tool, rest) ? [] : [`${path}: ${line.trim()}`];
  });
}

function isKnown(tool: string, [first = '', ...rest]: readonly string[]): boolean {
  if (tool === 'npm') {
    if (first === 'install') return rest.every((word) => installed.test(word));
    return first === 'test' || (first === 'run' && (rest[0] ?? '') in scripts);
  }
  if (tool === 'node') return existsSync(first);
  if (tool !== 'npx') return tools.has(tool) || existsSync(tool);
  const declared = program.commands.find((command) => command.name() === rest[0]);
  if (first !== 'countersign' || declared === undefined) return false;
  const options = rest.filter((word) => word.startsWith('-'));
  const known = declared.options.flatMap(({ short, long }) => [short, long]);
  return options.every((option) => option === '--help' || known.includes(option));
}
