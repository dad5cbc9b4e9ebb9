import { declarationOf } from '../../explain/plain-scheme.js';
import { nextParts, runScheme, type SchemeRun } from '../../explain/run-scheme.js';
import type { PlannedScheme } from '../../plan/package-plan.js';
import type { RequestParts } from '../../signing/reference/request.js';
import { UsageError } from '../../usage-error.js';
import type { SentRequest } from './sent-request.js';

/** A call, or a connection, with all that is not the same every time held fast. */
export interface FixedCall {
  readonly schemes: readonly FixedScheme[];
  /** The request before it is signed. Throws `UsageError` where it cannot be made. */
  readonly draft: () => RequestParts | Promise<RequestParts>;
  /** What expressions read as `operation.<name>`. */
  readonly constants: ReadonlyMap<string, string>;
  /** What is sent, by part, in the order of a request. */
  readonly sent: (request: SentRequest) => ReadonlyMap<string, string>;
}

/** One call as it is signed on both sides. */
export interface CallPair {
  readonly base: FixedCall;
  readonly head: FixedCall;
}

/** A scheme with what is passed to it. */
export interface FixedScheme {
  readonly planned: PlannedScheme;
  readonly credentials: ReadonlyMap<string, string>;
}

/** What is signed and sent, by part, in the order of a request. */
export interface SignedParts {
  readonly parts: ReadonlyMap<string, string>;
  /** Scheme → the text that it signs. */
  readonly signed: ReadonlyMap<string, string>;
}

/** 2026-01-31T12:34:56.789Z. */
const at = 1_769_862_896_789;

/** Signs a call; nothing where this one cannot be signed, such as with a text facet of a body of bytes. */
export async function signedParts(call: FixedCall): Promise<SignedParts | undefined> {
  try {
    return await sign(call);
  } catch (error) {
    if (error instanceof UsageError) return undefined;
    throw error;
  }
}

async function sign({ schemes, draft, constants, sent }: FixedCall): Promise<SignedParts> {
  let parts = await draft();
  const runs: SchemeRun[] = [];
  for (const { planned, credentials } of schemes) {
    const scheme = declarationOf(planned);
    parts = nextParts(parts, runs.at(-1));
    runs.push(runScheme(scheme, { request: parts, credentials, at, operation: constants }));
  }
  const texts = runs.flatMap(({ scheme, message }) =>
    message === undefined ? [] : [[scheme.name, message.text] as const],
  );
  return {
    signed: new Map(texts),
    parts: new Map([
      ...sent(runs.at(-1)?.after ?? { ...parts, headers: parts.headers ?? [] }),
      ...texts.map(([name, text]) => [signedPart(name, texts.length), text] as const),
    ]),
  };
}

/** What the text of a scheme is called among the parts; `count` schemes sign the request. */
export function signedPart(scheme: string, count: number): string {
  return count === 1 ? 'the signed text' : `the text that \`${scheme}\` signs`;
}
