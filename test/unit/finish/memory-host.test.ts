import { expect, test } from 'vitest';
import ts from 'typescript';
import { memoryHost, type ParsedFile } from '../../../generator/finish/memory-host.js';
import { options } from '../../../generator/finish/type-check.js';

test('gives a file again until its code is another', () => {
  const parsed = new Map<string, ParsedFile>();
  const given = (text: string): ts.SourceFile | undefined =>
    memoryHost(new Map([['/a.ts', text]]), { options, parsed }).getSourceFile('/a.ts', ts.ScriptTarget.ES2022);

  const first = given('/** One. */\nexport const a = 1;\n');
  expect(given('/** One. */\nexport const a = 1;\n')).toBe(first);
  expect(given('/** Two. */\nexport const a = 1;\n')).toBe(first);
  const second = given('/** Two. */\nexport const a = 2;\n');
  expect(second).not.toBe(first);
  expect(given('/** Three. */\nexport const a = 2;\n')).toBe(second);
  // What was given for another comment is not given for other code that has the old comment.
  expect(given('/** One. */\nexport const a = 1;\n')).not.toBe(second);
});
