import { diagnostic } from '../diagnostics/diagnostic.js';
import type { SpecMap, SpecNode } from '../read/spec-document.js';
import { itemsOf, member, textOf } from '../read/spec-node.js';
import type { MediaType, Parameter } from './api-model.js';
import type { Schema } from './schema-object.js';
import { defined } from './defined.js';
import { examplesOf } from './examples.js';
import { contentOf } from './media-type.js';
import { booleanOf } from './scalar.js';
import type { Spec } from './spec.js';
import { defaultStyle, placeOf, styleOf } from './style.js';
import { written } from './written-place.js';

/** Header parameters that OpenAPI ignores: they follow from content, responses and security. */
const ignoredHeaders = new Set(['accept', 'content-type', 'authorization']);

/**
 * What the HTTP client alone can know of a request (RFC 9110, sections 6.6, 7.2, 7.6 and 10.1): no input of a call.
 * `Content-Length` stays an input, as signatures cover it.
 */
const clientHeaders = /^(?:host|connection|keep-alive|transfer-encoding|te|trailer|upgrade|expect)$/i;

/** The parameters of a path and of an operation below it, which replaces those of the same name and place. */
export function parametersOf(spec: Spec, ...lists: readonly (SpecNode | undefined)[]): readonly Parameter[] {
  const parameters = lists.flatMap(itemsOf).flatMap((item) => parameterOf(spec, item) ?? []);
  const byKey = new Map(parameters.map((parameter) => [`${parameter.in} ${wireKey(parameter)}`, parameter]));
  return [...byKey.values()].filter(
    (parameter) => parameter.in !== 'header' || !ignoredHeaders.has(wireKey(parameter)),
  );
}

function wireKey(parameter: Parameter): string {
  return parameter.in === 'header' ? parameter.name.toLowerCase() : parameter.name;
}

function parameterOf(spec: Spec, item: SpecNode): Parameter | undefined {
  const node = spec.resolve(item);
  const nameNode = member(node, 'name');
  const name = textOf(nameNode);
  if (node === undefined || nameNode === undefined || name === undefined) return undefined;
  const place = placeOf(member(node, 'in'));
  if (place === undefined) {
    reportPlace(spec, member(node, 'in'));
    return undefined;
  }
  if (place === 'header' && clientHeaders.test(name)) {
    spec.report(diagnostic('model/client-header', nameNode.location, { name }));
    return undefined;
  }
  const style = styleOf(member(node, 'style'), place) ?? defaultStyle(place);
  const [content] = contentOf(spec, member(node, 'content'));
  const [example] = [...examplesOf(spec, node), ...(content?.examples ?? [])];
  return defined({
    location: written(node.location, node),
    name,
    in: place,
    description: textOf(member(node, 'description')),
    required: place === 'path' || (booleanOf(member(node, 'required')) ?? false),
    deprecated: booleanOf(member(node, 'deprecated')) ?? false,
    style,
    explode: booleanOf(member(node, 'explode')) ?? style === 'form',
    allowReserved: booleanOf(member(node, 'allowReserved')) ?? false,
    allowEmptyValue: place === 'query' ? booleanOf(member(node, 'allowEmptyValue')) : undefined,
    mediaType: content?.name,
    schema: schemaOf(spec, node, content),
    example: example?.value,
  });
}

function schemaOf(spec: Spec, node: SpecMap, content: MediaType | undefined): Schema {
  const schema = member(node, 'schema');
  if (schema) return spec.schema(schema);
  return content?.schema ?? { location: node.location, json: {} };
}

/** OpenAPI 3.2 has one more place; what is no place at all is for `check` to say. */
function reportPlace(spec: Spec, node: SpecNode | undefined): void {
  const place = textOf(node);
  if (node === undefined || place !== 'querystring') return;
  spec.report(diagnostic('model/unsupported-parameter-place', node.location, { place }));
}
