import type { SignableRequest } from './signer.js';

/** Which field, and how each of its values is written. */
export interface WantedField {
  readonly name: string;
  readonly otherwise?: string | undefined;
  readonly write: (value: string) => string;
}

/** The value of a header field; of several with one name, all, by commas. */
export function fieldText(request: SignableRequest, { name, otherwise, write }: WantedField): string {
  const wanted = name.toLowerCase();
  const values = request.headers.filter(([other]) => other === wanted).map(([, value]) => write(value));
  if (values.length > 0) return values.join(', ');
  if (otherwise === undefined) throw new TypeError(`the request has no header \`${name}\`, which its signature needs`);
  return otherwise;
}

/** Outer white space off, inner white space to one space. */
export function collapse(value: string): string {
  return value.replace(/[ \t]+/g, ' ').replace(/^ | $/g, '');
}

/** Outer white space off. */
export function trimmed(value: string): string {
  return value.replace(/^[ \t]+|(?<![ \t])[ \t]+$/g, '');
}
