import type { CallState } from './call-state.js';
import { valueAt } from './json-pointer.js';
import { parsed } from './parsed.js';
import { redactValue, snippet } from './redaction.js';

/** What an error reply says, without secrets. */
export interface ErrorDescription {
  readonly code: string | number;
  /** `: ` and the vendor's sentence; empty where there is none. */
  readonly message: string;
  /** Parsed JSON, or the beginning of another text. */
  readonly body: unknown;
  /** It has the form of the API's own errors: no proxy wrote it. */
  readonly isOfApi: boolean;
}

/** Reads an error body, parsed or not, as the API declares it. `fallback`: the code where the reply has none. */
export function describeError(call: CallState, fallback: string, reply: unknown): ErrorDescription {
  const { redact, operation } = call;
  const value = typeof reply === 'string' ? parsed(reply) : reply;
  if (typeof value !== 'object' || value === null) {
    return { code: fallback, message: '', body: snippet(String(reply), redact) || undefined, isOfApi: false };
  }
  const shape = (operation.error ?? call.settings.api.error) || undefined;
  const hidden = operation.secrets ? operation.secrets.hide(value, [shape?.code, shape?.message]) : value;
  const body = redactValue(hidden, redact);
  const [code, message] = [valueAt(body, shape?.code), valueAt(body, shape?.message)];
  const isCode = (typeof code === 'string' && code !== '') || typeof code === 'number';
  const isMessage = typeof message === 'string';
  return {
    code: isCode ? code : fallback,
    message: isMessage ? `: ${snippet(message, redact)}` : '',
    body,
    isOfApi: !shape || isCode || isMessage,
  };
}
