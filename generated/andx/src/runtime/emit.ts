import type { CallState } from './call-state.js';
import type { ClientEvent, EventBase } from './events.js';
import { discard } from './response-body.js';

type Detail = ClientEvent extends infer Event
  ? Event extends ClientEvent
    ? Omit<Event, keyof EventBase>
    : never
  : never;

/** Tells the client's observer. */
export function emit(call: CallState, detail: Detail): void {
  const { onEvent } = call.settings.options;
  if (onEvent === undefined) return;
  const { origin, wirePath, method } = call.draft;
  try {
    const told: unknown = onEvent({
      call: call.number,
      operationId: call.operationId,
      method,
      url: call.operation.url === undefined ? call.redact(origin + wirePath) : origin,
      attempt: call.attempts,
      ...detail,
    });
    if (told instanceof Promise) discard(told);
  } catch {
    // An observer that fails must not fail the call.
  }
}
