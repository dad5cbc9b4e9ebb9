import type { CallState } from './call-state.js';
import type { ClientEvent, EventBase } from './events.js';

type Detail = ClientEvent extends infer Event
  ? Event extends ClientEvent
    ? Omit<Event, keyof EventBase>
    : never
  : never;

/** Tells the client's observer. Nothing is made for it where there is none. */
export function emit(call: CallState, detail: () => Detail): void {
  const { onEvent } = call.parts.settings.options;
  if (onEvent === undefined) return;
  const { url, method } = call.draft;
  const { url: isElsewhere } = call.parts.operation;
  const base: EventBase = {
    call: call.number,
    operationId: call.operationId,
    method,
    url: isElsewhere === undefined ? call.redact(url.origin + url.pathname) : url.origin,
    attempt: call.attempts,
  };
  try {
    onEvent({ ...base, ...detail() });
  } catch {
    // An observer that fails must not fail the call.
  }
}
