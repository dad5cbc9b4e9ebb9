import type { CallState } from './call-state.js';
import { connectionFailure } from './connection-failure.js';
import { emit } from './emit.js';
import { CountersignError } from './errors/countersign-error.js';
import { readReply, type Content } from './reply.js';
import { discard } from './response-body.js';
import { signaturesOf } from './signatures.js';
import { signedRequest, unsignedRequest, type WireRequest } from './signed-request.js';

/** Signs, sends and reads once. Throws typed errors only, and what the caller's own functions throw. */
export async function attempt(call: CallState, signal: AbortSignal): Promise<Content> {
  const { settings, shared } = call.parts;
  call.clockOffset = shared.clockOffset;
  call.reply = undefined;
  const request = call.isSigned ? await signedRequest(call, await signaturesOf(call)) : unsignedRequest(call.draft);
  signal.throwIfAborted();
  call.sentAt = call.now();
  call.attempts += 1;
  call.isSent = true;
  call.startedAt = performance.now();
  emit(call, () => ({ kind: 'request' }));
  try {
    const response = await settings.fetch(request.href, fetchInit(call.draft.method, request, signal));
    call.reply = response;
    // Somebody else's `fetch` may not have heeded the signal; nobody waits for this reply any more.
    if (signal.aborted) discard(response.body?.cancel());
    const content = await readReply(call, response);
    emit(call, () => ({ kind: 'response', ...replied(call), durationMs: call.elapsed() }));
    return content;
  } catch (thrown) {
    throw thrown instanceof CountersignError ? thrown : connectionFailure(thrown, call);
  }
}

function replied({ response }: CallState): { status: number; requestId: string | undefined } {
  return { status: response?.status ?? 0, requestId: response?.requestId };
}

function fetchInit(method: string, { fields, body }: WireRequest, signal: AbortSignal): RequestInit {
  const init: RequestInit = { method, headers: Object.fromEntries(fields), redirect: 'manual', signal };
  // Assigned: TypeScript's DOM library knows no `duplex`, which a stream needs, and since 5.7 refuses a plain Uint8Array.
  if (body !== undefined) Object.assign(init, body instanceof ReadableStream ? { body, duplex: 'half' } : { body });
  return init;
}
