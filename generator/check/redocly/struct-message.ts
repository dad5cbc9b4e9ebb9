import { undisguised } from './plain-document.js';

/** The key that a message of Redocly's rule `struct` (1.34) calls unexpected. */
export function unknownKeyOf(message: string): string | undefined {
  const key = /^Property `(.*)` is not expected here\.$/su.exec(message)?.[1];
  return key === undefined ? undefined : undisguised(key);
}

export function missingKeyOf(message: string): string | undefined {
  return /^The field `(.*)` must be present on this level\.$/su.exec(message)?.[1];
}

/** A key that does not go with the others beside it. */
export function forbiddenKeyOf(message: string): string | undefined {
  return /^The field `(.*)` is not allowed here\.$/su.exec(message)?.[1];
}

/** The keys of which one has to be there. */
export function alternativesOf(message: string): readonly string[] | undefined {
  return /^Must contain at least one of the following fields: (.*)\.$/su.exec(message)?.[1]?.split(', ');
}

/** The key whose value is none of those that it can have. */
export function valuesOf(message: string): { readonly key: string; readonly values: readonly string[] } | undefined {
  const match = /^`(.*?)` can be one of the following only: (.*)\.$/su.exec(message);
  if (match === null) return undefined;
  const [, key = '', list = ''] = match;
  return { key, values: [...list.matchAll(/"(.*?)"/g)].map(([, value = '']) => value) };
}

/** The types that a message contrasts, in Redocly's words. `kind` is what an object of OpenAPI is made of. */
export function typesOf(
  message: string,
): { readonly type: string; readonly kind?: string; readonly got: string } | undefined {
  const match = /^Expected type `(.*?)`(?: \((object|array)\))? but got `(.*)`\.?$/su.exec(message);
  if (match === null) return undefined;
  const [, type = '', kind, got = ''] = match;
  return kind === undefined ? { type, got } : { type, kind, got };
}
