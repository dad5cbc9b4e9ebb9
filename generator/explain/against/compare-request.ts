import type { PackagePlan, PlannedDescriptor } from '../../plan/package-plan.js';
import { bodyText, fieldOf, type CapturedRequest } from '../capture/captured-request.js';
import type { CallQuestion } from '../call-input.js';
import type { Difference } from './difference.js';
import { essence, type ExpectedRequest } from './expected-request.js';
import { templateOf } from './path-match.js';
import { textHint } from './text-hint.js';

interface Comparing {
  readonly plan: PackagePlan;
  readonly descriptor: PlannedDescriptor;
  readonly question: CallQuestion;
  readonly expected: ExpectedRequest;
}

/** What differs before anything is signed: method, URL, body. Lazily, the first is mostly enough. */
export function* compareRequest({ plan, descriptor, question, expected }: Comparing): Generator<Difference> {
  const { parts, bare } = expected;
  const other = otherOperation(plan, descriptor, bare);
  if (parts.method !== bare.method) {
    const isCase = parts.method === bare.method.toUpperCase();
    const hint = isCase
      ? 'Methods are case-sensitive: write it in upper case.'
      : `${other ?? 'The method is another one'}.`;
    yield { name: 'method', expected: parts.method, captured: bare.method, hint };
  }
  yield* compareUrl(expected, {
    other,
    isGiven: question.parameters.length > 0 || descriptor.operation.url !== undefined,
  });
  yield* compareHeaders(expected, descriptor, question);
  yield* compareBody(expected, descriptor, question);
}

/** The operation that the captured request is really one of, as a clause. */
function otherOperation(plan: PackagePlan, self: PlannedDescriptor, bare: CapturedRequest): string | undefined {
  const found = plan.descriptors
    .filter(({ operation, paths }) => {
      const isOther = operation.method !== self.operation.method || operation.path !== self.operation.path;
      return isOther && operation.url === undefined && operation.method === bare.method && templateOf(paths, bare.path);
    })
    .sort((a, b) => variables(a) - variables(b))[0];
  return found && `\`${bare.method} ${found.operation.path}\` is the operation ${found.operation.id}`;
}

function variables({ operation }: PlannedDescriptor): number {
  return operation.path.split('{').length;
}

interface Where {
  readonly other: string | undefined;
  /** Whether the URL was made from parameters that were given. */
  readonly isGiven: boolean;
}

function* compareUrl({ parts, bare, strange }: ExpectedRequest, { other, isGiven }: Where): Generator<Difference> {
  const url = new URL(parts.url);
  const scheme = url.protocol.slice(0, -1);
  if (bare.host !== undefined && bare.host !== url.host) {
    const hint = `The captured request went to another host: give --base-url if it should.`;
    yield { name: 'host', expected: url.host, captured: bare.host, hint };
  }
  if (bare.scheme !== undefined && bare.scheme !== scheme) {
    yield { name: 'scheme', expected: scheme, captured: bare.scheme, hint: `The URL begins with ${scheme}://.` };
  }
  if (strange !== undefined) {
    const expected = strange.prefix + strange.template;
    yield { name: 'path', expected, captured: bare.path, hint: strangePath(strange, bare.path, other) };
  }
  if (!isGiven || strange !== undefined) return;
  if (url.pathname !== bare.path) {
    const hint = textHint(url.pathname, bare.path) ?? `${other ?? 'The path is another one'}.`;
    yield { name: 'path', expected: url.pathname, captured: bare.path, hint };
  }
  const query = url.search.slice(1);
  if (query !== bare.query) yield { name: 'query', ...shown(query, bare.query), hint: queryHint(query, bare.query) };
}

