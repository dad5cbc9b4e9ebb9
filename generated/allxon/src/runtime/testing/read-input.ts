import type { Operation, Parameter } from '../operation.js';
import { FakeError } from './fake-error.js';
import { givenOf } from './fixed-body.js';
import type { FakeRequest } from './fake-request.js';
import { readBody } from './read-body.js';
import type { Route } from './route.js';
import { shaped } from './value-shape.js';

/** The input that a client was called with. Throws {@link FakeError} where something of it is missing or unreadable. */
export async function readInput(route: Route, request: FakeRequest): Promise<object> {
  const { operation, input: shapes = {} } = route.fake;
  const input = new Map<string, unknown>();
  for (const parameter of operation.parameters ?? []) {
    const { name, key = name, required } = parameter;
    const value = key === operation.url ? urlOf(operation, request) : readParameter(parameter, route, request);
    if (value !== undefined) input.set(key, value);
    else if (required) throw new FakeError(`${operation.id}: ${key} is missing (${parameter.in} ${name})`);
  }
  const { body } = operation;
  if (body !== undefined && (body.const === undefined || body.fixed !== undefined)) {
    const value = givenOf(await readBody(body, request, { id: operation.id, shape: shapes['body'] }), body);
    if (value !== undefined) input.set('body', value);
    else if (body.required) throw new FakeError(`${operation.id}: the body is missing`);
  }
  return Object.fromEntries(input);
}

/** A URL that was given, without the query that the operation adds to it. */
function urlOf({ parameters = [], fixed = {} }: Operation<never, unknown>, request: FakeRequest): string {
  const url = new URL(request.url);
  const own = [...parameters.filter((each) => each.in === 'query').map(({ name }) => name), ...Object.keys(fixed)];
  const rest = url.search
    .slice(1)
    .split('&')
    .filter((part) => !own.includes(nameOf(part)));
  return own.length === 0 ? url.href : `${url.origin}${url.pathname}${rest.length > 0 ? `?${rest.join('&')}` : ''}`;
}

type Pairs = readonly (readonly [name: string, text: string])[];

function readParameter(parameter: Parameter, { fake, variables }: Route, request: FakeRequest): unknown {
  const { name, key = name, in: place, style } = parameter;
  const shape = fake.input?.[key];
  const pairs = received(parameter, variables, request);
  try {
    if (style !== undefined) return pairs.length === 0 ? undefined : fake.readStyle?.({ parameter, pairs, shape });
    const isNamed = place === 'query' || place === 'cookie';
    const text = pairs.find(([each]) => !isNamed || decoded(each, place) === name)?.[1];
    return text === undefined ? undefined : shaped(decoded(text, place), shape);
  } catch (cause) {
    throw new FakeError(`${fake.operation.id}: ${key} cannot be read (${place} ${name})`, { cause });
  }
}

/** The texts that a parameter may be in, as they were sent. */
function received({ in: place, name }: Parameter, variables: Route['variables'], request: FakeRequest): Pairs {
  switch (place) {
    case 'path': {
      const text = variables.get(name);
      return text === undefined ? [] : [[name, text]];
    }
    case 'header': {
      const text = request.headers.get(name);
      return text === null ? [] : [[name, text]];
    }
    case 'query':
      return pairsOf(new URL(request.url).search.slice(1), '&');
    case 'cookie':
      return pairsOf(request.headers.get('cookie') ?? '', /; */);
    default:
      return place satisfies never;
  }
}

function pairsOf(text: string, separator: string | RegExp): Pairs {
  return text
    .split(separator)
    .filter((part) => part !== '')
    .map((part) => [part.split('=', 1)[0] ?? '', part.includes('=') ? part.slice(part.indexOf('=') + 1) : '']);
}

function nameOf(part: string): string {
  return decoded(part.split('=', 1)[0] ?? '', 'query');
}

function decoded(text: string, place: Parameter['in']): string {
  if (place === 'header') return text;
  return decodeURIComponent(place === 'query' ? text.replaceAll('+', ' ') : text);
}
