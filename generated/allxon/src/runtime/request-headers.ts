import type { CallParts } from './call-parts.js';
import { InvalidInputError } from './errors/invalid-input-error.js';
import { checkHeader } from './header-field.js';
import type { Operation } from './operation.js';
import type { ExtraHeaders } from './options.js';
import { indexOfField } from './signing/place-headers.js';
import type { Pair } from './signing/signer.js';

// What `fetch` or the connection owns; `content-type` belongs to the body.
const reserved = /^(?:host|content-(?:length|type)|connection|transfer-encoding|upgrade|te|expect)$/;

/** Header fields but for what a signature adds; names in lower case. */
export function requestFields(
  { operation, input, settings, options }: Omit<CallParts, 'shared'>,
  contentType: string | undefined,
): readonly Pair[] {
  const { accept, url } = operation;
  const fields: Pair[] = [];
  if (url === undefined) {
    // Nearly always it is one, and joining takes as long as all else here.
    if (accept !== undefined) fields.push(['accept', accept.length === 1 ? (accept[0] ?? '') : accept.join(', ')]);
    addExtra(fields, settings.options.headers, operation);
  }
  addExtra(fields, options.headers, operation);
  for (const [name, value] of operation.fields?.(operation, input) ?? []) {
    checkHeader(name, value);
    put(fields, name.toLowerCase(), value);
  }
  const isTold = contentType === undefined || fields.some(([name]) => name === 'content-type');
  // A list that is pushed to has room for sixteen more, and each call keeps its own.
  return isTold ? fields : [...fields, ['content-type', contentType]];
}

function addExtra(
  fields: Pair[],
  headers: ExtraHeaders | undefined,
  { security = [] }: Operation<never, unknown>,
): void {
  if (headers === undefined) return;
  const signed = security.flatMap((schemes) => Object.values(schemes)).flatMap((scheme) => scheme.headers ?? []);
  for (const [name, value] of Object.entries(headers)) {
    if (value === undefined) continue;
    checkHeader(name, value);
    const lower = name.toLowerCase();
    if (reserved.test(lower) || signed.includes(lower)) {
      throw new InvalidInputError(`headers.${name}`, 'belongs to the request or its signature');
    }
    put(fields, lower, value);
  }
}

/** A later one takes the place of an earlier one. */
function put(fields: Pair[], name: string, value: string): void {
  const at = indexOfField(fields, name);
  fields[at < 0 ? fields.length : at] = [name, value];
}
