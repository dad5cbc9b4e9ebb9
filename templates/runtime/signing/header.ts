import type { SignableRequest } from './signer.js';

/** The value of a header field, white space collapsed; of several with one name, all, by commas. */
export function header(request: SignableRequest, name: string, otherwise?: string): string {
  const wanted = name.toLowerCase();
  const values = request.headers.filter(([other]) => other === wanted).map(([, value]) => collapse(value));
  if (values.length > 0) return values.join(', ');
  if (otherwise === undefined) throw new TypeError(`the request has no header \`${name}\`, which its signature needs`);
  return otherwise;
}

/** Outer white space off, inner white space to one space. */
export function collapse(value: string): string {
  return value.replace(/[ \t]+/g, ' ').replace(/^ | $/g, '');
}
