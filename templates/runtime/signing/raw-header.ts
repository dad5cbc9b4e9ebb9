import { fieldText, trimmed } from './field-text.js';
import type { SignableRequest } from './signer.js';

/** The value of a header field as it is sent; of several with one name, all, by commas. */
export function rawHeader(request: SignableRequest, name: string, otherwise?: string): string {
  return fieldText(request, { name, otherwise, write: trimmed });
}
