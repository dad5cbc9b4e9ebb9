import { createContext } from '../signing/context.js';
import { equalBytes } from '../signing/equal-bytes.js';
import { toBytes } from '../crypto/utf8.js';
import type { Placements, SigningContext } from '../signing/signer.js';
import { matchTemplate, nameOf } from './match-template.js';
import type { ReadBack } from './read-back.js';
import { receive, receivedText } from './receive.js';
import { ReceivedRequest, type ReceivedRequestParts } from './received-request.js';
import type { ReceivedParts, RequestVerifier, Verdict, VerifiedPlacement, VerifyOptions } from './verifier.js';

type Refusal = Extract<Verdict, { readonly valid: false }>;

/**
 * Whether a received request is signed as the scheme says: what it carries as it is (clock, nonce, public credential)
 * is read back, the rest is signed again and compared in constant time. Whatever is received, this does not throw.
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
  const taken = await guarded(() => take(verifier, request, options.path));
  if ('valid' in taken) return taken;
  const found = await options.credentials(Object.fromEntries(taken.credentials));
  if (found === undefined) return refusal('unknown-credential', [...taken.credentials.keys()][0] ?? 'credentials');
  const credentials = { ...Object.fromEntries(taken.credentials), ...found } as Credentials;
  return guarded(() => check(verifier, taken, { credentials, options }));
}

interface Taken {
  readonly parts: ReceivedRequestParts;
  readonly texts: ReadonlyMap<VerifiedPlacement, ReadonlyMap<string, string>>;
  readonly credentials: ReadonlyMap<string, string>;
  readonly values: ReadonlyMap<string, string>;
}

async function take<Credentials>(
  { placements }: RequestVerifier<Credentials>,
  request: Request | ReceivedParts,
  path: string | undefined,
): Promise<Taken | Refusal> {
  const parts = await receive(request, path);
  if (parts === undefined) return refusal('unreadable', 'request');
  const texts = new Map<VerifiedPlacement, ReadonlyMap<string, string>>();
  const credentials = new Map<string, string>();
  const values = new Map<string, string>();
  for (const placement of placements) {
    if (placement.template.every((part) => 'text' in part)) continue;
    const text = receivedText(parts, placement);
    if (text === undefined) return refusal('missing', placement.name);
    const matched = matchTemplate(placement.template, text);
    if (matched === undefined) return refusal('malformed', placement.name);
    texts.set(placement, matched);
    for (const part of placement.template) {
      const name = nameOf(part) ?? '';
      if ('credential' in part) credentials.set(name, matched.get(name) ?? '');
      if ('value' in part) values.set(name, matched.get(name) ?? '');
    }
  }
  return { parts, texts, credentials, values };
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
  const read = new Map<string, ReadBack>();
  for (const [name, readBack] of Object.entries(verifier.readBack)) {
    const found = readBack(values.get(name) ?? '', credentials);
    if (found === undefined) return refusal('malformed', name);
    read.set(name, found);
  }
  const context = contextOf([...read.values()], verifier.window && read.get(verifier.window.value), options);
  const received = new ReceivedRequest(parts, verifier.placements);
  const expected = await verifier.sign(received, credentials, context);
  const wrong = differing(texts, expected);
  if (wrong !== undefined) return refusal('differs', wrong);
  const stale = staleness(verifier, { read, values, options });
  if (stale !== undefined) return refusal('stale', stale);
  const signedAt = clockOf([...read.values()]);
  return signedAt === undefined ? { valid: true } : { valid: true, signedAt: new Date(signedAt) };
}

function contextOf(
  read: readonly ReadBack[],
  window: ReadBack | undefined,
  { operation = { name: '' } }: Pick<VerifyOptions<never>, 'operation'>,
): SigningContext {
  const nonce = read.find((each) => each.nonce !== undefined)?.nonce;
  const clockMs = window?.clockMs ?? clockOf(read) ?? 0;
  const context = createContext({ clockMs, nonce: () => nonce ?? '', operation });
  const received = new Map(read.flatMap((each) => (each.received === undefined ? [] : [each.received])));
  return { ...context, now: { ...context.now, received } };
}

function clockOf(read: readonly ReadBack[]): number | undefined {
  return read.find(({ clockMs }) => clockMs !== undefined)?.clockMs;
}

/** The first name whose text is not what it should be. Every text is compared, in time that tells only its length. */
function differing(texts: Taken['texts'], expected: Placements): string | undefined {
  let wrong: string | undefined;
  for (const [{ in: place, name, template }, matched] of texts) {
    const text = expected[place]?.[name];
    const wanted = text === undefined ? undefined : matchTemplate(template, String(text));
    for (const [part, received] of matched) {
      const isSame = equalBytes(toBytes(received), toBytes(wanted?.get(part) ?? ''));
      if (!isSame || wanted === undefined) wrong ??= part;
    }
  }
  return wrong;
}

/** The name of the value that says that the request is too old, or from the future. */
function staleness<Credentials>(
  { window }: RequestVerifier<Credentials>,
  {
    read,
    values,
    options,
  }: {
    readonly read: ReadonlyMap<string, ReadBack>;
    readonly values: ReadonlyMap<string, string>;
    readonly options: VerifyOptions<Credentials>;
  },
): string | undefined {
  const now = options.now ?? Date.now();
  if (window !== undefined && 'expires' in window) {
    const until = window.expires(values.get(window.value) ?? '');
    return until !== undefined && until >= now ? undefined : window.value;
  }
  if (window === undefined) return undefined;
  const within = options.withinMs ?? window.withinMs ?? 0;
  const clockMs = read.get(window.value)?.clockMs;
  return clockMs !== undefined && Math.abs(now - clockMs) <= within ? undefined : window.value;
}

function refusal(reason: Refusal['reason'], name: string): Refusal {
  return { valid: false, reason, name };
}

async function guarded<Result>(run: () => Promise<Result>): Promise<Result | Refusal> {
  try {
    return await run();
  } catch {
    return refusal('unreadable', 'request');
  }
}
