import type { CredentialsOf } from '../credentials.js';
import { InvalidInputError } from '../errors/invalid-input-error.js';
import type { SecurityScheme } from '../security-scheme.js';
import { createSigner } from './create-signer.js';
import type { OfOperation, RequestSigner, RequestToSign, SignedRequest, SignerOptions } from './request-signer.js';

/** For a scheme that signs constants of an operation: a request without one is refused. */
export function createOperationSigner<Credentials extends object>(
  scheme: SecurityScheme<Credentials>,
  credentials: CredentialsOf<Credentials>,
  options?: SignerOptions,
): RequestSigner<OfOperation> {
  const signRequest = createSigner(scheme, credentials, options);
  return sign;

  type Unsigned = RequestToSign & OfOperation;
  function sign(request: Unsigned & { readonly body: string }): Promise<SignedRequest & { readonly body: string }>;
  function sign(request: Unsigned): Promise<SignedRequest>;
  async function sign(request: Unsigned): Promise<SignedRequest> {
    // By type it is there; JavaScript knows none.
    const operation: unknown = request.operation;
    if (operation === undefined) throw new InvalidInputError('operation', 'is missing');
    return signRequest(request);
  }
}
