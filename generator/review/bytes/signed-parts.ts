import { declarationOf } from '../../explain/plain-scheme.js';
import { requestParts } from '../../explain/request-parts.js';
import { nextParts, runScheme, type SchemeRun } from '../../explain/run-scheme.js';
import type { PackagePlan, PlannedDescriptor, PlannedScheme } from '../../plan/package-plan.js';
import { UsageError } from '../../usage-error.js';
import { withoutBoundary, type SentRequest } from './sent-request.js';

/** A call with all that is not the same every time held fast. */
export interface FixedCall {
  readonly plan: PackagePlan;
  readonly descriptor: PlannedDescriptor;
  readonly schemes: readonly FixedScheme[];
  readonly input: Readonly<Record<string, unknown>>;
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
const nonce = '1769862896789';

/** Signs a call; nothing where this one cannot be signed, such as with a text facet of a body of bytes. */
export async function signedParts(call: FixedCall): Promise<SignedParts | undefined> {
  try {
    return await sign(call);
  } catch (error) {
    if (error instanceof UsageError) return undefined;
    throw error;
  }
}

async function sign({ plan, descriptor, schemes, input }: FixedCall): Promise<SignedParts> {
  const { operation } = descriptor;
  const constants = [...operation.signingConstants].map(([name, value]) => [name, String(value)] as const);
  let parts = await requestParts(plan, { descriptor, input });
  const runs: SchemeRun[] = [];
  for (const { planned, credentials } of schemes) {
    const scheme = declarationOf(planned);
    parts = nextParts(parts, runs.at(-1));
    const constant = new Map([['name', operation.id], ...constants]);
    runs.push(runScheme(scheme, { request: parts, credentials, at, nonce, operation: constant }));
  }
  const texts = runs.flatMap(({ scheme, message }) =>
    message === undefined ? [] : [[scheme.name, message.text] as const],
  );
  const sent = runs.at(-1)?.after ?? { ...parts, headers: parts.headers ?? [] };
  const only = texts.length === 1;
  return {
    signed: new Map(texts),
    parts: new Map([
      ...partsOf(sent),
      ...texts.map(([name, text]) => [only ? 'the signed text' : `the text that \`${name}\` signs`, text] as const),
    ]),
  };
}

function partsOf(request: SentRequest): ReadonlyMap<string, string> {
  const { method, url, headers, body } = withoutBoundary(request);
  const fields = new Map<string, string>();
  for (const [name, value] of headers) {
    const key = `the header \`${name}\``;
    const known = fields.get(key);
    fields.set(key, known === undefined ? value : `${known}, ${value}`);
  }
  return new Map([['the method', method], ['the URL', url], ...fields, ['the body', body]]);
}
