import type { CallState } from './call-state.js';
import { valueAt } from './json-pointer.js';
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
  const { redact } = call;
  const { operation } = call.parts;
  const parsed = typeof reply === 'string' ? parse(reply) : reply;
  if (typeof parsed !== 'object' || parsed === null) {
    return { code: fallback, message: '', body: snippet(String(reply), redact) || undefined, isOfApi: false };
  }
  const shape = operation.url === undefined ? (operation.error ?? call.parts.settings.api.error) : false;
  // A request may have a secret of the name under which errors keep their code; its value is hidden all the same.
  const places = shape ? [shape.code, shape.message] : [];
  const secrets = (operation.secrets ?? []).filter((name) => !places.includes(`/${name}`));
  const body = redactValue(parsed, redact, secrets);
  const code = shape && shape.code !== undefined ? valueAt(body, shape.code) : undefined;
  const message = shape && shape.message !== undefined ? valueAt(body, shape.message) : undefined;
  const isCode = (typeof code === 'string' && code !== '') || typeof code === 'number';
  const isMessage = typeof message === 'string';
  return {
    code: isCode ? code : fallback,
    message: isMessage ? `: ${snippet(message, redact)}` : '',
    body,
    isOfApi: !shape || isCode || isMessage,
  };
}

function parse(text: string): unknown {
  try {
    const value: unknown = JSON.parse(text);
    return value;
  } catch {
    return undefined;
  }
}
