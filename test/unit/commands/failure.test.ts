import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { exitCodes } from '../../../generator/commands/exit-codes.js';
import { reportFailure } from '../../../generator/commands/failure.js';
import type { Terminal } from '../../../generator/commands/terminal.js';
import { InternalError } from '../../../generator/internal-error.js';
import { UsageError } from '../../../generator/usage-error.js';
import { LinkError } from '../../../generator/write/write.js';

function reported(error: unknown): { code: number; text: string } {
  const lines: string[] = [];
  const terminal: Terminal = { cwd: '/', colour: false, print: () => undefined, complain: (text) => lines.push(text) };
  const code = reportFailure(error, terminal);
  return { code, text: lines.join('\n') };
}

function thrownBy(action: () => unknown): unknown {
  try {
    action();
  } catch (error) {
    return error;
  }
  return undefined;
}

describe('a fault of the command line or of the system', () => {
  test.each([
    { of: 'usage', error: new UsageError('no such thing'), want: 'error: no such thing' },
    {
      of: 'a link',
      error: new LinkError('/a/b'),
      want: 'error: /a/b is a symbolic link; nothing is written through links',
    },
    {
      of: 'a full disk',
      error: Object.assign(new Error('ENOSPC: x, write'), { code: 'ENOSPC', syscall: 'write' }),
      want: 'error: ENOSPC',
    },
    { of: 'a file', error: thrownBy(() => readFileSync('/nowhere/at/all')), want: 'error: ENOENT' },
  ])('$of is said in one line', ({ error, want }) => {
    const { code, text } = reported(error);
    expect(code).toBe(exitCodes.usage);
    expect(text).toMatch(new RegExp(`^${want}[^\\n]*$`));
  });
});

describe('a fault of ours', () => {
  test.each([
    {
      of: 'known',
      error: new InternalError('it broke', ['a.ts(1,1)', 'b.ts(2,2)']),
      want: ['it broke', 'a.ts(1,1)', 'b.ts(2,2)'],
    },
    { of: 'unknown', error: new TypeError('x is undefined'), want: ['TypeError: x is undefined'] },
    { of: 'of no kind', error: 'text', want: ['text'] },
  ])('$of asks for a report', ({ error, want }) => {
    const { code, text } = reported(error);
    expect(code).toBe(exitCodes.internal);
    expect(text).toContain('This is a fault of the generator, not of your spec');
    for (const part of want) expect(text).toContain(part);
  });
});
