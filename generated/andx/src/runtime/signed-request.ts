import type { CallState } from './call-state.js';
import type { UsedCredentials } from './redaction.js';
import { credentialsOf } from './signatures.js';
import { createContext } from './signing/context.js';
import { placeSignatures } from './signing/place-signatures.js';
import type { PlaceableRequest } from './signing/signer.js';

/** With what each scheme places in it, in the order of the requirement. */
export function signedRequest(call: CallState): Promise<PlaceableRequest> {
  const used = call.settings.checked.get(call.requirement);
  // What need not be waited for is not: promises take time.
  if (used !== undefined && call.operation.body?.toBytes === undefined) return sign(call, used);
  return prepared(call).then((credentials) => sign(call, credentials));
}

async function prepared(call: CallState): Promise<readonly UsedCredentials[]> {
  const used = await credentialsOf(call);
  call.draft = (await call.operation.body?.toBytes?.(call.draft)) ?? call.draft;
  return used;
}

/** The clock is read here, once. */
function sign(call: CallState, used: readonly UsedCredentials[]): Promise<PlaceableRequest> {
  const { settings, shared, operation } = call;
  call.credentials = call.credentials.concat(used);
  const context = createContext({
    clockMs: call.now(),
    nonce: settings.options.nonce,
    operation:
      operation.constants === undefined ? { name: operation.id } : { name: operation.id, ...operation.constants },
    memo: shared.memo,
  });
  return placeSignatures(call.draft, { used, context, trace: call, redact: () => call.redact });
}
