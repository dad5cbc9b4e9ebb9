import type { CallState } from './call-state.js';
import { SigningError } from './errors/signing-error.js';
import { checkHeader } from './header-field.js';
import { credentialsOf, knownCredentials } from './signatures.js';
import { createContext } from './signing/context.js';
import { placeHeaders } from './signing/place-headers.js';
import type { PlaceableRequest } from './signing/signer.js';

/** With what each scheme places in it, in the order of the requirement. The clock is read here, once. */
export async function signedRequest(call: CallState): Promise<PlaceableRequest> {
  const { settings, shared, operation } = call;
  const used = knownCredentials(call) ?? (await credentialsOf(call));
  call.credentials.push(...used);
  const { toBytes } = operation.body ?? {};
  if (toBytes) call.draft = await toBytes(call.draft);
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
  for (const field of request.fields) {
    // The draft's have been checked.
    if (!call.draft.fields.includes(field)) checkHeader(field[0], field[1]);
  }
  return request;
}
