import type { CallState } from './call-state.js';
import type { UsedCredentials } from './redaction.js';
import { credentialsOf } from './signatures.js';
import { createContext } from './signing/context.js';
import type { SigningContext } from './signing/signer.js';

/** The credentials of a call where nothing has to be waited for: promises take time. */
export function credentialsAtHand({
  settings,
  requirement,
  operation,
}: CallState): readonly UsedCredentials[] | undefined {
  return operation.body?.toBytes === undefined ? settings.checked.get(requirement) : undefined;
}

/** Asks for credentials, and reads a body that is to be signed. */
export async function askForCredentials(call: CallState): Promise<readonly UsedCredentials[]> {
  const used = await credentialsOf(call);
  call.draft = (await call.operation.body?.toBytes?.(call.draft)) ?? call.draft;
  return used;
}

/** What an attempt is signed with. The clock is read here, once. */
export function beginSigning(call: CallState, used: readonly UsedCredentials[]): SigningContext {
  const { settings, shared, operation } = call;
  call.credentials = call.credentials.concat(used);
  return createContext({
    clockMs: call.now(),
    nonce: settings.options.nonce,
    operation:
      operation.constants === undefined ? { name: operation.id } : { name: operation.id, ...operation.constants },
    memo: shared.memo,
  });
}
