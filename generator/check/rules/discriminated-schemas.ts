import type { Diagnostic } from '../../diagnostics/diagnostic.js';
import { diagnostic } from '../../diagnostics/diagnostic.js';
import { didYouMean } from '../../diagnostics/suggest.js';
import { referenceOf } from '../../read/resolve.js';
import type { SpecMap, SpecNode, SpecScalar } from '../../read/spec-document.js';
import { isText, itemsOf, member } from '../../read/spec-node.js';
import type { CheckedSpec } from '../checked-spec.js';
import type { Rule } from '../rule.js';
import { type ObjectTraits, objectTraitsOf } from './object-traits.js';

/** Each schema that a discriminator chooses among is an object, which has its property and requires it. */
export const discriminatedSchemasAreTold: Rule = function* (spec) {
  for (const holder of spec.holders('discriminator')) {
    const property = member(member(holder, 'discriminator'), 'propertyName');
    if (isText(property)) yield* untold(spec, holder, property);
  }
};

function* untold(
  spec: CheckedSpec,
  holder: SpecMap,
  property: SpecScalar & { readonly value: string },
): Iterable<Diagnostic> {
  const { value: name, location } = property;
  const union = [...itemsOf(member(holder, 'oneOf')), ...itemsOf(member(holder, 'anyOf'))];
  // What stands beside a union holds for all of it.
  const beside = objectTraitsOf(spec, holder, { withUnions: union.length === 0 });
  const schemas = union.length === 0 ? [] : union.map((node) => ({ node, traits: objectTraitsOf(spec, node) }));
  const all = [beside, ...schemas.map(({ traits }) => traits)];
  if (!all.some(({ names }) => names.has(name)) && all.some(({ isObject }) => isObject)) {
    const suggestion = didYouMean(name, new Set(all.flatMap(({ names }) => [...names])));
    const facts = { schema: 'the schemas', problem: `there is no property '${name}'`, help: suggestion ?? missing };
    yield diagnostic('openapi/untold-schema', location, facts);
    return;
  }
  const related = [{ location, message: 'the discriminator reads this property' }];
  if (union.length === 0) {
    const fault = faultOf([beside], name);
    if (fault !== undefined) yield diagnostic('openapi/untold-schema', location, { schema: 'the schemas', ...fault });
  }
  for (const { node, traits } of schemas) {
    const fault = traits.isNull ? undefined : faultOf([beside, traits], name);
    const at = referenceOf(node) ?? node;
    if (fault !== undefined) {
      yield diagnostic('openapi/untold-schema', at.location, { schema: nameOf(node), ...fault }, { related });
    }
  }
}

const missing = 'Declare it under `properties`, and list it under `required`.';

function faultOf(traits: readonly ObjectTraits[], name: string): { problem: string; help: string } | undefined {
  if (traits.some(({ isObject }) => !isObject)) {
    const help = 'A discriminator reads a property of an object: leave out the schema, or the discriminator.';
    return { problem: 'it is no object', help };
  }
  const names = new Set(traits.flatMap((one) => [...one.names]));
  if (!names.has(name)) {
    return { problem: `it has no property '${name}'`, help: didYouMean(name, names) ?? missing };
  }
  if (traits.some(({ required }) => required.has(name))) return undefined;
  return { problem: `'${name}' is not required`, help: `List it under \`required\`: without it nobody can tell.` };
}

/** How the schema is called in a sentence. */
function nameOf(node: SpecNode): string {
  const ref = referenceOf(node)?.value;
  return ref === undefined ? 'this schema' : `'${ref.slice(ref.lastIndexOf('/') + 1)}'`;
}