function strangePath(
  { prefix, template }: { readonly prefix: string; readonly template: string },
  path: string,
  other: string | undefined,
): string {
  const found = templateOf([template], path);
  if (found !== undefined) {
    return found.prefix === ''
      ? `The path of the server, ${prefix}, is missing at its beginning.`
      : `It begins with ${found.prefix}, the server's path is ${prefix === '' ? 'empty' : prefix}: give --base-url if it should.`;
  }
  const slashed = path.endsWith('/') ? path.slice(0, -1) : `${path}/`;
  if (templateOf([template], slashed) !== undefined) {
    return `The slash at its end ${path.endsWith('/') ? 'is too much' : 'is missing'}.`;
  }
  return `${other ?? 'The path is not one of this operation'}.`;
}

function queryHint(expected: string, captured: string): string {
  const parts = (query: string): string => query.split('&').sort().join('&');
  if (parts(expected) === parts(captured))
    return 'The same parameters stand in another order: a signature covers the order.';
  const meaning = (query: string): string => JSON.stringify([...new URLSearchParams(query)].map(String).sort());
  if (meaning(expected) === meaning(captured)) {
    return 'The same parameters are encoded in another way: a signature covers the text as it is sent.';
  }
  return 'The parameters are other ones.';
}

function* compareHeaders(
  { parts, bare }: ExpectedRequest,
  { parameters }: PlannedDescriptor,
  question: CallQuestion,
): Generator<Difference> {
  for (const { parameter, name, key } of parameters) {
    const isGiven = question.parameters.some((text) => text.startsWith(`${key}=`));
    if (parameter.in !== 'header' || !isGiven) continue;
    const expected = parts.headers?.find(([field]) => field.toLowerCase() === name.toLowerCase())?.[1];
    const captured = fieldOf(bare, name);
    if (expected === captured) continue;
    yield { name: `header ${name}`, ...shown(expected, captured), hint: 'The parameter is another one.' };
  }
}

function* compareBody(
  { parts, bare }: ExpectedRequest,
  { body: declared, name }: PlannedDescriptor,
  question: CallQuestion,
): Generator<Difference> {
  const text = bodyText(bare) ?? Buffer.from(bare.body).toString('hex');
  const remark = bare.remarks.find((each) => each.includes('Content-Length'));
  if (declared === undefined && bare.body.length > 0) {
    yield { name: 'body', captured: text, hint: `${name} has no request body.` };
    return;
  }
  if (declared?.body.required === true && bare.body.length === 0) {
    const expected = question.body === undefined ? `a body of ${declared.mediaType}` : textOf(parts.body);
    yield { name: 'body', expected, hint: remark === undefined ? 'The body is missing.' : `${capital(remark)}.` };
    return;
  }
  const isMultipart = declared !== undefined && essence(declared.mediaType).startsWith('multipart/');
  if (!isMultipart && textOf(parts.body) !== text) {
    const hint = remark === undefined ? textHint(textOf(parts.body), text) : `${capital(remark)}.`;
    yield { name: 'body', ...shown(textOf(parts.body), text), hint: hint ?? 'The content is another one.' };
  }
  yield* compareType({ parts, bare });
}

function* compareType({ parts, bare }: Pick<ExpectedRequest, 'parts' | 'bare'>): Generator<Difference> {
  const captured = fieldOf(bare, 'content-type');
  const expected = parts.contentType;
  if (bare.body.length === 0 || expected === undefined) return;
  if (captured !== undefined && essence(captured) === essence(expected)) return;
  const [remark = `the body is ${expected}, and the request has to say so`] = bare.remarks;
  yield { name: 'header content-type', ...shown(expected, captured), hint: `${capital(remark)}.` };
}

function textOf(body: string | Uint8Array | undefined): string {
  if (body === undefined || typeof body === 'string') return body ?? '';
  return bodyText({ body }) ?? Buffer.from(body).toString('hex');
}

/** What is empty is not there. */
function shown(expected: string | undefined, captured: string | undefined): Pick<Difference, 'expected' | 'captured'> {
  return { expected: expected === '' ? undefined : expected, captured: captured === '' ? undefined : captured };
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
