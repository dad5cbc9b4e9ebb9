import { diagnostic } from '../../diagnostics/diagnostic.js';
import type { SpecNode } from '../../read/spec-document.js';
import { itemsOf, kindOf, member, textOf } from '../../read/spec-node.js';
import type { Rule } from '../rule.js';

/** Every value of an `enum` has a `type` of its schema. */
export const enumsFitTheirType: Rule = function* ({ holders }) {
  for (const map of holders('enum')) {
    const values = itemsOf(member(map, 'enum'));
    const types = values.length === 0 ? [] : typesOf(map);
    if (types.length === 0) continue;
    for (const value of values.filter((item) => !types.some((type) => fits(item, type)))) {
      const facts = { type: types.join(' or '), found: kindOf(value), help: helpFor(value, types) };
      yield diagnostic('openapi/enum-type-mismatch', value.location, facts);
    }
  }
};

/** YAML reads `1`, `true` and `null` as what they look like. */
function helpFor(value: SpecNode, types: readonly string[]): string | undefined {
  if (value.kind !== 'scalar') return undefined;
  if (value.value === null) return "Write `'null'` beside the other type, if null is meant; text stands in quotes.";
  return types.includes('string')
    ? `Write \`'${value.text}'\` if text is meant: YAML reads it as ${kindOf(value)}.`
    : undefined;
}

function typesOf(schema: SpecNode): readonly string[] {
  const type = member(schema, 'type');
  const nullable = member(schema, 'nullable');
  const named = type?.kind === 'list' ? type.items.map((item) => textOf(item) ?? '') : [textOf(type) ?? ''];
  const types = named.filter((name) => name !== '');
  return nullable?.kind === 'scalar' && nullable.value === true && types.length > 0 ? [...types, 'null'] : types;
}

function fits(node: SpecNode, type: string): boolean {
  switch (type) {
    case 'object':
      return node.kind === 'map';
    case 'array':
      return node.kind === 'list';
    case 'null':
      return node.kind === 'scalar' && node.value === null;
    case 'integer':
      return node.kind === 'scalar' && Number.isInteger(node.value);
    default:
      // An unknown type is a fault of its own.
      return !['string', 'number', 'boolean'].includes(type) || (node.kind === 'scalar' && typeof node.value === type);
  }
}
