/** How the text of a credential is written: says what is wrong with one. Rules name theirs, so that no other is bundled. */
export type CredentialFormat = (text: string) => string | undefined;

export const base64Format: CredentialFormat = (text) =>
  /^(?:[\w+/-]{4})*(?:[\w+/-]{2}(?:==)?|[\w+/-]{3}=?)?$/.test(text)
    ? undefined
    : 'is not base64: letters, digits, + and /, or - and _ in their place, and = at its end';

export const hexFormat: CredentialFormat = (text) =>
  /^(?:[0-9A-Fa-f]{2})+$/.test(text) ? undefined : 'is not hex: digits and the letters A to F, two for each byte';

export const base58Format: CredentialFormat = (text) =>
  /^[1-9A-HJ-NP-Za-km-z]+$/.test(text) ? undefined : 'is not base58: digits and letters, but none of 0, O, I and l';

/** Of several lines. */
export const pemFormat: CredentialFormat = (text) =>
  /^-----BEGIN [A-Z0-9 ]+-----\r?\n[\t\r\n -~]+-----END [A-Z0-9 ]+-----\s*$/.test(text)
    ? undefined
    : 'is not PEM: all of it, from the line -----BEGIN …----- to its end, with line breaks';

/** Of a parameter that a signature reads as a number. */
export const intFormat: CredentialFormat = (text) =>
  /^(?:0|[1-9]\d{0,9})$/.test(text) ? undefined : 'is not a whole number of at most ten digits';

/** Of a parameter with a few values. */
export function oneOf(...choices: readonly string[]): CredentialFormat {
  return (text) => (choices.includes(text) ? undefined : `is not one of ${choices.join(', ')}`);
}
