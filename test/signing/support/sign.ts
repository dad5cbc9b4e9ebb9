import { evaluateScheme, type EvaluationInput } from '../../../generator/signing/evaluate.js';
import type { SigningScheme } from '../../../generator/signing/signing-scheme.js';
import { createContext } from '../../../templates/runtime/signing/context.js';
import type { SigningMemo } from '../../../templates/runtime/signing/memo.js';
import { placeAll } from '../../../templates/runtime/signing/place-all.js';
import type { PlaceableRequest } from '../../../templates/runtime/signing/signer.js';
import { clientRequest } from './client-request.js';
import type { CompiledSigner } from './compiled-signer.js';

/** A request as text: what both roads must agree on. */
export interface Signed {
  readonly href: string;
  readonly headers: readonly string[];
  readonly body: string;
}

/** By the compiled signer, the way a client does it. */
export async function signCompiled(sign: CompiledSigner, input: EvaluationInput, memo?: SigningMemo): Promise<Signed> {
  const { request, credentials, at, nonce = '0', operation } = input;
  const prepared = clientRequest(request);
  const context = createContext({
    clockMs: at,
    nonce: () => nonce,
    operation: { name: '', ...Object.fromEntries(operation ?? []) },
    ...(memo === undefined ? {} : { memo }),
  });
  return asText(placeAll(prepared, await sign(prepared, Object.fromEntries(credentials), context)));
}

function asText(request: PlaceableRequest): Signed {
  return { href: request.href, headers: request.headers.map((pair) => pair.join(': ')).sort(), body: request.body };
}

/** By evaluating the declaration in the library. */
export function signEvaluated(scheme: SigningScheme, input: EvaluationInput): Signed {
  const { request } = evaluateScheme(scheme, input);
  const { scheme: protocol, host } = request;
  return {
    href: `${protocol}://${host}${request.wire_target}`,
    headers: request.headers.map(([name, value]) => `${name}: ${value}`).sort(),
    body: request.body,
  };
}
