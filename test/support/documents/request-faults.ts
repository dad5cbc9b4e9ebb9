import type { RawRequest } from '../servers/http.js';
import { header } from '../servers/http.js';
import { bodyFaults, same, type SampledBody } from './body-faults.js';
import type { RawOperation, RawParameter } from './raw-operation.js';
import type { Raw } from './raw.js';
import { decodeText, pairsOf, readStyled, said, takeStyled, type Pair, type Said } from './styles.js';

/** A call as it was made, by what the document says. */
export interface SampledCall {
  readonly operation: RawOperation;
  readonly values: ReadonlyMap<RawParameter, unknown>;
  readonly body: SampledBody | undefined;
}

/** Credentials that a caller of any document has: they stand in the request as they are. */
export const secret = 'a-secret';

/** How a request differs from what OpenAPI says of the call: nothing where it is the right one. */
export async function requestFaults(request: RawRequest, call: SampledCall): Promise<readonly string[]> {
  const { operation, values, body } = call;
  const [path = '', query = ''] = request.target.split(/\?(.*)/s);
  const pairs = { query: pairsOf(query, '&'), cookie: pairsOf(header(request, 'cookie') ?? '', '; ') };
  const faults = same('the method', request.method, operation.method);
  faults.push(...pathFaults(path, call));
  faults.push(...securityFaults(request, pairs, operation));
  for (const [parameter, value] of values) {
    if (parameter.in === 'path') continue;
    const like = parameter.mediaType === undefined ? said(value) : JSON.stringify(value);
    const found = readParameter(parameter, like, { request, pairs });
    faults.push(...same(`the ${parameter.in} parameter ${parameter.name}`, found, like));
  }
  faults.push(...[...pairs.query, ...pairs.cookie].map(([name, text]) => `${name}=${text} was not given`));
  if (body !== undefined) return [...faults, ...(await bodyFaults(request, body))];
  return [...faults, ...same('the length of the body', request.body.length, 0)];
}

interface Wire {
  readonly request: RawRequest;
  readonly pairs: { readonly query: Pair[]; readonly cookie: Pair[] };
}

function readParameter(parameter: RawParameter, like: Said, { request, pairs }: Wire): Said | undefined {
  if (parameter.in === 'query' || parameter.in === 'cookie') return takeStyled(parameter, pairs[parameter.in], like);
  const text = header(request, parameter.name);
  return text === undefined ? undefined : readStyled(parameter, text, like, (part) => part);
}

/** The server's path, then the template with each variable written in its style. */
function pathFaults(path: string, { operation, values }: SampledCall): string[] {
  const names: string[] = [];
  const [template = ''] = operation.path.split('#');
  const pattern = template.replace(/[.*+?^$()|[\]\\]|\{([^}]+)\}/g, (found, name?: string) => {
    if (name === undefined) return `\\${found}`;
    names.push(name);
    return '([^/]*)';
  });
  const prefix = new URL(operation.server, 'https://documents.test').pathname.replace(/\/$/, '');
  const match = path.startsWith(prefix)
    ? new RegExp(`^${pattern}$`).exec(decodedLiterals(path.slice(prefix.length)))
    : null;
  if (match === null) return [`the path is ${path}, which is not ${prefix}${template}`];
  return names.flatMap((name, index) => {
    const [parameter, value] = [...values].find(([each]) => each.in === 'path' && each.name === name) ?? [];
    if (parameter === undefined) return [`nothing was given for {${name}}`];
    const like = parameter.mediaType === undefined ? said(value) : JSON.stringify(value);
    const found = readStyled(parameter, match[index + 1] ?? '', like, decodeText);
    return same(`the path parameter ${name}`, found, like);
  });
}

/** A URL escapes some of what a template may have as it is. */
function decodedLiterals(path: string): string {
  return path.replace(/%(?:20|22|3C|3E|60|7B|7D)/gi, decodeText);
}

function securityFaults(request: RawRequest, pairs: Wire['pairs'], { security }: RawOperation): string[] {
  const faults = security.flatMap((scheme) => {
    const name = String(scheme['name']);
    if (scheme['type'] !== 'apiKey') return [];
    if (scheme['in'] === 'header') return same(name, header(request, name), secret);
    const place = scheme['in'] === 'query' ? pairs.query : pairs.cookie;
    const index = place.findIndex(([key]) => decodeText(key) === name);
    const [found] = index < 0 ? [] : place.splice(index, 1);
    return same(name, found?.[1], secret);
  });
  const found = header(request, 'authorization') ?? 'nothing';
  const wanted = security.flatMap(authorization);
  // HTTP has one such field: where two schemes want it together, it can be either's.
  const isRight =
    wanted.length === 0 ? found === 'nothing' || security.some(isInAuthorization) : wanted.includes(found);
  return isRight ? faults : [...faults, `Authorization is ${found} instead of ${wanted.join(' or ') || 'nothing'}`];
}

function authorization({ type, scheme }: Raw): readonly string[] {
  if (type === 'oauth2' || type === 'openIdConnect') return [`Bearer ${secret}`];
  if (type !== 'http') return [];
  return [String(scheme).toLowerCase() === 'basic' ? `Basic ${btoa(`user:${secret}`)}` : `Bearer ${secret}`];
}

/** An API key whose header is this one. */
function isInAuthorization({ type, name }: Raw): boolean {
  return type === 'apiKey' && String(name).toLowerCase() === 'authorization';
}
