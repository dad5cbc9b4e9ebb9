import { createHmac } from 'node:crypto';

export interface SignedParts {
  readonly method: string;
  /** Path with its query as on the wire, beginning with `/v2`. */
  readonly target: string;
  /** The text of `api-expires`. */
  readonly expires: string;
  /** `JSON.stringify` of the parsed body; empty where there is none. */
  readonly body: string;
}

/** "Authentication", "HMAC API Key": HMAC-SHA256(secret, method + path + expires + body), lower-case hex. */
export function hmacSignature(secret: string, { method, target, expires, body }: SignedParts): string {
  return createHmac('sha256', secret).update(`${method}${target}${expires}${body}`, 'utf8').digest('hex');
}
