import type { Encoding, Operation, ParameterPlace, ParameterStyle } from '../model/api-model.js';
import type { Retry } from '../model/extensions.js';
import { mediaKind } from '../plan/media-kind.js';
import type { PlannedBody, PlannedDescriptor, PlannedParameter, PlannedScheme } from '../plan/package-plan.js';
import { envelopeValue, errorValue, rateLimitValue, serverValue, type SharedFacts } from './api-value.js';
import { writersOf } from './descriptor-writers.js';
import { stringLiteral } from './encode/string-literal.js';
import { jsonValue, made, record, verbatim, type LiteralValue } from './encode/value-literal.js';
import type { Imports } from './imports.js';
import { paginationValue } from './pagination-value.js';
import { streamReader } from './stream.js';

/** The data of a descriptor; what is the default of the runtime or of the API is left out. */
export function descriptorValue(descriptor: PlannedDescriptor, shared: SharedFacts, imports: Imports): LiteralValue {
  const { name, operation, paths, parameters, fixed, fixedHeaders, body, accept, schemes } = descriptor;
  const { item, stream, empty, longIntegers } = descriptor;
  const sent = paths.map(sentPath);
  // Who answers at a URL that is an argument knows nothing of this API's forms.
  const replies: Pick<Operation, 'envelope' | 'error'> = operation.url === undefined ? operation : {};
  return record({
    id: name === operation.id ? name : operation.id,
    method: operation.method,
    path: sent.length === 1 ? sent[0] : sent,
    url: keyOf(operation.url, parameters),
    server: operation.servers?.[0] === undefined ? undefined : serverValue(operation.servers[0], imports),
    ...writersOf(descriptor, imports),
    parameters: parameters.length === 0 ? undefined : parameters.map((parameter) => parameterValue(parameter, imports)),
    fixed: fixed.size === 0 ? undefined : fixed,
    fixedHeaders: fixedHeaders.size === 0 ? undefined : fixedHeaders,
    body:
      body === undefined
        ? undefined
        : record({
            mediaType: body.mediaType,
            encode: body.fixed.size === 0 ? encoder(body, imports) : fixedEncoder(imports),
            toBytes:
              schemes.length === 0 || isAlwaysText(body.mediaType)
                ? undefined
                : verbatim(imports.value('runtime/payload-bytes.js', 'payloadBytes')),
            required: body.body.required && body.constant === undefined ? true : undefined,
            exact: body.longIntegers.length === 0 ? undefined : body.longIntegers,
            const: sentUnasked(body),
            fixed: body.fixed.size === 0 ? undefined : record({ fields: body.fixed, encode: encoder(body, imports) }),
            encoding: encodingValue(body.encoding, imports),
          }),
    accept: accept.length === 0 ? undefined : accept,
    empty: empty ? true : undefined,
    parse: longIntegers.length === 0 ? undefined : exactParse(longIntegers, imports),
    kind: stream === undefined ? kindValue(accept, imports) : undefined,
    stream: stream && streamReader(stream, imports),
    secrets: secretsValue(descriptor, imports),
    security: schemes.length === 0 ? undefined : schemes.map((alternative) => schemesValue(alternative, imports)),
    retry: retryValue(operation, shared.rejectedOn),
    envelope: own(replies.envelope, shared.envelope, (envelope) => envelopeValue(envelope, imports)),
    error: own(replies.error, shared.error, errorValue),
    rateLimit: own(operation.rateLimit, shared.rateLimit, (limit) => rateLimitValue(limit, imports)),
    pagination:
      operation.pagination === undefined || item === undefined
        ? undefined
        : paginationValue(operation.pagination, parameters, imports),
    constants: constantsValue(operation),
  });
}

/** Replies that are JSON, as most are, need nobody to look at their media type. */
function kindValue(accept: readonly string[], imports: Imports): LiteralValue | undefined {
  const isJson = accept.every((mediaType) => mediaKind(mediaType) === 'json');
  return isJson ? undefined : verbatim(imports.value('runtime/reply-kind.js', 'replyKind'));
}

