import { generateKeyPairSync, type KeyObject } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { evaluateScheme, type EvaluationInput } from '../../generator/signing/evaluate.js';
import type { SigningScheme } from '../../generator/signing/signing-scheme.js';
import type { CryptoModule } from './support/compiled-signer.js';
import { compileVerifier } from './support/compiled-verifier.js';
import { received, verify } from './support/receiver.js';
import { schemeFrom } from './support/schemes.js';

const pem = ({ privateKey }: { readonly privateKey: KeyObject }): string =>
  privateKey.export({ format: 'pem', type: 'pkcs8' }).toString();
const credentials = new Map([
  ['id', 'me'],
  ['secret', 'a secret'],
  ['ed', pem(generateKeyPairSync('ed25519'))],
  ['rsa', pem(generateKeyPairSync('rsa', { modulusLength: 2048 }))],
  ['ec', pem(generateKeyPairSync('ec', { namedCurve: 'P-256' }))],
]);

/** A scheme with these values, of which `signature` and, where it is there, `time` are sent. */
function schemeWith(values: readonly string[]): SigningScheme {
  const sent = ['signature', ...(values.some((value) => value.startsWith('time:')) ? ['time'] : [])];
  const used = [...credentials.keys()].filter(
    (name) => name === 'id' || new RegExp(`\\b${name}\\b`).test(values.join()),
  );
  const declared = used.map((name) => `${name}: { description: A credential${name === 'id' ? '' : ', secret: true'} }`);
  return schemeFrom(`credentials: { ${declared.join(', ')} }
values:
  ${values.join('\n  ')}
send: { headers: { X-Id: '{id}', ${sent.map((name) => `X-${name}: '{${name}}'`).join(', ')} } }`);
}

const text = 'request.method + request.body';
const isGet = "request.method == 'GET'";

describe.each<CryptoModule>(['node', 'web'])('what a branch has signed is verified, on %s', (crypto) => {
  test.each<[string, ...string[]]>([
    [
      'by the request, two keys',
      `signature: "${isGet} ? base64(ed25519(ed, ${text})) : hex(rsa_sha256(rsa, ${text}))"`,
    ],
    [
      'by the request, one key',
      `signature: "${isGet} ? base64(es256_der(ec, ${text})) : hex(sha256(secret + ${text}))"`,
    ],
    ['by a credential', `signature: "id == 'me' ? base64(ed25519(ed, ${text})) : hex(sha256(secret + ${text}))"`],
    [
      'by a credential, not taken',
      `signature: "id == '' ? base64(ed25519(ed, ${text})) : hex(sha256(secret + ${text}))"`,
    ],
    ['inside of the encoding', `signature: "base64(id == 'me' ? ed25519(ed, ${text}) : rsa_sha256(rsa, ${text}))"`],
    ['in it, by the request', `signature: "base64(${isGet} ? es256(ec, ${text}) : ed25519(ed, ${text}))"`],
    [
      'in it, by name',
      `one: ed25519(ed, ${text})`,
      `raw: "${isGet} ? one : rsa_sha256(rsa, ${text})"`,
      'signature: hex(raw)',
    ],
    ['by a second name', `raw: ed25519(ed, ${text})`, 'other: raw', 'signature: base64(other)'],
    ['with text around it', `signature: "'v1=' + (${isGet} ? base64(ed25519(ed, ${text})) : hex(es256(ec, ${text})))"`],
    [
      'a token',
      'time: unix_s()',
      `signature: "${isGet} ? jwt_es256({'t': time, 'm': ${text}}, ec) : hex(ed25519(ed, ${text}))"`,
    ],
    [
      'beside what is read',
      'time: unix_s()',
      `signature: "hex(ed25519(ed, string(time) + ${text})) + '.' + (${isGet} ? string(time) : id)"`,
    ],
  ])('%s', async (_name, ...values) => {
    const scheme = schemeWith(values);
    const compiled = await compileVerifier(scheme, crypto);
    if (typeof compiled === 'string') throw new Error(compiled);
    for (const [method, body] of [['GET'], ['PUT', '{}']] as const) {
      const request = { method, url: 'https://example.com/', ...(body === undefined ? {} : { body }) };
      const input: EvaluationInput = { request, credentials, at: 1_700_000_000_000 };
      const signed = received(evaluateScheme(scheme, input));
      expect(await verify(compiled, signed, input)).toMatchObject({ valid: true });
      expect(await verify(compiled, { ...signed, body: 'other' }, input)).toMatchObject({ valid: false });
    }
  });
});
