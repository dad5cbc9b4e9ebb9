import fc from 'fast-check';
import { expect, test } from 'vitest';
import { commandData, commandProperty } from '../../../generator/diagnostics/github-command.js';
import { anyText } from '../../support/hostile-text.js';

/** As the runner of GitHub Actions reads a line: a command, its properties, its text. */
function read(line: string): { readonly properties: ReadonlyMap<string, string>; readonly text: string } | undefined {
  const [, written, text] = /^::error ([^]*?)::([^]*)$/.exec(line) ?? [];
  if (written === undefined || text === undefined) return undefined;
  const properties = written.split(',').map((each): [string, string] => {
    const [name = '', ...value] = each.split('=');
    return [name, decoded(value.join('=')).replaceAll('%3A', ':').replaceAll('%2C', ',').replaceAll('%25', '%')];
  });
  return { properties: new Map(properties), text: decoded(text).replaceAll('%25', '%') };
}

function decoded(text: string): string {
  return text.replaceAll('%0D', '\r').replaceAll('%0A', '\n');
}

test('a command is one line, and says what it was given', () => {
  fc.assert(
    fc.property(anyText, anyText, (title, text) => {
      const line = `::error file=a.yaml,title=${commandProperty(title)}::${commandData(text)}`;
      expect(line).not.toMatch(/[\r\n]/);
      const found = read(line);
      expect([...(found?.properties.keys() ?? [])]).toEqual(['file', 'title']);
      expect(found?.properties.get('title')).toBe(title);
      expect(found?.text).toBe(text);
    }),
  );
});