function secretsValue(
  { operation, parameters, secrets }: PlannedDescriptor,
  imports: Imports,
): LiteralValue | undefined {
  const url = keyOf(operation.url, parameters);
  if (url === undefined && secrets.length === 0) return undefined;
  const [factory, names] = url === undefined ? ['secretFields', secrets] : ['secretUrl', [url, ...secrets]];
  return made(imports.value('runtime/secret-fields.js', factory), names.map(stringLiteral));
}

function exactParse(names: readonly string[], imports: Imports): LiteralValue {
  const exactIntegers = imports.value('runtime/exact-integers.js', 'exactIntegers');
  return made(exactIntegers, names.map(stringLiteral));
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

function parameterValue(planned: PlannedParameter, imports: Imports): LiteralValue {
  const { parameter, name, key, required } = planned;
  const style = styleOf(planned);
  return record({
    in: parameter.in,
    name,
    key: key === name ? undefined : key,
    required: required ? true : undefined,
    style: style && styleValue(style, imports),
    explode: style === undefined || isUsuallyExploded(style, parameter.explode) ? undefined : parameter.explode,
    allowReserved: parameter.allowReserved ? true : undefined,
  });
}

/** What writes a parameter that may be more than a scalar; the runtime itself knows how the others are written. */
function styleOf({ parameter, isComposite }: PlannedParameter): ParameterStyle | 'json' | undefined {
  const { style, allowReserved, mediaType, in: place } = parameter;
  if (mediaType !== undefined) return 'json';
  const isUsual = style === defaultStyle(place) && !isComposite && !allowReserved;
  return isUsual ? undefined : style;
}

function styleValue(style: ParameterStyle | 'json', imports: Imports): LiteralValue {
  return verbatim(imports.value('runtime/parameter-styles.js', `${style}Style`));
}

/** OpenAPI 3.1, Parameter Object, `explode`; `deepObject` has no other form. */
function isUsuallyExploded(style: ParameterStyle | 'json', explode: boolean): boolean {
  return style === 'deepObject' || style === 'json' || explode === (style === 'form');
}

const encoders = {
  json: ['runtime/bodies/json.js', 'asJson'],
  exactJson: ['runtime/bodies/exact-json.js', 'asExactJson'],
  form: ['runtime/bodies/form.js', 'asForm'],
  multipart: ['runtime/bodies/multipart.js', 'asMultipart'],
  other: ['runtime/bodies/bytes.js', 'asBytes'],
} as const;

/** JSON and forms are written as text; what else there is may have to be read before it can be signed. */
function isAlwaysText(mediaType: string): boolean {
  const kind = mediaKind(mediaType);
  return kind === 'json' || kind === 'form';
}

/** What is sent where a caller gives nothing. */
function sentUnasked({ constant, fixed, body }: PlannedBody): LiteralValue | undefined {
  if (constant !== undefined) return jsonValue(constant);
  return fixed.size > 0 && !body.required ? record({}) : undefined;
}

function fixedEncoder(imports: Imports): LiteralValue {
  return verbatim(imports.value('runtime/bodies/fixed-fields.js', 'fixedFields'));
}

/** What writes a body of a media type. */
function encoder({ mediaType, longIntegers }: PlannedBody, imports: Imports): LiteralValue {
  const kind = mediaKind(mediaType);
  const isExact = kind === 'json' && longIntegers.length > 0;
  const [module, name] = encoders[isExact ? 'exactJson' : kind === 'text' || kind === 'bytes' ? 'other' : kind];
  return verbatim(imports.value(module, name));
}

function encodingValue(encoding: ReadonlyMap<string, Encoding>, imports: Imports): LiteralValue | undefined {
  const fields = [...encoding].map(([name, { contentType, style, explode, allowReserved }]): [string, LiteralValue] => [
    name,
    record({
      contentType,
      style: style && styleValue(style, imports),
      explode,
      allowReserved: allowReserved === true ? true : undefined,
    }),
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

/** A fragment tells operations of one path apart in the document. It is never sent. */
function sentPath(path: string): string {
  const end = path.search(/#(?![^{}]*\})/);
  return end === -1 ? path : path.slice(0, end);
}
