import { expect, test } from 'vitest';
import { schemaDoc } from '../../../generator/emit/schema-doc.js';

test.each([
  { given: {}, want: '' },
  { given: true, want: '' },
  { given: { title: 'A title' }, want: 'A title' },
  { given: { title: 'A title', description: 'Words.' }, want: 'Words.' },
  { given: { minimum: 1, maximum: 10 }, want: 'At least 1, at most 10.' },
  { given: { exclusiveMinimum: 0, exclusiveMaximum: 1 }, want: 'More than 0, less than 1.' },
  { given: { minLength: 1 }, want: 'At least 1 character.' },
  { given: { minLength: 2, maxLength: 20 }, want: '2 to 20 characters.' },
  { given: { minLength: 5, maxLength: 5 }, want: '5 characters.' },
  { given: { minLength: 0, maxLength: 1 }, want: 'At most 1 character.' },
  { given: { minItems: 2 }, want: 'At least 2 items.' },
  { given: { type: 'array', maximum: 5, maxLength: 3, pattern: 'a', maxItems: 2 }, want: 'At most 2 items.' },
  { given: { type: ['string', 'null'], minimum: 5, minLength: 3 }, want: 'At least 3 characters.' },
  { given: { pattern: '^`*/$' }, want: "Matches `^'∗/$`." },
  { given: { format: 'date-time', description: 'When.' }, want: 'When. RFC 3339.' },
  { given: { format: 'date-time', description: 'When, in ISO 8601.' }, want: 'When, in ISO 8601.' },
  { given: { format: 'decimal', examples: ['0.5'] }, want: 'Decimal number. Example: `0.5`.' },
  { given: { format: 'uuid', description: 'A UUID.' }, want: 'A UUID.' },
  { given: { format: 'password' }, want: '' },
  { given: { default: 'x', examples: ['y', 'z'] }, want: 'Default: `x`. Example: `y`.' },
  { given: { default: null, examples: [{ a: 1 }] }, want: 'Default: `null`.' },
  { given: { description: 'Words.', default: 3 }, want: 'Words. Default: `3`.' },
  { given: { description: 'No full stop', default: 3 }, want: 'No full stop\n\nDefault: `3`.' },
  { given: { description: 'Two\nlines.', default: 3 }, want: 'Two\nlines.\n\nDefault: `3`.' },
  { given: { deprecated: true }, want: '@deprecated' },
  { given: { description: '@deprecated', deprecated: true }, want: '\\@deprecated\n\n@deprecated' },
])('$given says $want', ({ given, want }) => {
  expect(schemaDoc(given)).toBe(want);
});
