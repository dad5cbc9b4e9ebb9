import type { Encoding, Operation, ParameterPlace, ParameterStyle } from '../model/api-model.js';
import type { Pagination, Retry } from '../model/extensions.js';
import type { PlannedDescriptor, PlannedParameter, PlannedScheme } from '../plan/package-plan.js';
import { envelopeValue, errorValue, rateLimitValue, serverValue, type SharedFacts } from './api.js';
import { stringLiteral } from './encode/string-literal.js';
import { jsonValue, record, verbatim, type LiteralValue } from './encode/value-literal.js';
import type { Imports } from './imports.js';

/** The data of a descriptor; what is the default of the runtime or of the API is left out. */
export function descriptorValue(
  {
    name,
    operation,
    paths,
    parameters,
    fixed,
    body,
    accept,
    schemes,
    item,
    empty,
    secrets,
    longIntegers,
  }: PlannedDescriptor,
  shared: SharedFacts,
  imports: Imports,
): LiteralValue {
  return record({
    id: name === operation.id ? name : operation.id,
    method: operation.method,
    path: paths.length === 1 ? paths[0] : paths,
    url: keyOf(operation.url, parameters),
    server: operation.servers?.[0] === undefined ? undefined : serverValue(operation.servers[0]),
    parameters: parameters.length === 0 ? undefined : parameters.map(parameterValue),
    fixed: fixed.size === 0 ? undefined : fixed,
    body:
      body === undefined
        ? undefined
        : record({
            mediaType: body.mediaType,
            required: body.body.required && body.constant === undefined ? true : undefined,
            const: body.constant === undefined ? undefined : jsonValue(body.constant),
            encoding: encodingValue(body.encoding),
          }),
    accept: accept.length === 0 ? undefined : accept,
    empty: empty ? true : undefined,
    parse: longIntegers.length === 0 ? undefined : exactParse(longIntegers, imports),
    secrets: secrets.length === 0 ? undefined : secrets,
    security: schemes.length === 0 ? undefined : schemes.map((alternative) => schemesValue(alternative, imports)),
    retry: retryValue(operation, shared.rejectedOn),
    envelope: own(operation.envelope, shared.envelope, envelopeValue),
    error: own(operation.error, shared.error, errorValue),
    rateLimit: own(operation.rateLimit, shared.rateLimit, rateLimitValue),
    pagination:
      operation.pagination === undefined || item === undefined
        ? undefined
        : paginationValue(operation.pagination, parameters),
    constants: constantsValue(operation),
  });
}

/** Marked pure, or a bundler keeps descriptors that nothing uses. */
function exactParse(names: readonly string[], imports: Imports): LiteralValue {
  const exactIntegers = imports.value('runtime/exact-integers.js', 'exactIntegers');
  return verbatim(`/* @__PURE__ */ ${exactIntegers}(${names.map(stringLiteral).join(', ')})`);
}

/** What an operation says of its own, `false` where it has none of what the others have. */
function own<Fact>(
  fact: Fact | undefined,
  shared: Fact | undefined,
  value: (fact: Fact) => LiteralValue,
): LiteralValue | undefined {
  if (fact === shared) return undefined;
  return fact === undefined ? false : value(fact);
}

function parameterValue({ parameter, name, key, required, isComposite }: PlannedParameter): LiteralValue {
  const isUsual = parameter.style === defaultStyle(parameter.in);
  return record({
    in: parameter.in,
    name,
    key: key === name ? undefined : key,
    required: required ? true : undefined,
    // A path parameter takes an array or an object only where its style is said: it could be a caller's mistake.
    style: isUsual && !(parameter.in === 'path' && isComposite) ? undefined : parameter.style,
    explode: parameter.explode === (parameter.style === 'form') ? undefined : parameter.explode,
    allowReserved: parameter.allowReserved ? true : undefined,
    mediaType: parameter.mediaType,
  });
}

function encodingValue(encoding: ReadonlyMap<string, Encoding>): LiteralValue | undefined {
  const fields = [...encoding].map(([name, { contentType, style, explode, allowReserved }]): [string, LiteralValue] => [
    name,
    record({ contentType, style, explode, allowReserved: allowReserved === true ? true : undefined }),
  ]);
  return fields.length === 0 ? undefined : new Map(fields);
}

/** OpenAPI 3.1, Parameter Object, `style`. */
function defaultStyle(place: ParameterPlace): ParameterStyle {
  return place === 'query' || place === 'cookie' ? 'form' : 'simple';
}

function schemesValue(alternative: readonly PlannedScheme[], imports: Imports): LiteralValue {
  return new Map(
    alternative.map(({ name, file }): [string, LiteralValue] => [
      name,
      verbatim(imports.value(`security/${file}.js`, name)),
    ]),
  );
}

function retryValue({ method, retry }: Operation, shared: readonly number[]): LiteralValue | undefined {
  const value = record({
    safe: retry.safe === isSafe(method) ? undefined : retry.safe,
    rejectedOn: retry.rejectedOn.join() === shared.join() ? undefined : retry.rejectedOn,
  } satisfies Partial<Record<keyof Retry, LiteralValue | undefined>>);
  return value.size === 0 ? undefined : value;
}

/** RFC 9110, section 9.2.1. */
function isSafe(method: string): boolean {
  return method === 'GET' || method === 'HEAD' || method === 'OPTIONS' || method === 'TRACE';
}

function paginationValue(pagination: Pagination, parameters: readonly PlannedParameter[]): LiteralValue {
  const { by, parameter, limit, items, total, more, pages, next, first, size } = pagination;
  return record({
    by,
    parameter: keyOf(parameter, parameters),
    limit: keyOf(limit, parameters),
    ...{ items, total, more, pages, next },
    first: first === 1 ? undefined : first,
    size,
  });
}

/** The input that a parameter has become. */
function keyOf(name: string | undefined, parameters: readonly PlannedParameter[]): string | undefined {
  return parameters.find((planned) => planned.name === name)?.key ?? name;
}

/** `operation.name` is the operation's id unless the spec says more. */
function constantsValue({ id, signingConstants }: Operation): LiteralValue | undefined {
  const stated = [...signingConstants].filter(([key, value]) => key !== 'name' || value !== id);
  const constants = new Map(stated.map(([key, value]) => [key, String(value)]));
  return constants.size === 0 ? undefined : constants;
}
