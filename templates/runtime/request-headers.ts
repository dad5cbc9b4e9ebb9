import type { CallParts } from './call-parts.js';
import { InvalidInputError } from './errors/invalid-input-error.js';
import { checkHeader } from './header-field.js';
import type { Operation } from './operation.js';
import type { ExtraHeaders } from './options.js';
import { indexOfField, withFields } from './signing/place-headers.js';
import type { Pair } from './signing/signer.js';

// What `fetch` or the connection owns; `content-type` belongs to the body.
const reserved = /^(?:host|content-(?:length|type)|connection|transfer-encoding|upgrade|te|expect)$/;

/** Header fields but for what a signature adds; names in lower case. */
export function requestFields(
  { operation, input, settings, options }: Omit<CallParts, 'shared'>,
  contentType: string | undefined,
): readonly Pair[] {
  const { accept, url } = operation;
  // Made anew with each field, not pushed to: such a list has room for sixteen more, and each call keeps its own.
  let fields: readonly Pair[] = [];
  if (url === undefined) {
    // Nearly always it is one, and joining takes as long as all else here.
    if (accept !== undefined) fields = [['accept', accept.length === 1 ? (accept[0] ?? '') : accept.join(', ')]];
    fields = withExtra(fields, settings.options.headers, operation);
  }
  fields = withExtra(fields, options.headers, operation);
  if (operation.fields !== undefined) fields = withChecked(fields, operation.fields(operation, input));
  const isTold = contentType === undefined || indexOfField(fields, 'content-type') >= 0;
  return isTold ? fields : fields.concat([['content-type', contentType]]);
}

function withExtra(
  fields: readonly Pair[],
  headers: ExtraHeaders | undefined,
  { security = [] }: Operation<never, unknown>,
): readonly Pair[] {
  if (headers === undefined) return fields;
  const signed = security.flatMap((schemes) => Object.values(schemes)).flatMap((scheme) => scheme.headers ?? []);
  const given = Object.entries(headers).filter((entry): entry is [string, string] => entry[1] !== undefined);
  for (const [name] of given) {
    const lower = name.toLowerCase();
    if (reserved.test(lower) || signed.includes(lower)) {
      throw new InvalidInputError(`headers.${name}`, 'belongs to the request or its signature');
    }
  }
  return withChecked(fields, given);
}

/** Names in lower case; a later one takes the place of an earlier one. */
function withChecked(fields: readonly Pair[], added: readonly Pair[]): readonly Pair[] {
  const headers: Record<string, string> = {};
  for (const [name, value] of added) {
    checkHeader(name, value);
    headers[name.toLowerCase()] = value;
  }
  return withFields(fields, headers);
}
