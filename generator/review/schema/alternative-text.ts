import { code, listText, valueText } from '../words.js';
import type { Alternative } from './alternative.js';

/** An alternative in a sentence. */
export function alternativeText(alternative: Alternative): string {
  const { kind, name, literals, keywords, properties, tuple } = alternative;
  if (name !== undefined) return code(name);
  if (literals !== undefined && literals.length <= 3) return listText(literals.map(valueText));
  switch (kind) {
    case 'any':
      return 'anything';
    case 'never':
      return 'nothing';
    case 'null':
      return 'null';
    case 'boolean':
      return 'a boolean';
    case 'number':
      return keywords.get('type') === 'integer' ? 'an integer' : 'a number';
    case 'string':
      return keywords.get('format') === 'binary' ? 'binary data' : 'a string';
    case 'array':
      return tuple === undefined ? 'an array' : `a tuple of ${tuple.length}`;
    case 'object':
      return properties.size === 0 ? 'an object' : `an object with ${listText([...properties.keys()].map(code))}`;
    default:
      return kind satisfies never;
  }
}

/** All that a value may be. */
export function alternativesText(alternatives: readonly Alternative[]): string {
  const texts = [...new Set(alternatives.map(alternativeText))];
  return texts.length === 0 ? 'nothing' : texts.length > 4 ? `one of ${texts.length} alternatives` : texts.join(' or ');
}
