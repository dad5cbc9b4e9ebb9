import { SigningError } from './errors/signing-error.js';
import { checkHeader, type HeaderField } from './header-field.js';
import type { Redact } from './redaction.js';
import type { Payload } from './request-body.js';
import type { RequestDraft } from './request-draft.js';
import type { SecurityScheme } from './security-scheme.js';
import { createSignableRequest } from './signing/signable-request.js';
import type { SigningContext } from './signing/signer.js';
import type { Trace } from './trace.js';

/** What goes on the wire. */
export interface WireRequest {
  readonly href: string;
  readonly fields: readonly HeaderField[];
  readonly body: Payload | undefined;
}

/** A scheme and what its `sign` takes. */
// Each scheme's credentials were checked against its own rules, so `sign` gets what it declares.
export type Signature = readonly [scheme: SecurityScheme<never>, credentials: never];

/** Without credentials. */
export function unsignedRequest({ url, headers, body, contentType }: RequestDraft): WireRequest {
  const isTyped = body === undefined || body instanceof FormData || contentType === undefined;
  return { href: url.href, fields: isTyped ? headers : [...headers, ['content-type', contentType]], body };
}

/** With what each scheme places in it, in the order of the requirement. */
export async function signedRequest(
  draft: RequestDraft & { readonly body: string | Uint8Array | undefined },
  signatures: readonly Signature[],
  { context, trace, redact }: { readonly context: SigningContext; readonly trace: Trace; readonly redact: () => Redact },
): Promise<WireRequest> {
  let request = createSignableRequest(draft);
  for (const [scheme, credentials] of signatures) {
    try {
      request = request.place(await scheme.sign(request, credentials, context));
    } catch (error) {
      const reason = error instanceof Error ? `${error.name}: ${error.message}` : 'unknown';
      throw new SigningError(trace, scheme.name, redact()(reason).slice(0, 200));
    }
  }
  for (const [name, value] of request.fields) checkHeader(name, value);
  return { href: request.href, fields: request.fields, body: request.payload };
}
