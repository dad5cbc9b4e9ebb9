import { evaluateScheme, type EvaluationInput } from '../../../generator/signing/evaluate.js';
import type { SigningScheme } from '../../../generator/signing/signing-scheme.js';
import { createContext } from '../../../templates/runtime/signing/context.js';
import type { SigningMemo } from '../../../templates/runtime/signing/memo.js';
import { applyPlacements } from '../../../templates/runtime/signing/place.js';
import { createSignableRequest, type PreparedRequest } from '../../../templates/runtime/signing/signable-request.js';
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
  const prepared = createSignableRequest({ ...request, url: new URL(request.url) });
  const context = createContext({
    clockMs: at,
    nonce: () => nonce,
    operation: { name: '', ...Object.fromEntries(operation ?? []) },
    ...(memo === undefined ? {} : { memo }),
  });
  return asText(applyPlacements(prepared, await sign(prepared, Object.fromEntries(credentials), context)));
}

function asText(request: PreparedRequest): Signed {
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
