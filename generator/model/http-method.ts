import type { HttpMethod } from './api-model.js';

const methods: ReadonlyMap<string, HttpMethod> = new Map(
  (['GET', 'PUT', 'POST', 'DELETE', 'OPTIONS', 'HEAD', 'PATCH', 'TRACE'] as const).map((name) => [
    name.toLowerCase(),
    name,
  ]),
);

/** The method of a path item's member, where it is an operation. */
export function httpMethodOf(key: string): HttpMethod | undefined {
  return methods.get(key);
}
