import { diagnostic } from '../../diagnostics/diagnostic.js';
import { didYouMean } from '../../diagnostics/suggest.js';
import type { SpecMap } from '../../read/spec-document.js';
import { entriesOf, isText, itemsOf, member, textOf } from '../../read/spec-node.js';
import type { Rule } from '../rule.js';

/**
 * A required property that is not declared, beside one of nearly the same name that is not required, or where no other
 * property may be. Any other may be declared in another schema of an `allOf`.
 */
export const requiredPropertiesAreSpelt: Rule = function* ({ holders }) {
  for (const map of holders('required')) {
    const names = itemsOf(member(map, 'required'));
    if (names.length === 0) continue;
    const required = new Set(names.map(textOf));
    const properties = [...entriesOf(member(map, 'properties'))].map(({ key }) => key);
    const declared = new Set(properties);
    const optional = properties.filter((name) => !required.has(name));
    for (const name of names) {
      if (!isText(name) || declared.has(name.value)) continue;
      const suggestion = didYouMean(name.value, optional);
      const facts = { name: name.value };
      if (suggestion !== undefined) {
        yield diagnostic('openapi/misspelt-required', name.location, { ...facts, suggestion });
      } else if (isSealed(map)) yield diagnostic('openapi/refused-required', name.location, facts);
    }
  }
};

/** Whether no property is allowed but those that are declared beside it. */
function isSealed(schema: SpecMap): boolean {
  const others = member(schema, 'additionalProperties');
  const isClosed = others?.kind === 'scalar' && others.value === false;
  return isClosed && member(schema, 'patternProperties') === undefined;
}
