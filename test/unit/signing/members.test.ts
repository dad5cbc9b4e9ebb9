import { expect, test } from 'vitest';
import { coversLine } from '../../../generator/emit/covers.js';
import type { SpecDocument } from '../../../generator/read/spec-document.js';
import { buildSigning } from '../../../generator/signing/build-signing.js';
import { signedSpec } from '../../support/signed-spec.js';
import { specFromText } from '../../support/spec-text.js';

interface Declared {
  readonly members?: string;
  readonly place?: string;
}

/** An operation with such a body, which is signed by its members. */
function specOf(
  mediaType: string,
  { members = 'pairs(request.members)', place = 'headers' }: Declared = {},
): SpecDocument {
  const signing = `
credentials: { secret: { description: The secret, secret: true } }
values:
  members: ${members}
  signature: hex(hmac_sha256(secret, members))
send: { ${place}: { signature: '{signature}' } }`;
  const paths = `
/a:
  post:
    operationId: postA
    requestBody: { content: { ${mediaType}: {} } }
    responses: { '200': { description: Fine } }`;
  return specFromText(signedSpec(signing, { paths }));
}

function found(mediaType: string, declared?: Declared): readonly string[] {
  return buildSigning(specOf(mediaType, declared)).diagnostics.map(({ message }) => message);
}

test('only JSON has members', () => {
  expect(found('application/vnd.acme+json')).toEqual([]);
  expect(found('text/csv')).toEqual(["`request.members` is JSON, and the operation 'postA' sends text/csv."]);
});

test('a signature may be one of the members that it signs', () => {
  expect(found('application/json', { place: 'body' })).toEqual([]);
});

test.each([
  ['pairs(request.members)', 'The signature covers the body; not the method, the host, the path or the query.'],
  [
    "pairs(pick(request.members, ['id']))",
    'The signature covers parts of the body; not the method, the host, the path or the query.',
  ],
  [
    "value_of(request.members, 'id') + request.body",
    'The signature covers the body; not the method, the host, the path or the query.',
  ],
])('what is picked out of a body covers parts of it: %s', (members, line) => {
  const { schemes } = buildSigning(specOf('application/json', { members }));
  expect(schemes.map(({ covers }) => coversLine(covers))).toEqual([line]);
});
