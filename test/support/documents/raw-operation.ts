import { listOf, rawOf, textOf, type Raw, type RawDocument } from './raw.js';

export type RawPlace = 'path' | 'query' | 'header' | 'cookie';

/** A Parameter Object with OpenAPI's defaults filled in. */
export interface RawParameter {
  readonly name: string;
  readonly in: RawPlace;
  readonly style: string;
  readonly explode: boolean;
  readonly allowReserved: boolean;
  /** Of `content`, where it stands instead of `schema`. */
  readonly mediaType: string | undefined;
  readonly object: Raw;
}

export interface RawOperation {
  readonly method: string;
  /** The template. */
  readonly path: string;
  readonly object: Raw;
  readonly parameters: readonly RawParameter[];
  /** Media Type Objects by media type. */
  readonly content: ReadonlyMap<string, Raw>;
  /** The URL of the server that counts, its variables at their defaults. */
  readonly server: string;
  /** The first alternative: its Security Scheme Objects. */
  readonly security: readonly Raw[];
}

const methods = ['get', 'put', 'post', 'delete', 'options', 'head', 'patch', 'trace'];

/** OpenAPI, Parameter Object: these say nothing, whatever they say. */
const ignored = new Set(['accept', 'content-type', 'authorization']);

/** Every operation of the paths, as OpenAPI's text says it is to be read. */
export function rawOperations(document: RawDocument): readonly RawOperation[] {
  const { root, resolve } = document;
  return Object.entries(rawOf(root['paths'])).flatMap(([path, item]) => {
    const shared = resolve(item);
    return methods.flatMap((method): readonly RawOperation[] => {
      if (shared[method] === undefined) return [];
      const object = rawOf(shared[method]);
      const server = listOf(object['servers'])[0] ?? listOf(shared['servers'])[0] ?? listOf(root['servers'])[0];
      return [
        {
          method: method.toUpperCase(),
          path,
          object,
          parameters: parametersOf(document, shared, object),
          content: new Map(
            Object.entries(rawOf(resolve(object['requestBody'])['content'])).map(([name, media]) => [
              name,
              resolve(media),
            ]),
          ),
          server: expanded(rawOf(server)),
          security: securityOf(document, object),
        },
      ];
    });
  });
}

function parametersOf({ resolve }: RawDocument, ...levels: readonly Raw[]): readonly RawParameter[] {
  const all = levels.flatMap((level) => listOf(level['parameters']).map(resolve)).map(parameterOf);
  const byKey = new Map(all.map((parameter) => [`${parameter.in} ${parameter.name}`, parameter]));
  return [...byKey.values()].filter(({ name, in: place }) => place !== 'header' || !ignored.has(name.toLowerCase()));
}

function parameterOf(object: Raw): RawParameter {
  const place = textOf(object['in']) as RawPlace;
  const style = textOf(object['style']) ?? (place === 'query' || place === 'cookie' ? 'form' : 'simple');
  const { explode } = object;
  return {
    name: textOf(object['name']) ?? '',
    in: place,
    style,
    explode: typeof explode === 'boolean' ? explode : style === 'form',
    allowReserved: object['allowReserved'] === true,
    mediaType: Object.keys(rawOf(object['content']))[0],
    object,
  };
}

function expanded(server: Raw): string {
  const variables = rawOf(server['variables']);
  return (textOf(server['url']) ?? '/').replace(/\{(.+?)\}/g, (_, name: string) =>
    String(rawOf(variables[name])['default']),
  );
}

function securityOf({ root, resolve }: RawDocument, operation: Raw): readonly Raw[] {
  const [first] = listOf(operation['security'] ?? root['security']);
  const schemes = rawOf(rawOf(root['components'])['securitySchemes']);
  return Object.keys(rawOf(first)).map((name) => resolve(schemes[name]));
}
