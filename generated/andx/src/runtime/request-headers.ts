import { InvalidInputError } from './errors/invalid-input-error.js';
import { checkHeader, type HeaderField } from './header-field.js';
import type { Operation, Parameter, SecurityRequirement } from './operation.js';
import { own } from './own.js';
import { styledParameter } from './parameter-style.js';

/** Headers of one's own, by name; undefined is left out. */
export type ExtraHeaders = Readonly<Record<string, string | undefined>>;

// What `fetch` or the connection owns; `content-type` belongs to the body.
const reserved = [
  'host',
  'content-length',
  'content-type',
  'connection',
  'transfer-encoding',
  'upgrade',
  'te',
  'expect',
];

/** Header fields but for `content-type` and what a signature adds. `extra`: later ones replace earlier ones. */
export function requestHeaders(
  operation: Operation<never, unknown>,
  input: unknown,
  extra: readonly (ExtraHeaders | undefined)[],
): readonly HeaderField[] {
  const fields = new Map<string, string>();
  if (operation.accept !== undefined && operation.url === undefined) fields.set('accept', operation.accept.join(', '));
  addExtra(fields, extra, operation.security ?? []);
  const cookies: string[] = [];
  for (const parameter of operation.parameters ?? []) {
    if (parameter.in !== 'header' && parameter.in !== 'cookie') continue;
    const text = parameterText(parameter, input);
    if (text === undefined) continue;
    if (parameter.in === 'cookie') cookies.push(text);
    else {
      checkHeader(parameter.name, text);
      fields.set(parameter.name.toLowerCase(), text);
    }
  }
  if (cookies.length > 0) fields.set('cookie', [fields.get('cookie'), ...cookies].filter(Boolean).join('; '));
  return [...fields];
}

function parameterText(parameter: Parameter, input: unknown): string | undefined {
  const place = parameter.key ?? parameter.name;
  const value = own(input, place);
  if (value !== undefined) return styledParameter(parameter, value, place);
  if (parameter.required) throw new InvalidInputError(place, 'is missing');
  return undefined;
}

function addExtra(
  fields: Map<string, string>,
  extra: readonly (ExtraHeaders | undefined)[],
  security: readonly SecurityRequirement[],
): void {
  for (const headers of extra) {
    for (const [name, value] of Object.entries(headers ?? {})) {
      if (value === undefined) continue;
      checkHeader(name, value);
      const lower = name.toLowerCase();
      if (isOwned(lower, security))
        throw new InvalidInputError(`headers.${name}`, 'belongs to the request or its signature');
      fields.set(lower, value);
    }
  }
}

function isOwned(name: string, security: readonly SecurityRequirement[]): boolean {
  return (
    reserved.includes(name) ||
    security.some((requirement) =>
      Object.values(requirement).some(({ headers = [] }) => headers.some((owned) => owned.toLowerCase() === name)),
    )
  );
}
