import type { Diagnostic } from '../diagnostics/diagnostic.js';
import { diagnostic } from '../diagnostics/diagnostic.js';
import { nearest } from '../diagnostics/suggest.js';
import type { SpecMap, SpecNode } from '../read/spec-document.js';
import { entry, isText, kindOf } from '../read/spec-node.js';
import type { OpenApiVersion } from './checked-spec.js';

export type VersionResult =
  { readonly root: SpecMap; readonly version: OpenApiVersion } | { readonly finding: Diagnostic };

/** Which OpenAPI a document says it is. Where it is none, nothing else about it is worth saying. */
export function openApiVersion(root: SpecNode): VersionResult {
  if (root.kind !== 'map') {
    return { finding: diagnostic('openapi/not-openapi', root.location, { found: `it is ${kindOf(root)}` }) };
  }
  const swagger = entry(root, 'swagger');
  if (swagger !== undefined) return { finding: diagnostic('openapi/swagger-2', swagger.keyLocation, {}) };
  const openapi = entry(root, 'openapi');
  if (openapi === undefined) return { finding: notOpenApi(root) };
  const version = isText(openapi.value) ? /^(3\.[012])(?:\.\d+(?:-.+)?)?$/.exec(openapi.value.value)?.[1] : undefined;
  if (version === '3.0' || version === '3.1' || version === '3.2') return { root, version };
  const { value } = openapi;
  const written = value.kind === 'scalar' ? value.text : kindOf(value);
  const what = isText(value) || value.kind !== 'scalar' ? written : `${written} as ${kindOf(value)}`;
  return { finding: diagnostic('openapi/unsupported-version', openapi.value.location, { version: what }) };
}

function notOpenApi(root: SpecMap): Diagnostic {
  const similar = nearest('openapi', root.entries.keys());
  const misspelt = similar === undefined ? undefined : root.entries.get(similar);
  if (misspelt !== undefined) {
    const found = `the key 'openapi' is missing, and there is '${misspelt.key}'`;
    return diagnostic('openapi/not-openapi', misspelt.keyLocation, { found });
  }
  const first = root.entries.values().next().value;
  return diagnostic('openapi/not-openapi', first?.keyLocation ?? root.location, {
    found: "the key 'openapi' is missing",
  });
}
