import { InvalidInputError } from './errors/invalid-input-error.js';
import { checkHeader, type HeaderField } from './header-field.js';
import type { Operation } from './operation.js';
import { parameterText } from './parameter-text.js';

/** Headers of one's own, by name; undefined is left out. */
export type ExtraHeaders = Readonly<Record<string, string | undefined>>;

// What `fetch` or the connection owns; `content-type` belongs to the body.
const reserved = /^(?:host|content-length|content-type|connection|transfer-encoding|upgrade|te|expect)$/;

/** Header fields but for `content-type` and what a signature adds. `extra`: later ones replace earlier ones. */
export function requestHeaders(
  operation: Operation<never, unknown>,
  input: unknown,
  extra: readonly (ExtraHeaders | undefined)[],
): readonly HeaderField[] {
  const fields = new Map<string, string>();
  if (operation.accept !== undefined && operation.url === undefined) fields.set('accept', operation.accept.join(', '));
  for (const headers of extra) addExtra(fields, headers, operation);
  for (const [name, value] of Object.entries(operation.fixedHeaders ?? {})) {
    checkHeader(name, value);
    fields.set(name.toLowerCase(), value);
  }
  for (const parameter of operation.parameters ?? []) {
    const { in: position, name } = parameter;
    const isCookie = position === 'cookie';
    const text = isCookie || position === 'header' ? parameterText(parameter, input) : undefined;
    if (text === undefined) continue;
    const field = isCookie ? 'cookie' : name.toLowerCase();
    const before = isCookie && fields.get(field);
    checkHeader(name, text);
    fields.set(field, before ? `${before}; ${text}` : text);
  }
  return [...fields];
}

function addExtra(
  fields: Map<string, string>,
  headers: ExtraHeaders | undefined,
  operation: Operation<never, unknown>,
): void {
  for (const [name, value] of Object.entries(headers ?? {})) {
    if (value === undefined) continue;
    checkHeader(name, value);
    const lower = name.toLowerCase();
    if (reserved.test(lower) || isSigned(lower, operation))
      throw new InvalidInputError(`headers.${name}`, 'belongs to the request or its signature');
    fields.set(lower, value);
  }
}

function isSigned(name: string, { security = [] }: Operation<never, unknown>): boolean {
  const schemes = security.flatMap((requirement) => Object.values(requirement));
  return schemes.some(({ headers = [] }) => headers.some((owned) => owned.toLowerCase() === name));
}
