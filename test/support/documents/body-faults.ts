import { isDeepStrictEqual } from 'node:util';
import type { RawRequest } from '../servers/http.js';
import { header } from '../servers/http.js';
import { isRaw, rawOf, textOf, type Raw, type RawDocument } from './raw.js';
import { sampleOf } from './sample.js';
import { pairsOf, said, takeStyled } from './styles.js';

/** What a caller gives as a body, and what has to arrive. */
export interface SampledBody {
  readonly mediaType: string;
  /** The Media Type Object. */
  readonly media: Raw;
  /** As a caller gives it. */
  readonly value: unknown;
}

const fileBytes = Uint8Array.from([0, 1, 2, 250, 13, 10, 255]);

/** A body of this media type: files and raw bodies are the same few bytes, or text. */
export function sampledBody(mediaType: string, media: Raw, document: RawDocument): SampledBody {
  const type = mediaType.replace(/;.*/s, '').toLowerCase();
  const { schema } = media;
  if (isJson(type)) return { mediaType, media, value: orSomething(sampleOf(schema, document)) };
  if (type === 'application/x-www-form-urlencoded')
    return { mediaType, media, value: fields(rawOf(sampleOf(schema, document))) };
  if (type === 'multipart/form-data') {
    const files = Object.entries(rawOf(document.resolve(schema)['properties'])).flatMap(([name, property]) =>
      isFile(document.resolve(property)) ? [[name, new Blob([fileBytes], { type: 'image/png' })] as const] : [],
    );
    const others = fields(rawOf(sampleOf(schema, document)));
    return { mediaType, media, value: { ...others, ...Object.fromEntries(files) } };
  }
  return { mediaType, media, value: /^text\/|[/+](?:xml|yaml)$/.test(type) ? 'some text: é\n' : fileBytes };
}

/** How the body that arrived differs from the one that was given. */
export async function bodyFaults(request: RawRequest, { mediaType, media, value }: SampledBody): Promise<string[]> {
  const sent = header(request, 'content-type') ?? 'none';
  const [type = ''] = mediaType.toLowerCase().split(';');
  const isMultipart = type === 'multipart/form-data';
  if (isMultipart ? !/^multipart\/form-data; ?boundary=/.test(sent) : sent.toLowerCase() !== mediaType.toLowerCase())
    return [`Content-Type is ${sent} instead of ${mediaType}`];
  if (isJson(type))
    return same('the body', JSON.parse(request.body.toString('utf8')), JSON.parse(JSON.stringify(value)));
  if (isMultipart) return multipartFaults(request, sent, rawOf(value));
  if (type === 'application/x-www-form-urlencoded')
    return formFaults(request.body.toString('utf8'), media, rawOf(value));
  return same('the body', [...request.body], [...Buffer.from(value as string | Uint8Array)]);
}

/** OpenAPI 3.1, Encoding Object: `form` and exploded, unless a style is given; an object is JSON. */
function formFaults(text: string, media: Raw, value: Raw): string[] {
  const pairs = pairsOf(text, '&');
  const encodings = rawOf(media['encoding']);
  const faults = Object.entries(value).flatMap(([name, field]) => {
    const encoding = rawOf(encodings[name]);
    const style = textOf(encoding['style']);
    const isJson = encoding['contentType'] !== undefined || (style === undefined && isRaw(field));
    const like = isJson ? JSON.stringify(field) : said(field);
    const explode = typeof encoding['explode'] === 'boolean' ? encoding['explode'] : (style ?? 'form') === 'form';
    const parameter = { name, in: 'query', style: style ?? 'form', explode, allowReserved: false } as const;
    const found = takeStyled({ ...parameter, mediaType: undefined, object: {} }, pairs, like);
    return same(`the field ${name}`, found, like);
  });
  return [...faults, ...pairs.map(([name]) => `the form has a field ${name} that nobody gave`)];
}

/** Parsed by the platform's own parser of `multipart/form-data`. */
async function multipartFaults(request: RawRequest, contentType: string, value: Raw): Promise<string[]> {
  const body = new Uint8Array(request.body);
  const form = await new Response(body, { headers: { 'content-type': contentType } }).formData();
  const faults: string[] = [];
  for (const [name, field] of Object.entries(value)) {
    const wanted = (Array.isArray(field) ? field : [field]) as readonly unknown[];
    const found = form.getAll(name);
    form.delete(name);
    const read = await Promise.all(found.map(readPart));
    const expected = await Promise.all(wanted.map(expectedPart));
    faults.push(...same(`the part ${name}`, read, expected));
  }
  return [...faults, ...[...form.keys()].map((name) => `the form has a part ${name} that nobody gave`)];
}

async function readPart(part: FormDataEntryValue): Promise<unknown> {
  if (typeof part === 'string') return part;
  const bytes = new Uint8Array(await part.arrayBuffer());
  return part.type.startsWith('application/json')
    ? (JSON.parse(new TextDecoder().decode(bytes)) as unknown)
    : part.type.startsWith('text/')
      ? new TextDecoder().decode(bytes)
      : [...bytes];
}

async function expectedPart(value: unknown): Promise<unknown> {
  if (value instanceof Blob) return [...new Uint8Array(await value.arrayBuffer())];
  return isRaw(value) ? value : String(value);
}

export function same(what: string, found: unknown, expected: unknown): string[] {
  if (isDeepStrictEqual(found, expected)) return [];
  return [`${what} is ${JSON.stringify(found)} instead of ${JSON.stringify(expected)}`.slice(0, 500)];
}

function fields(sample: Raw): Raw {
  const given = Object.entries(sample).filter(([, value]) => value !== null && value !== undefined);
  return Object.fromEntries(given.filter(([, value]) => !(Array.isArray(value) && value.length === 0)));
}

/** OpenAPI 3.0 says `format: binary`, 3.1 a schema without a type, or `contentMediaType`. */
function isFile(schema: Raw): boolean {
  return (
    schema['format'] === 'binary' ||
    (schema['contentMediaType'] !== undefined && schema['contentEncoding'] === undefined)
  );
}

function isJson(type: string): boolean {
  return /[/+]json$/.test(type);
}

function orSomething(value: unknown): unknown {
  return value === undefined ? {} : value;
}
