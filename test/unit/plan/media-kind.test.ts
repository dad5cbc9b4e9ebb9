import fc from 'fast-check';
import { expect, test } from 'vitest';
import { mediaKind } from '../../../generator/plan/media-kind.js';
import { mediaTypeKind } from '../../../templates/runtime/media-type.js';

const table = [
  { given: 'application/json', want: 'json' },
  { given: 'Application/JSON; charset=utf-8', want: 'json' },
  { given: 'application/problem+json', want: 'json' },
  { given: 'text/json', want: 'json' },
  { given: 'application/x-www-form-urlencoded', want: 'form' },
  { given: 'multipart/form-data; boundary=x', want: 'multipart' },
  { given: 'multipart/mixed', want: 'bytes' },
  { given: 'text/csv', want: 'text' },
  { given: 'application/xml', want: 'text' },
  { given: 'image/svg+xml', want: 'text' },
  { given: 'application/yaml', want: 'text' },
  { given: 'application/octet-stream', want: 'bytes' },
  { given: 'application/jsonlike', want: 'bytes' },
  { given: '*/*', want: 'bytes' },
  { given: '', want: 'bytes' },
] as const;

test.each(table)('$given is $want', ({ given, want }) => {
  expect(mediaKind(given)).toBe(want);
});

test('the runtime sees every media type the same way', () => {
  const anything = fc.oneof(fc.constantFrom(...table.map(({ given }) => given as string)), fc.string());
  fc.assert(
    fc.property(anything, (mediaType) => {
      const kind = mediaTypeKind(mediaType);
      expect(mediaKind(mediaType)).toBe(kind === 'binary' ? 'bytes' : kind);
    }),
  );
});
