import { evaluateScheme, type EvaluationInput } from '../../signing/evaluate.js';
import type { RequestParts } from '../../signing/reference/request.js';
import { showValue } from '../../signing/show-value.js';
import type { SigningScheme } from '../../signing/signing-scheme.js';
import { confidentialCredentials } from '../confidential.js';
import type { SchemeRun } from '../run-scheme.js';
import { jsonSpellings } from './json-spellings.js';
import { textHint } from './text-hint.js';

/** What else somebody may have signed: if that gives the captured text, it is what they did. */
interface Variant {
  readonly hint: string;
  readonly scheme?: SigningScheme;
  readonly input?: Partial<EvaluationInput>;
}

/** Tries the usual slips, and says which of them makes the captured text. */
export function variantHint(run: SchemeRun, name: string, captured: string): string | undefined {
  for (const { hint, scheme = run.scheme, input = {} } of variants(run)) {
    const text = evaluated(scheme, { ...run.input, ...input }, name);
    if (text === undefined) continue;
    if (text === captured) return hint;
    const also = text.length > 15 ? textHint(text, captured) : undefined;
    if (also !== undefined) return `${hint} And: ${also}`;
  }
  return undefined;
}

function evaluated(scheme: SigningScheme, input: EvaluationInput, name: string): string | undefined {
  try {
    const value = evaluateScheme(scheme, input).values.get(name);
    return value === undefined ? undefined : showValue(value);
  } catch {
    // Not every slip can be made with every scheme.
    return undefined;
  }
}

function* variants(run: SchemeRun): Generator<Variant> {
  const { request } = run.input;
  for (const [hint, parts] of requestVariants(request)) {
    yield { hint: `The captured request signed ${hint}.`, input: { request: { ...request, ...parts } } };
  }
  yield* credentialVariants(run);
  yield* clockVariants(run);
}

function* requestVariants(request: RequestParts): Generator<readonly [string, Partial<RequestParts>]> {
  const url = new URL(request.url);
  const { path = url.pathname, body, method } = request;
  const bare = new URL(url);
  bare.search = '';
  if (url.search !== '') {
    yield ['the path without its query', { url: bare.href, path }];
    const sorted = new URL(url);
    sorted.search = url.search.slice(1).split('&').sort().join('&');
    yield ['the query sorted, and sent it in another order', { url: sorted.href, path }];
  }
  if (body !== undefined) {
    yield ['no body', { body: undefined }];
    if (typeof body === 'string') {
      for (const [how, text] of jsonSpellings(body)) yield [`the body ${how}, and sent it otherwise`, { body: text }];
      yield ['the body with a line end, and sent it without', { body: `${body}\n` }];
    }
    if (url.search !== '') yield ['neither query nor body', { url: bare.href, path, body: undefined }];
  } else {
    yield ['`{}` for a body, and sent none', { body: '{}' }];
    yield ['`null` for a body, and sent none', { body: 'null' }];
    yield ['the text `undefined` for a body, and sent none', { body: 'undefined' }];
  }
  for (const [how, other] of paths(path, url.pathname)) {
    yield [how, { path: other }];
    if (url.search !== '') yield [`${how}, without its query`, { path: other, url: bare.href }];
  }
  yield ['the method in lower case', { method: method.toLowerCase() }];
  for (const other of ['GET', 'POST', 'PUT', 'DELETE']) {
    if (other !== method) yield [`the method ${other}`, { method: other }];
  }
}

function* paths(path: string, sent: string): Generator<readonly [string, string]> {
  if (sent !== path) yield ['the path as it was sent, with the prefix of the base URL', sent];
  yield path.endsWith('/')
    ? ['the path without the slash at its end', path.slice(0, -1)]
    : ['the path with a slash at its end', `${path}/`];
  yield ['the path without the slash at its beginning', path.slice(1)];
  const decoded = decodedPath(path);
  if (decoded !== path) yield ['the path before it was percent-encoded', decoded];
  for (const { index } of path.matchAll(/\/(?!$)/g)) {
    if (index > 0) yield [`the path without ${path.slice(0, index)} at its beginning`, path.slice(index)];
  }
}

function decodedPath(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

function* credentialVariants({ scheme, input }: SchemeRun): Generator<Variant> {
  const using = (name: string, text: string): Partial<EvaluationInput> => ({
    credentials: new Map([...input.credentials, [name, text]]),
  });
  for (const { name, enum: choices = [] } of scheme.parameters) {
    for (const choice of choices) {
      yield { hint: `The captured request was made with ${name} = ${choice}.`, input: using(name, choice) };
    }
  }
  for (const name of confidentialCredentials(scheme)) {
    const text = input.credentials.get(name) ?? '';
    yield {
      hint: `${name} has white space at its ends that the captured request was made without.`,
      input: using(name, text.trim()),
    };
    yield { hint: `The captured request was made with a line end after ${name}.`, input: using(name, `${text}\n`) };
    yield { hint: `The captured request was made with an empty ${name}.`, input: using(name, '') };
    for (const decode of ['base64_decode', 'hex_decode']) {
      const encoding = decode === 'hex_decode' ? 'hex' : 'base64';
      const decoded = withSources(scheme, (source) => source.replaceAll(wordOf(name), `${decode}(${name})`));
      const plain = withSources(scheme, (source) => source.replaceAll(`${decode}(${name})`, name));
      yield {
        hint: `The captured request took ${name} for ${encoding} and decoded it: its text is the key.`,
        scheme: decoded,
      };
      yield {
        hint: `The captured request took ${name} as text: it is ${encoding} and has to be decoded.`,
        scheme: plain,
      };
    }
  }
}

function wordOf(name: string): RegExp {
  return new RegExp(`(?<![\\w.'])${name}(?![\\w'(])`, 'g');
}

function withSources(scheme: SigningScheme, change: (source: string) => string): SigningScheme {
  const steps = scheme.steps.map((step) =>
    step.kind === 'value' ? { ...step, value: { ...step.value, source: change(step.value.source) } } : step,
  );
  return { ...scheme, steps };
}

/** The clock was read twice: what was signed is not what was sent. A clock of seconds is off by whole ones. */
function* clockVariants({ input }: SchemeRun): Generator<Variant> {
  for (const [unit, name] of [
    [1000, 's'],
    [1, 'ms'],
  ] as const) {
    for (let off = 1; off <= 5; off += 1) {
      for (const sign of [-1, 1]) {
        const milliseconds = off * unit * sign;
        const hint = `The captured request signed another clock reading than the one it sends, ${off} ${name} off.`;
        yield { hint, input: { at: input.at + milliseconds } };
      }
    }
  }
}
