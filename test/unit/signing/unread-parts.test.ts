import { expect, test } from 'vitest';
import type { Diagnostic } from '../../../generator/diagnostics/diagnostic.js';
import { findingsOfExample } from '../../support/diagnostics-page.js';
import { signedSpec } from '../../support/signed-spec.js';

const scheme = `credentials: { apiKey: { description: K. }, secret: { description: S., secret: true } }
values:
  time: unix_s()
  signature: hex(hmac_sha256(secret, request.target + request.body + string(time)))
send:
  headers:
    X-Key: '{apiKey}'
    X-Time: '{time}'
    X-Signature: '{signature}'
verify: { clock: time, within: 5m }`;

async function found(written: string, instead: string, key = 'x-signing'): Promise<readonly string[]> {
  const paths = '/a: { get: { operationId: a, summary: S., responses: { default: { description: D. } } } }';
  const spec = signedSpec(
    scheme.replace(written, () => instead),
    { paths },
  );
  return (await findingsOfExample('file', spec.replace('x-signing:', `${key}:`))).map(
    ({ code, help }: Diagnostic) => `${code} ${help ?? ''}`,
  );
}

test.each([
  ['credentials:', 'credential:', "extension/unknown-key Did you mean 'credentials'?"],
  ['values:', 'value:', "extension/unknown-key Did you mean 'values'?"],
  ['send:', 'sends:', "extension/unknown-key Did you mean 'send'?"],
  ['  headers:', '  header:', "extension/unknown-key Did you mean 'headers'?"],
  [
    "X-Signature: '{signature}'",
    'X-Signature: {signature}',
    "extension/invalid Write it in quotes: `'{signature}'`. Without them, braces are a map of YAML.",
  ],
  ['  signature:', '  sig_nature:', "extension/invalid Write 'sigNature'."],
  ['apiKey:', 'API-Key:', "extension/invalid Write 'apiKey'."],
  ["X-Key: '{apiKey}'", 'X-Key: 5', "extension/invalid Write it in quotes: `'5'`."],
  ['within: 5m', 'within: 30', 'extension/invalid Write it with its unit, such as `30s`.'],
  ['secret: true', 'secret: yes', 'extension/invalid Write `true` or `false`, without quotes.'],
  [
    'hex(hmac_sha256(secret, request.target + request.body + string(time)))',
    '{hex(sha256(secret))}',
    'extension/invalid An expression stands without braces, which are a map of YAML.',
  ],
])('of %s written as %s only that is said', async (written, instead, want) => {
  expect(await found(written, instead)).toEqual([want]);
});

test('a name that is misspelt is told beside it', async () => {
  expect(await found("headers:\n    X-Key: '{apiKey}'", "header:\n    X-Key: '{apiKei}'")).toHaveLength(1);
  expect(await found("X-Key: '{apiKey}'\n    X-Time: '{time}'", "X-Key: '{apiKei}'\n    X-Time: {time}")).toEqual([
    "signing/template-name Did you mean '{apiKey}'?",
    "extension/invalid Write it in quotes: `'{time}'`. Without them, braces are a map of YAML.",
  ]);
});

test('a signing scheme under another name', async () => {
  expect(await found('', '', 'x-hmac')).toEqual(["extension/misspelt Did you mean 'x-signing'?"]);
});
