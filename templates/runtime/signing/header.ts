import { collapse, fieldText } from './field-text.js';
import type { SignableRequest } from './signer.js';

/** The value of a header field, white space collapsed; of several with one name, all, by commas. */
export function header(request: SignableRequest, name: string, otherwise?: string): string {
  return fieldText(request, { name, otherwise, write: collapse });
}
