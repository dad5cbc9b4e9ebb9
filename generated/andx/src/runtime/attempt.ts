import { connectionFailure } from '#network';
import { askForCredentials, beginSigning, credentialsAtHand } from './begin-signing.js';
import type { CallState } from './call-state.js';
import { emit } from './emit.js';
import { CountersignError } from './errors/countersign-error.js';
import { KeptReply, responseInfo } from './kept-reply.js';
import { beginReply, endReply } from './reply.js';
import { discard, readBody } from './response-body.js';
import { checkPlaced, placeSignature, signingError } from './signing/place-signatures.js';
import type { PlaceableRequest } from './signing/signer.js';

/** Signs, sends and reads once. Throws typed errors only, and what the caller's own functions throw. */
export async function attempt(call: CallState, signal: AbortSignal): Promise<unknown> {
  const { settings, limits } = call;
  const isObserved = settings.options.onEvent !== undefined;
  call.clockOffset = call.shared.clockOffset;
  call.reply = undefined;
  let request = call.draft;
  if (call.isSigned) {
    const used = credentialsAtHand(call) ?? (await askForCredentials(call));
    const context = beginSigning(call, used);
    // A body that is signed has become bytes meanwhile.
    request = call.draft;
    for (const each of used) {
      try {
        request = placeSignature(request, each, await each.scheme.sign(request, each.values, context));
      } catch (error) {
        throw signingError(call, each, error, call.redact);
      }
    }
    checkPlaced(request, call.draft);
  }
  signal.throwIfAborted();
  call.sentAt = call.now();
  call.attempts += 1;
  call.isSent = true;
  if (isObserved) {
    call.startedAt = performance.now();
    emit(call, { kind: 'request' });
  }
  try {
    const response = await settings.fetch(request.href, fetchInit(request, signal));
    // Somebody else's `fetch` may not have heeded the signal: nobody waits for this reply, and the call may be further.
    if (signal.aborted) {
      discard(response.body?.cancel());
      signal.throwIfAborted();
    }
    const reply = new KeptReply(response, call.now(), call.attempts);
    call.reply = reply;
    const data =
      beginReply(call, response) ?? endReply(call, reply, await readBody(response, limits.maxResponseBytes, call));
    if (isObserved && !signal.aborted) {
      const { status, requestId } = responseInfo(reply, call);
      emit(call, { kind: 'response', status, requestId, durationMs: call.elapsed() });
    }
    return data;
  } catch (thrown) {
    throw thrown instanceof CountersignError ? thrown : connectionFailure(thrown, call);
  }
}

function fetchInit({ method, fields, payload: body }: PlaceableRequest, signal: AbortSignal): RequestInit {
  // In a loop: `Object.fromEntries` takes three times as long.
  const headers: Record<string, string> = {};
  for (const field of fields) headers[field[0]] = field[1];
  const init = { method, headers, redirect: 'manual', signal, body };
  // Asserted: TypeScript's DOM library knows no `duplex`, which a stream needs, and since 5.7 refuses a plain Uint8Array.
  return (body instanceof ReadableStream ? { ...init, duplex: 'half' } : init) as RequestInit;
}
