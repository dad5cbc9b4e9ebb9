import { declarationOf } from '../../explain/plain-scheme.js';
import { requestParts } from '../../explain/request-parts.js';
import { nextParts, runScheme, type SchemeRun } from '../../explain/run-scheme.js';
import { schemeInput } from '../../explain/scheme-input.js';
import type { PackagePlan, PlannedDescriptor, PlannedScheme } from '../../plan/package-plan.js';
import { UsageError } from '../../usage-error.js';
import { testKeys } from './test-keys.js';

/** A call with all that is not the same every time held fast. */
export interface FixedCall {
  readonly plan: PackagePlan;
  readonly descriptor: PlannedDescriptor;
  readonly schemes: readonly PlannedScheme[];
  readonly input: Readonly<Record<string, unknown>>;
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
  for (const planned of schemes) {
    const scheme = declarationOf(planned);
    const { credentials } = schemeInput(scheme, testKeys(scheme));
    parts = nextParts(parts, runs.at(-1));
    const constant = new Map([['name', operation.id], ...constants]);
    runs.push(runScheme(scheme, { request: parts, credentials, at, nonce, operation: constant }));
  }
  const sent = runs.at(-1)?.after ?? { ...parts, headers: parts.headers ?? [] };
  const texts = runs.flatMap(({ scheme, message }) =>
    message === undefined ? [] : [[scheme.name, message.text] as const],
  );
  const headers = sent.headers.map(([name, value]) => [`header \`${name}\``, value] as const);
  return {
    signed: new Map(texts),
    parts: new Map([
      ['the method', sent.method],
      ['the URL', sent.url],
      ...headers,
      ['the body', bodyText(sent.body)],
      ...texts.map(([, text]) => ['the signed text', text] as const),
    ]),
  };
}

function bodyText(body: string | Uint8Array | undefined): string {
  return typeof body === 'string' ? body : Buffer.from(body ?? []).toString('base64');
}
