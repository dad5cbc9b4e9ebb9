import type { Payload } from './body.js';
import type { CallState } from './call-state.js';
import { SigningError } from './errors/signing-error.js';
import { checkHeader, type HeaderField } from './header-field.js';
import { isSignable, signableDraft } from './payload-bytes.js';
import { signedPath, type RequestDraft } from './request-draft.js';
import type { SecurityScheme } from './security-scheme.js';
import { createContext } from './signing/context.js';
import { createSignableRequest } from './signing/signable-request.js';

/** What goes on the wire. */
export interface WireRequest {
  readonly href: string;
  readonly fields: readonly HeaderField[];
  readonly body: Payload | undefined;
}

/** A scheme and what its `sign` takes. */
export type Signature = readonly [scheme: SecurityScheme<never>, credentials: never];

/** Without credentials. */
export function unsignedRequest({ href, headers, body, contentType }: RequestDraft): WireRequest {
  // A `FormData` gets its content type, with the boundary, from `fetch`.
  const isTyped = body === undefined || body instanceof FormData || contentType === undefined;
  return { href, fields: isTyped ? headers : [...headers, ['content-type', contentType]], body };
}

/** With what each scheme places in it, in the order of the requirement. The clock is read here, once. */
export async function signedRequest(call: CallState, signatures: readonly Signature[]): Promise<WireRequest> {
  const { settings, shared, operation } = call.parts;
  const draft = isSignable(call.draft) ? call.draft : await signableDraft(call.draft);
  call.draft = draft;
  const url = new URL(draft.href);
  const context = createContext({
    clockMs: call.now(),
    nonce: settings.options.nonce,
    operation: { name: operation.id, ...operation.constants },
    memo: shared.memo,
  });
  let request = createSignableRequest({ ...draft, url, path: signedPath(draft, url) });
  for (const [scheme, credentials] of signatures) {
    try {
      request = request.place(await scheme.sign(request, credentials, context));
    } catch (error) {
      const reason = error instanceof Error ? error.message : 'unknown';
      throw new SigningError(call, scheme.name, call.redact(reason).slice(0, 200));
    }
  }
  for (const [name, value] of request.fields) checkHeader(name, value);
  return { href: request.href, fields: request.fields, body: request.payload };
}
