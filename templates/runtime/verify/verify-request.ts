import { toBytes } from '../crypto/utf8.js';
import { createContext } from '../signing/context.js';
import { equalBytes } from '../signing/equal-bytes.js';
import type { Placements, SigningContext } from '../signing/signer.js';
import { matchTemplate } from './match-template.js';
import { privateKeys } from './private-keys.js';
import { mergeReadings, type ReadBack } from './read-back.js';
import { ReceivedRequest } from './received-request.js';
import { guarded, refusal } from './refusal.js';
import { noOperation, readValues, take, type Taken } from './take.js';
import type { ReceivedParts, RequestVerifier, Verdict, VerifyOptions } from './verifier.js';

/**
 * Whether a received request is signed as the scheme says: what it carries as it is (clock, nonce, public credential)
 * is read back, the rest is signed again and compared in constant time; a signature of a private key is verified with
 * the public one. Whatever is received, this does not throw.
 *
 * @throws TypeError where neither the scheme nor `options.withinMs` says how old a request may be; and what
 * `options.credentials` throws.
 */
export async function verifyRequest<Credentials>(
  verifier: RequestVerifier<Credentials>,
  request: Request | ReceivedParts,
  options: VerifyOptions<Credentials>,
): Promise<Verdict> {
  const { window } = verifier;
  if (window !== undefined && !('expires' in window) && (options.withinMs ?? window.withinMs) === undefined) {
    throw new TypeError('the scheme does not say how old a request may be: pass `withinMs`');
  }
  const taken = await guarded(() => take(verifier, request, options));
  if ('valid' in taken) return taken;
  for (const sent of taken.choices) {
    const found = await options.credentials(sent);
    if (found === undefined) continue;
    const credentials = { ...sent, ...found } as Credentials;
    return guarded(() => check(verifier, taken, { credentials, options }));
  }
  return refusal('unknown-credential', Object.keys(taken.choices[0] ?? {})[0] ?? 'credentials');
}

interface Checking<Credentials> {
  readonly credentials: Credentials;
  readonly options: VerifyOptions<Credentials>;
}

async function check<Credentials>(
  verifier: RequestVerifier<Credentials>,
  { parts, texts, values }: Taken,
  { credentials, options }: Checking<Credentials>,
): Promise<Verdict> {
  const { operation = noOperation } = options;
  const { read, unread } = readValues(verifier, values, { credentials, operation });
  const all = mergeReadings([...read.values()]);
  const received = new ReceivedRequest(parts, verifier.placements);
  const context = contextOf(all, { credentials, options });
  const expected = await verifier.sign(received, credentials, context);
  const wrong = differing(texts, expected);
  // What was not understood can be right all the same: an identifier that holds the sign that ends it.
  if (wrong !== undefined) return unread === undefined ? refusal('differs', wrong) : refusal('malformed', unread);
  const stale = staleness(verifier, { all, values, options });
  if (stale !== undefined) return refusal('stale', stale);
  const signedMs = signedMsOf(verifier, all);
  return signedMs === undefined ? { valid: true } : { valid: true, signedAt: new Date(signedMs) };
}

function contextOf<Credentials>(
  { clockMs = 0, nonce = '', received, signatures = [] }: ReadBack,
  { credentials, options }: Checking<Credentials>,
): SigningContext {
  const { operation = noOperation } = options;
  const context = createContext({ clockMs, nonce: () => nonce, operation });
  const now = { ...context.now, received: new Map(received === undefined ? [] : [received]) };
  return { ...context, now, received: { signatures, byPrivateKey: privateKeys in (credentials as object) } };
}

/** The first name of which no text is what it should be. Every text is compared, in time that tells only its length. */
function differing(texts: Taken['texts'], expected: Placements): string | undefined {
  let wrong: string | undefined;
  for (const [{ in: place, name, template }, matched] of texts) {
    const text = expected[place]?.[name];
    const wanted = text === undefined ? undefined : matchTemplate(template, String(text));
    for (const [part, received] of matched) {
      const bytes = toBytes(wanted?.get(part) ?? '');
      const same = received.filter((each) => equalBytes(toBytes(each), bytes));
      if (same.length === 0 || wanted === undefined) wrong ??= part;
    }
  }
  return wrong;
}

/** What signs again is the number used once itself; as a clock it only has an age. */
function signedMsOf<Credentials>(
  { window }: RequestVerifier<Credentials>,
  { clockMs, nonce }: ReadBack,
): number | undefined {
  return window !== undefined && 'isNonce' in window && nonce !== undefined ? Number(nonce) : clockMs;
}

interface Read<Credentials> {
  readonly all: ReadBack;
  readonly values: Taken['values'];
  readonly options: VerifyOptions<Credentials>;
}

/** The name of the value that says that the request is too old, or from the future. */
function staleness<Credentials>(
  verifier: RequestVerifier<Credentials>,
  { all, values, options }: Read<Credentials>,
): string | undefined {
  const { window } = verifier;
  if (window === undefined) return undefined;
  const now = options.now ?? Date.now();
  const { value } = window;
  if ('expires' in window) {
    const until = window.expires(values.get(value)?.[0] ?? all.dated ?? '');
    return until !== undefined && until >= now ? undefined : value;
  }
  const within = options.withinMs ?? window.withinMs ?? 0;
  const signedMs = signedMsOf(verifier, all);
  return signedMs !== undefined && Math.abs(now - signedMs) <= within ? undefined : value;
}
