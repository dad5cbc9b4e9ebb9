import type { CallState } from './call-state.js';
import { connectionFailure } from './connection-failure.js';
import { CountersignError } from './errors/countersign-error.js';
import { emit } from './emit.js';
import { readReply, type Content } from './reply.js';
import type { Payload } from './request-body.js';
import { discard } from './response-body.js';
import { signaturesOf } from './signatures.js';
import { signedRequest, unsignedRequest, type WireRequest } from './signed-request.js';
import { createContext } from './signing/context.js';

/** Signs, sends and reads once. */
export async function attempt(call: CallState, signal: AbortSignal): Promise<Content> {
  const request = call.schemes.length === 0 ? unsignedRequest(call.draft) : await signed(call);
  signal.throwIfAborted();
  call.sentAt = call.now();
  call.attempts += 1;
  call.isSent = true;
  try {
    const response = await call.settings.fetch(request.href, fetchInit(call, request, signal));
    if (signal.aborted) discard(response.body?.cancel());
    call.reply = response;
    return await readReply(call, response);
  } catch (error) {
    throw error instanceof CountersignError ? error : connectionFailure(error, call);
  }
}

async function signed(call: CallState): Promise<WireRequest> {
  const { draft, shared, settings, operation } = call;
  const signatures = await signaturesOf(call, draft.requirement);
  const context = createContext({
    clockMs: call.now(),
    nonce: settings.options.nonce,
    operation: { name: operation.id, ...operation.constants },
    memo: shared.memo,
  });
  return signedRequest(draft, signatures, { context, call });
}
