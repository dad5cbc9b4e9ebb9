import { signatureBytes, type SignatureName } from '../reference/crypto.js';
import { jwtText } from '../reference/jwt.js';
import { data, map } from './arguments.js';
import { awaited, signs } from './emitters.js';
import { ofKeyAndData, ofMapAndKey } from './overloads.js';
import type { SigningFunction, Vector } from './signing-function.js';

const seed = "hex_decode('9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60')";

/** Signatures with a private key: PEM text, or bytes that are PKCS #8 (for Ed25519 also the seed). */
export const signatureFunctions: readonly SigningFunction[] = [
  signature('ed25519', 'ed25519', 'Ed25519 (RFC 8032).', [
    {
      expression: `ed25519(${seed}, '')`,
      result:
        'e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b',
      source: 'RFC 8032, section 7.1 (test 1)',
    },
  ]),
  signature('rsa_sha1', 'rsaSha1', 'RSASSA-PKCS1-v1_5 with SHA-1 (RFC 8017). For old APIs only.', []),
  signature('rsa_sha256', 'rsaSha256', 'RSASSA-PKCS1-v1_5 with SHA-256 (RFC 8017).', []),
  signature('rsa_sha512', 'rsaSha512', 'RSASSA-PKCS1-v1_5 with SHA-512 (RFC 8017).', []),
  signature('rsa_pss_sha256', 'rsaPssSha256', 'RSASSA-PSS with SHA-256, salt of 32 bytes (RFC 8017). Random.', []),
  signature('rsa_pss_sha512', 'rsaPssSha512', 'RSASSA-PSS with SHA-512, salt of 64 bytes (RFC 8017). Random.', []),
  signature('es256', 'es256', 'ECDSA on P-256 with SHA-256, 64 bytes as in RFC 7518. Random.', []),
  signature('es256_der', 'es256Der', 'ECDSA on P-256 with SHA-256, in DER (RFC 3279, section 2.2.3). Random.', []),
  signature('es384', 'es384', 'ECDSA on P-384 with SHA-384, 96 bytes as in RFC 7518. Random.', []),
  signature('es512', 'es512', 'ECDSA on P-521 with SHA-512, 132 bytes as in RFC 7518. Random.', []),
  {
    name: 'jwt_hs256',
    doc: 'A JSON Web Token of these claims (RFC 7519), signed with HMAC-SHA-256.',
    overloads: ofMapAndKey('string'),
    primitive: true,
    reveals: [0],
    lineBreaks: 'never',
    reference: (_context, claims, key) => jwtText('HS256', map(claims), data(key)),
    emit: awaited({ module: 'runtime/signing/jwt.js', name: 'jwtHs256' }),
    vectors: [
      {
        expression: "jwt_hs256({'sub': '1234567890', 'name': 'John Doe', 'iat': 1516239022}, 'your-256-bit-secret')",
        result:
          'eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.eyJzdWIiOiIxMjM0NTY3ODkwIiwibmFtZSI6IkpvaG4gRG9lIiwiaWF0IjoxNTE2MjM5MDIyfQ.SflKxwRJSMeKKF2QT4fwpMeJf36POk6yJV_adQssw5c',
        source: 'jwt.io, the default example',
      },
    ],
  },
  {
    name: 'jwt_es256',
    doc: 'A JSON Web Token of these claims (RFC 7519), signed with ES256. Random.',
    overloads: ofMapAndKey('string'),
    primitive: true,
    reveals: [0],
    lineBreaks: 'never',
    reference: (_context, claims, key) => jwtText('ES256', map(claims), data(key)),
    read: 1,
    emit: signs({ module: 'runtime/signing/jwt.js', name: 'jwtEs256' }),
    vectors: [],
  },
];

function signature(name: SignatureName, exported: string, doc: string, vectors: readonly Vector[]): SigningFunction {
  return {
    name,
    doc,
    overloads: ofKeyAndData('bytes'),
    primitive: true,
    lineBreaks: 'never',
    reference: (_context, key, message) => signatureBytes(name, data(key), data(message)),
    read: 0,
    emit: signs({ module: '#crypto', name: exported }),
    vectors,
  };
}
