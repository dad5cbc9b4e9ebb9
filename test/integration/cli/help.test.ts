import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { exitCodes } from '../../../generator/commands/exit-codes.js';
import { buildCommand, countersign } from '../../support/cli.js';
import { run } from '../../support/run.js';

const cwd = mkdtempSync(join(tmpdir(), 'countersign-help-'));
beforeAll(buildCommand);
afterAll(() => rmSync(cwd, { recursive: true }));

test('the help lists commands and says what each exit code means', async () => {
  const { stdout } = await countersign(['--help'], { cwd });
  expect(stdout).toMatch(/NO_COLOR/);
  const [, codes = ''] = stdout.split('Exit codes:\n');
  expect([...codes.matchAll(/^ {2}(\d+) /gm)].map(([, code]) => Number(code))).toEqual(Object.values(exitCodes));
});

test('every command has help with examples', async () => {
  const { stdout } = await countersign(['--help'], { cwd });
  const [, list = ''] = /\nCommands:\n([^]*?)\n\n/.exec(stdout) ?? [];
  const names = [...list.matchAll(/^ {2}([a-z-]+)/gm)].flatMap(([, name = '']) => (name === 'help' ? [] : [name]));
  expect(names).toEqual(expect.arrayContaining(['init', 'generate', 'check', 'explain', 'explain-code', 'inspect']));
  for (const name of names) {
    const help = await countersign([name, '--help'], { cwd });
    expect([name, help.status, help.stderr]).toEqual([name, 0, '']);
    expect(help.stdout).toContain(`\nExamples:\n  countersign ${name}`);
    expect(help.stdout).not.toContain('default: [');
  }
});

test('a reader who has had enough sees no fault, and the exit code stands', async () => {
  const inspect = `"${process.execPath}" "${resolve('dist/cli.js')}" inspect "${resolve('specs/allex.yaml')}" --stage model`;
  const { stdout, stderr } = await run('bash', ['-c', `${inspect} | head -n 1; echo "\${PIPESTATUS[0]}"`], { cwd });
  expect({ stdout, stderr }).toEqual({ stdout: '{\n0\n', stderr: '' });
});

describe('a slip gets a suggestion', () => {
  test.each([
    [['generrate'], '(Did you mean generate?)'],
    [['check', '--fromat', 'json'], '(Did you mean --format?)'],
    [['explain-code', 'openapi/no-sumary'], "Did you mean 'openapi/no-summary'?"],
    [['check', '--format', 'jsn'], 'Allowed choices are pretty, json, github, sarif.'],
    [['generate', '--watch', '--check'], '--watch writes, and --check does not'],
  ])('%j', async (args, suggestion) => {
    const { status, stderr } = await countersign(args, { cwd });
    expect(status).toBe(exitCodes.usage);
    expect(stderr).toContain(suggestion);
  });
});
