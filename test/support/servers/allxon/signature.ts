import { createHmac } from 'node:crypto';

export interface AllxonCredentials {
  readonly apiKeyId: string;
  readonly apiSecret: string;
}

/** "Step By Step", "Example values". */
export const ALLXON_CREDENTIALS: AllxonCredentials = {
  apiKeyId: 'APIAEXAMPLEKEYID',
  apiSecret: 'EPqeEGVcYf6Zpo+6yCqHeoYJSrnDykc9gPShOA==',
};

export interface SignedParts {
  readonly method: string;
  /** "EndpointPathWithSearch": as on the wire. */
  readonly target: string;
  /** `X-Allxon-Epoch`, milliseconds. */
  readonly epoch: string;
}

const hexHmac = (key: string, message: string): string =>
  createHmac('sha256', key).update(message, 'utf8').digest('hex');

/** "Signature Generation", first line: the secret is a text key, and the message is the hour. */
export function signingKey(apiSecret: string, epoch: string): string {
  return hexHmac(apiSecret, String(Math.floor(Number(epoch) / 3600000)));
}

/** "Signature Generation", second line: the key is the 64 letters of the signing key. */
export function requestSignature(apiSecret: string, { method, target, epoch }: SignedParts): string {
  return hexHmac(signingKey(apiSecret, epoch), method + target + epoch);
}
