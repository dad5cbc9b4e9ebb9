/** How the text of a credential is written. Rules name the one they need, so that no other is bundled. */
export interface CredentialFormat {
  readonly name: string;
  readonly pattern: RegExp;
  /** It may have several lines. */
  readonly lines?: boolean;
}

export const base64Format: CredentialFormat = {
  name: 'base64',
  pattern: /^(?:[\w+/-]{4})*(?:[\w+/-]{2}(?:==)?|[\w+/-]{3}=?)?$/,
};
export const hexFormat: CredentialFormat = { name: 'hex', pattern: /^(?:[0-9A-Fa-f]{2})+$/ };
export const base58Format: CredentialFormat = { name: 'base58', pattern: /^[1-9A-HJ-NP-Za-km-z]+$/ };
export const pemFormat: CredentialFormat = {
  name: 'pem',
  pattern: /^-----BEGIN [A-Z0-9 ]+-----\r?\n[\t\r\n -~]+-----END [A-Z0-9 ]+-----\s*$/,
  lines: true,
};
