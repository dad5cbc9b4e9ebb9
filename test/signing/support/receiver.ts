import { createPrivateKey, createPublicKey } from 'node:crypto';
import type { Evaluation, EvaluationInput } from '../../../generator/signing/evaluate.js';
import type { ReceivedParts, Verdict, VerifyOptions } from '../../../templates/runtime/verify/verifier.js';
import type { CompiledVerifier } from './compiled-verifier.js';

/** A signed request as a server gets it. */
export function received({ request }: Evaluation): ReceivedParts {
  return {
    method: request.method,
    url: `${request.scheme}://${request.host}${request.wire_target}`,
    headers: [...request.headers],
    body: request.body,
  };
}

/** What a receiver knows: the secrets, but of a private key only the public one, in the same form. */
function receiversCredentials(
  { credentials }: EvaluationInput,
  privateKeys: readonly string[],
): Readonly<Record<string, string>> {
  return Object.fromEntries(
    [...credentials].map(([name, text]) => [name, privateKeys.includes(name) ? publicKey(text) : text]),
  );
}

function publicKey(text: string): string {
  if (text.includes('PRIVATE KEY')) {
    return createPublicKey(text).export({ format: 'pem', type: 'spki' }).toString();
  }
  const pkcs8 = Buffer.from(`302e020100300506032b657004220420${text}`, 'hex');
  const key = createPrivateKey({ key: pkcs8, format: 'der', type: 'pkcs8' });
  return createPublicKey(key).export({ format: 'der', type: 'spki' }).subarray(-32).toString('hex');
}

/** Verifies at the instant of signing, whatever the age. */
export function verify(
  { verifier, verifyRequest, privateKeys }: Omit<CompiledVerifier, 'sign'>,
  request: ReceivedParts,
  input: EvaluationInput,
  options: Partial<VerifyOptions<Readonly<Record<string, string>>>> = {},
): Promise<Verdict> {
  return verifyRequest(verifier, request, {
    credentials: () => receiversCredentials(input, privateKeys),
    withinMs: Number.POSITIVE_INFINITY,
    now: input.at,
    operation: { name: 'createOrder' },
    ...options,
  });
}
