import type { Location } from '../diagnostics/location.js';
import type { Target } from '../read/resolve.js';
import { referenceOf, targetOf } from '../read/resolve.js';
import type { SpecDocument, SpecEntry, SpecNode } from '../read/spec-document.js';
import { isMap, member } from '../read/spec-node.js';
import type { NamedSchema } from './api-model.js';
import type { Schema } from './schema-object.js';
import { dialects } from './dialect.js';
import { membersOf } from './node.js';
import { locationOf, placeKey } from './place.js';
import { normaliseSchema } from './schema.js';
import type { SchemaContext } from './schema-context.js';
import { nameOfUnnamed } from './schema-name.js';
import { schemaReference } from './schema-reference.js';
import type { Spec } from './spec.js';

/** The schemas of a document: each under one name, normalised once. */
export interface Schemas {
  readonly schema: (node: SpecNode) => Schema;
  /** All that the document names, then all that was referred to elsewhere until now. */
  readonly named: () => readonly NamedSchema[];
}

interface Definition {
  readonly name: string;
  readonly location: Location;
  readonly node: SpecNode;
}

/** Finds, names and normalises the schemas of a document. */
export function collectSchemas(document: SpecDocument, report: Spec['report']): Schemas {
  const components = membersOf(member(member(document.file.root, 'components'), 'schemas'));
  const own = new Set(components.map(({ key }) => key));
  const names = namesOf(document, components);
  const taken = new Set(names.values());
  const definitions = components.map(({ key, keyLocation, value }): Definition => {
    const place = elsewhere(document, value);
    // Of several names for one place the first defines it, the others refer to it.
    return { name: key, location: keyLocation, node: place && names.get(placeKey(place)) === key ? place.node : value };
  });

  const nameAt = (place: Target): string => {
    const known = names.get(placeKey(place));
    if (known !== undefined) return known;
    const path = place.file === document.file ? {} : { path: place.file.path };
    const name = nameOfUnnamed({ ...path, pointer: place.pointer }, (candidate) => taken.has(candidate));
    names.set(placeKey(place), name);
    taken.add(name);
    definitions.push({ name, location: locationOf(place), node: place.node });
    return name;
  };
  // What has no name and is nothing but a reference is what it leads to.
  const endOf = (place: Target, hops = 0): Target => {
    const next = hops < 100 && !names.has(placeKey(place)) ? bareTarget(document, place.node) : undefined;
    return next ? endOf(next, hops + 1) : place;
  };
  const context: SchemaContext = {
    dialectAt: dialects(document),
    referenceTo: (reference) => {
      const place = targetOf(document, reference);
      return place && schemaReference(nameAt(endOf(place)));
    },
    componentNamed: (name) => (own.has(name) ? schemaReference(name) : undefined),
    report,
    normalised: new Map(),
  };
  const schema = (node: SpecNode): Schema => ({ location: node.location, json: normaliseSchema(context, node) });

  const named: NamedSchema[] = [];
  return {
    schema,
    named: () => {
      for (let next = definitions[named.length]; next; next = definitions[named.length]) {
        named.push({ name: next.name, location: next.location, schema: schema(next.node) });
      }
      return named;
    },
  };
}

/** Names by place: the document's own schemas, and what they only point to. */
function namesOf(document: SpecDocument, components: readonly SpecEntry[]): Map<string, string> {
  const { file } = document;
  const names = new Map<string, string>();
  for (const { key } of components) names.set(placeKey({ file, pointer: ['components', 'schemas', key] }), key);
  for (const { key, value } of components) {
    const place = elsewhere(document, value);
    if (place && !names.has(placeKey(place))) names.set(placeKey(place), key);
  }
  return names;
}

/** Where a schema leads that is nothing but a `$ref` out of the document's own `components.schemas`. */
function elsewhere(document: SpecDocument, node: SpecNode): Target | undefined {
  const place = bareTarget(document, node);
  const [components, schemas, , ...inside] = place?.pointer ?? [];
  const isComponent = components === 'components' && schemas === 'schemas' && inside.length === 0;
  return place?.file === document.file && isComponent ? undefined : place;
}

/** Where a schema leads that is nothing but a `$ref`. */
function bareTarget(document: SpecDocument, node: SpecNode): Target | undefined {
  const reference = isMap(node) && node.entries.size === 1 ? referenceOf(node) : undefined;
  return reference && targetOf(document, reference);
}
