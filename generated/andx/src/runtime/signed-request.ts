import type { CallState } from './call-state.js';
import { SigningError } from './errors/signing-error.js';
import { checkHeader } from './header-field.js';
import { signableRequest } from './payload-bytes.js';
import { credentialsOf } from './signatures.js';
import { createContext } from './signing/context.js';
import { placeHeaders } from './signing/place-headers.js';
import type { PlaceableRequest } from './signing/signer.js';

/** With what each scheme places in it, in the order of the requirement. The clock is read here, once. */
export async function signedRequest(call: CallState): Promise<PlaceableRequest> {
  const { settings, shared, operation } = call;
  const used = await credentialsOf(call);
  if (typeof call.draft.payload === 'object') call.draft = await signableRequest(call.draft);
  const context = createContext({
    clockMs: call.now(),
    nonce: settings.options.nonce,
    operation: { name: operation.id, ...operation.constants },
    memo: shared.memo,
  });
  let request = call.draft;
  for (const { scheme, values } of used) {
    try {
      const { place = placeHeaders } = scheme;
      request = place(request, await scheme.sign(request, values, context));
    } catch (error) {
      const reason = error instanceof Error ? error.message : 'unknown';
      throw new SigningError(call, scheme.name, call.redact(reason).slice(0, 200));
    }
  }
  for (const [name, value] of request.fields) checkHeader(name, value);
  return request;
}
