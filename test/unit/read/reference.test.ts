import { describe, expect, it } from 'vitest';
import { parseReference } from '../../../generator/read/reference.js';

describe('parseReference', () => {
  it.each([
    ['#/components/schemas/Order', { kind: 'pointer', pointer: ['components', 'schemas', 'Order'] }],
    ['#', { kind: 'pointer', pointer: [] }],
    ['orders.yaml', { kind: 'pointer', file: 'orders.yaml', pointer: [] }],
    ['./a%20b.yaml#/x~1y/%7B', { kind: 'pointer', file: './a b.yaml', pointer: ['x/y', '{'] }],
    ['../up.yaml#/A', { kind: 'pointer', file: '../up.yaml', pointer: ['A'] }],
    ['#Order', { kind: 'anchor', fragment: 'Order' }],
    ['http://example.com/a.yaml', { kind: 'remote' }],
    ['HTTPS://example.com', { kind: 'remote' }],
    ['//example.com/a.yaml', { kind: 'remote' }],
    ['urn:example:a', { kind: 'remote' }],
    ['/etc/passwd', { kind: 'absolute' }],
    ['%2Fetc/passwd', { kind: 'absolute' }],
    ['file:///etc/passwd', { kind: 'absolute' }],
    ['C:\\secret.yaml', { kind: 'absolute' }],
    ['c:/secret.yaml', { kind: 'absolute' }],
    ['\\\\server\\share', { kind: 'absolute' }],
    ['~/secret.yaml', { kind: 'absolute' }],
  ])('%s', (text, reference) => {
    expect(parseReference(text)).toEqual(reference);
  });

  it.each(['', 'a\\b.yaml', 'a%00.yaml', '%', '#/%zz', '#/~'])('%j is malformed', (text) => {
    expect(parseReference(text).kind).toBe('malformed');
  });

  it.each([
    ['/components/schemas/A', "within the document it is '#/components/schemas/A'"],
    [' #/components/schemas/A', 'there is white space around it'],
    ['a.yaml ', 'there is white space around it'],
    ['a.yaml?v=2#/A', 'a file has no query'],
  ])('%j: %s', (text, problem) => {
    expect(parseReference(text)).toEqual({ kind: 'malformed', problem });
  });
});
