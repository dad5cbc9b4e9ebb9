import { expect, test } from 'vitest';
import type { SourceFile } from '../../../generator/emit/source-file.js';
import { fileReceiver, fileSender } from '../../../generator/finish/sent-files.js';
import { InternalError } from '../../../generator/internal-error.js';

const file = (path: string, text: string, kind: SourceFile['kind'] = 'typescript'): SourceFile => ({
  path,
  text,
  kind,
});

test('only files that are not as they were are sent whole, and all arrive', () => {
  const [send, receive] = [fileSender(), fileReceiver()];
  const rounds = [
    [file('a.ts', '1'), file('b.ts', '2')],
    [file('a.ts', '1'), file('b.ts', '3'), file('c.ts', '4')],
    [file('a.ts', '1', 'runtime'), file('c.ts', '4')],
    [file('b.ts', '3'), file('c.ts', '4')],
  ];
  const sent = rounds.map((files) => {
    const message = structuredClone(send('one', files));
    expect(receive('one', message)).toEqual(files);
    return message.filter((part) => typeof part !== 'string').map(({ path }) => path);
  });
  expect(sent).toEqual([['a.ts', 'b.ts'], ['b.ts', 'c.ts'], ['a.ts'], ['b.ts']]);
});

test('packages have nothing in common', () => {
  const [send, receive] = [fileSender(), fileReceiver()];
  const files = [file('a.ts', '1')];
  expect(receive('one', send('one', files))).toEqual(files);
  expect(send('two', files)).toEqual(files);
});

test('a file that was never sent is a fault', () => {
  expect(() => fileReceiver()('one', ['a.ts'])).toThrow(InternalError);
});
