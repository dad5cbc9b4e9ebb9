import { toBytes } from '../crypto/utf8.js';
import { currentCredentials } from '../credentials.js';
import { own } from '../own.js';
import { equalBytes } from '../signing/equal-bytes.js';
import { createContext } from '../signing/context.js';
import type { SecurityScheme } from '../security-scheme.js';
import { receive, receivedText } from '../verify/receive.js';
import { ReceivedRequest } from '../verify/received-request.js';
import { privateKeys } from '../verify/private-keys.js';
import type { ReceivedParts, Verdict, VerifyOptions } from '../verify/verifier.js';

/** A request that is to be checked, and what is known about it. */
export interface Checked {
  readonly parts: ReceivedParts;
  /** The fake's credentials of the scheme: a value, or a function that gives it. */
  readonly credentials: unknown;
  /** Unix milliseconds. */
  readonly now: number;
  /** Name and constants of the operation. */
  readonly operation: NonNullable<VerifyOptions<never>['operation']>;
  /** The path that was signed. */
  readonly path: string;
}

/** Whether a request proves what a security scheme asks for. */
export type SchemeCheck = (checked: Checked, scheme: SecurityScheme<never>) => Promise<Verdict>;

type Verify<Credentials, Age> = (request: ReceivedParts, options: VerifyOptions<Credentials> & Age) => Promise<Verdict>;

/** By the verifier of a signing scheme. `age`: how far the clock may be off, where the scheme does not say. */
export function signatureCheck<Credentials, Age extends Pick<VerifyOptions<never>, 'withinMs'>>(
  verify: Verify<Credentials, Age>,
  age: Age,
): SchemeCheck {
  return ({ parts, credentials, now, operation, path }) =>
    verify(parts, {
      credentials: async (sent) => {
        const known = await currentCredentials(credentials);
        const isKnown = Object.entries(sent).every(([name, text]) => (own(known, name) ?? text) === text);
        return isKnown ? { ...(known as Partial<Credentials>), [privateKeys]: true } : undefined;
      },
      now,
      operation,
      path,
      ...age,
    });
}

/** Of a scheme that sends its credentials as they are: what it would place is there. */
export const placementCheck: SchemeCheck = async ({ parts, credentials, now, operation, path }, scheme) => {
  const received = await receive(parts, path);
  // The scheme knows what its credentials are.
  const known = (await currentCredentials(credentials)) as never;
  const context = createContext({ clockMs: now, nonce: undefined, operation });
  const placements = await scheme.sign(new ReceivedRequest(received, []), known, context);
  for (const place of ['headers', 'query', 'cookies'] as const) {
    for (const [name, text] of Object.entries(placements[place] ?? {})) {
      const found = receivedText(received, { in: place, name, template: [] });
      if (found === undefined) return { valid: false, reason: 'missing', name };
      if (!equalBytes(toBytes(found), toBytes(text))) return { valid: false, reason: 'differs', name };
    }
  }
  return { valid: true };
};

/** Of a signing scheme that nobody can verify: all that it places is there. */
export const presenceCheck: SchemeCheck = async ({ parts, path }, { headers = [], query = [] }) => {
  const received = await receive(parts, path);
  const places = [
    ...headers.map((name) => ({ in: 'headers', name }) as const),
    ...query.map((name) => ({ in: 'query', name }) as const),
  ];
  const missing = places.find((place) => receivedText(received, { ...place, template: [] }) === undefined);
  return missing === undefined ? { valid: true } : { valid: false, reason: 'missing', name: missing.name };
};
