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
  const { href, method } = call.draft;
  const base: EventBase = {
    call: call.number,
    operationId: call.operationId,
    method,
    url: call.parts.operation.url === undefined ? call.redact(href.replace(/\?.*/, '')) : new URL(href).origin,
    attempt: call.attempts,
  };
  try {
    onEvent({ ...base, ...detail() });
  } catch {
    // An observer that fails must not fail the call.
  }
}
