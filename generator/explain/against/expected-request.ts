import type { PackagePlan, PlannedDescriptor } from '../../plan/package-plan.js';
import { nodesOf } from '../../signing/expression.js';
import type { RequestParts } from '../../signing/reference/request.js';
import { functionTable } from '../../signing/functions/table.js';
import type { SigningScheme } from '../../signing/signing-scheme.js';
import { bodyText, fieldOf, targetOf, type CapturedRequest } from '../capture/captured-request.js';
import { callInput, type CallQuestion } from '../call-input.js';
import { requestParts } from '../request-parts.js';
import { placementsOf, valuesOf } from '../scheme-parts.js';
import { chosenTemplate, fillInput } from './fill-input.js';
import { lessPlaced } from './less-placed.js';
import { templateOf } from './path-match.js';

/** What a captured request should have been before it was signed. */
export interface ExpectedRequest {
  /** What was given, and for the rest what was captured. */
  readonly parts: RequestParts;
  /** The captured request less what the schemes place. */
  readonly bare: CapturedRequest;
  /** Where the captured path is none of the operation: the path that it should begin with, and the template. */
  readonly strange?: { readonly prefix: string; readonly template: string };
}

interface Expecting {
  readonly descriptor: PlannedDescriptor;
  readonly question: CallQuestion & { readonly baseUrl?: string | undefined };
  readonly captured: CapturedRequest;
  readonly schemes: readonly SigningScheme[];
}

/** The request of a call of which only what was given is known: the captured one fills the gaps. */
export async function expectedRequest(plan: PackagePlan, expecting: Expecting): Promise<ExpectedRequest> {
  const { descriptor, question, captured, schemes } = expecting;
  const bare = lessPlaced(captured, schemes.flatMap(placementsOf));
  const input = Object.fromEntries(fillInput(descriptor, callInput(descriptor, question), bare));
  const drafted = await requestParts(plan, { descriptor, input, baseUrl: question.baseUrl });
  const isGiven = question.parameters.length > 0;
  const located = isGiven || descriptor.operation.url !== undefined ? {} : locate(drafted, descriptor, bare);
  const body = question.body !== undefined || descriptor.body?.constant !== undefined ? drafted.body : bodyOf(bare);
  return {
    bare,
    parts: {
      ...drafted,
      ...located.parts,
      headers: headersOf(drafted, { bare, schemes, isGiven }),
      body,
      contentType: typeOf(drafted.contentType, bare),
    },
    ...(located.strange === undefined ? {} : { strange: located.strange }),
  };
}

/** The captured path and query, with the prefix that is signed in the place of the one that is sent. */
function locate(
  { url, path = '' }: RequestParts,
  descriptor: PlannedDescriptor,
  bare: CapturedRequest,
): { readonly parts?: Partial<RequestParts>; readonly strange?: ExpectedRequest['strange'] } {
  const drafted = new URL(url).pathname;
  const template = chosenTemplate(descriptor, bare);
  // What the template has become in the drafted URL is as long as in the path that is signed.
  const expanded = templateOf([template], drafted);
  const prefix = expanded?.prefix ?? '';
  const signedPrefix = path.slice(0, path.length - (drafted.length - prefix.length));
  const isOurs = bare.path.startsWith(prefix) && templateOf([template], bare.path)?.prefix === prefix;
  if (!isOurs) return { strange: { prefix, template } };
  const target = new URL(targetOf(bare), url);
  return { parts: { url: target.href, path: signedPrefix + target.pathname.slice(prefix.length) } };
}

function bodyOf(bare: CapturedRequest): string | Uint8Array | undefined {
  return bare.body.length === 0 ? undefined : (bodyText(bare) ?? bare.body);
}

/** The declared type in the captured spelling, which a signature may cover: `; charset=utf-8`. */
function typeOf(declared: string | undefined, bare: CapturedRequest): string | undefined {
  const captured = fieldOf(bare, 'content-type');
  return captured !== undefined && (declared === undefined || essence(captured) === essence(declared))
    ? captured
    : declared;
}

/** The media type without parameters. */
export function essence(type: string): string {
  return type.replace(/;.*/s, '').trim().toLowerCase();
}

interface Headers {
  readonly bare: CapturedRequest;
  readonly schemes: readonly SigningScheme[];
  readonly isGiven: boolean;
}

/** The client's own, and those captured that a scheme reads: a caller may have added them. */
function headersOf(
  { headers = [] }: RequestParts,
  { bare, schemes, isGiven }: Headers,
): readonly (readonly [string, string])[] {
  const patterns = schemes.flatMap(headersRead);
  const placed = schemes.flatMap(placementsOf).map(({ name }) => name.toLowerCase());
  const own = ['host', ...(bare.body.length === 0 ? [] : ['content-type']), ...placed];
  const read = bare.fields.filter(([name]) => {
    const lower = name.toLowerCase();
    return !own.includes(lower) && patterns.some((pattern) => isLike(lower, pattern));
  });
  const taken = isGiven ? headers.map(([name]) => name.toLowerCase()) : [];
  const added = read.filter(([name]) => !taken.includes(name.toLowerCase()));
  const replaced = new Set(added.map(([name]) => name.toLowerCase()));
  return [...headers.filter(([name]) => !replaced.has(name.toLowerCase())), ...added];
}

/** Names and patterns of the fields that a scheme's values read. */
export function headersRead(scheme: SigningScheme): readonly string[] {
  return valuesOf(scheme).flatMap(({ expression }) =>
    nodesOf(expression).flatMap((node): readonly string[] => {
      if (node.kind !== 'call' || functionTable.get(node.function)?.reads !== 'headers') return [];
      const [first] = node.args;
      const named = first?.kind === 'list' ? first.items : first === undefined ? [] : [first];
      return named.flatMap((item) => (item.kind === 'text' ? [item.value.toLowerCase()] : []));
    }),
  );
}

/** Whether a name in lower case is the one of a pattern, which may end in `*`. */
export function isLike(name: string, pattern: string): boolean {
  return pattern.endsWith('*') ? name.startsWith(pattern.slice(0, -1)) : name === pattern;
}
