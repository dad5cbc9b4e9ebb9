import { SigningError } from '../errors/signing-error.js';
import { checkHeader } from '../header-field.js';
import type { Redact, UsedCredentials } from '../redaction.js';
import type { Trace } from '../trace.js';
import { placeHeaders } from './place-headers.js';
import type { Pair, PlaceableRequest, SigningContext } from './signer.js';

/** What a request is signed with. */
export interface Signatures {
  /** In the order of the requirement. */
  readonly used: readonly UsedCredentials[];
  readonly context: SigningContext;
  readonly trace: Trace;
  readonly redact: () => Redact;
}

/** The request with what each scheme places in it. Rejects with `SigningError`, and `InvalidInputError` for a header. */
export async function placeSignatures(
  draft: PlaceableRequest,
  { used, context, trace, redact }: Signatures,
): Promise<PlaceableRequest> {
  let request = draft;
  for (const { scheme, values } of used) {
    try {
      const { place = placeHeaders } = scheme;
      request = place(request, await scheme.sign(request, values, context));
    } catch (error) {
      const reason = error instanceof Error ? error.message : 'unknown';
      throw new SigningError(trace, scheme.name, redact()(reason).slice(0, 200));
    }
  }
  checkPlaced(request.fields, draft.fields);
  return request;
}

/** The draft's have been checked. */
function checkPlaced(fields: readonly Pair[], checked: readonly Pair[]): void {
  for (const field of fields) if (!checked.includes(field)) checkHeader(field[0], field[1]);
}
