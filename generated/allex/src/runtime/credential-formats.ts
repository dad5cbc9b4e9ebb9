/** How the text of a credential is written: says what is wrong with one. Rules name theirs, so that no other is bundled. */
export type CredentialFormat = (text: string) => string | undefined;

export const base64Format: CredentialFormat = (text) =>
  /^(?:[\w+/-]{4})*(?:[\w+/-]{2}(?:==)?|[\w+/-]{3}=?)?$/.test(text) ? undefined : 'is not base64';

export const hexFormat: CredentialFormat = (text) => (/^(?:[0-9A-Fa-f]{2})+$/.test(text) ? undefined : 'is not hex');

export const base58Format: CredentialFormat = (text) =>
  /^[1-9A-HJ-NP-Za-km-z]+$/.test(text) ? undefined : 'is not base58';

/** Of several lines. */
export const pemFormat: CredentialFormat = (text) =>
  /^-----BEGIN [A-Z0-9 ]+-----\r?\n[\t\r\n -~]+-----END [A-Z0-9 ]+-----\s*$/.test(text) ? undefined : 'is not pem';

/** Of a parameter with a few values. */
export function oneOf(...choices: readonly string[]): CredentialFormat {
  return (text) => (choices.includes(text) ? undefined : `is not one of ${choices.join(', ')}`);
}
