import { createHmac } from 'node:crypto';

export interface AndxCredentials {
  readonly apiKey: string;
  readonly secretKey: string;
  readonly username: string;
  readonly passphrase: string;
}

export const ANDX_CREDENTIALS: AndxCredentials = {
  apiKey: 'your.apikey',
  secretKey: 'test-secret-key',
  username: 'your.username',
  passphrase: 'your.passphrase',
};

/** "Signing a Message": apikey + username + passphrase + timestamp + body (`{}` without one), upper-case hex. */
export function accessSign(
  { apiKey, secretKey, username, passphrase }: AndxCredentials,
  { timestamp, body }: { readonly timestamp: string; readonly body: Buffer },
): string {
  return createHmac('sha256', secretKey)
    .update(apiKey + username + passphrase + timestamp, 'utf8')
    .update(body.length === 0 ? '{}' : body) // the bytes as they came: spaced and compact JSON both occur
    .digest('hex')
    .toUpperCase();
}
