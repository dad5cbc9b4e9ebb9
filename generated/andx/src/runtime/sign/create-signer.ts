import { checkCredentials, type CredentialsOf } from '../credentials.js';
import type { SecurityScheme } from '../security-scheme.js';
import { createContext } from '../signing/context.js';
import type { SigningMemo } from '../signing/memo.js';
import { checkPlaced, placeSignature } from '../signing/place-signatures.js';
import type { OperationConstants } from '../signing/signer.js';
import { draftToSign, sentOf } from './draft-to-sign.js';
import type { OfOperation, RequestSigner, RequestToSign, SignedRequest, SignerOptions } from './request-signer.js';
import { signingProblem, usedCredentials } from './used-credentials.js';

/** Throws `InvalidInputError` for credentials that cannot be right. They are kept as they are now; a function is asked. */
export function createSigner<Credentials extends object>(
  scheme: SecurityScheme<Credentials>,
  given: CredentialsOf<Credentials>,
  options: SignerOptions = {},
): RequestSigner {
  const credentials = typeof given === 'function' ? given : { ...given };
  if (typeof credentials !== 'function') checkCredentials(credentials, 'credentials', scheme.credentials);
  const { clock = Date.now, nonce } = options;
  const memo: SigningMemo = new Map();
  return sign;

  function sign(request: RequestToSign & { readonly body: string }): Promise<SignedRequest & { readonly body: string }>;
  function sign(request: RequestToSign): Promise<SignedRequest>;
  async function sign(request: RequestToSign): Promise<SignedRequest> {
    const draft = draftToSign(request, options);
    const used = await usedCredentials(scheme, credentials);
    const context = createContext({ clockMs: clock(), nonce, operation: constantsOf(request), memo });
    try {
      const signed = placeSignature(draft, used, await used.scheme.sign(draft, used.values, context));
      checkPlaced(signed, draft);
      return sentOf(signed);
    } catch (error) {
      throw signingProblem(used, error);
    }
  }
}

function constantsOf({ operation }: RequestToSign & Partial<OfOperation>): OperationConstants {
  return operation === undefined ? { name: '' } : { name: operation.id, ...operation.constants };
}
