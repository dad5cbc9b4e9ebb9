import type { SpecNode } from '../read/spec-document.js';
import { entry, member, textOf } from '../read/spec-node.js';
import type { Example } from './api-model.js';
import { defined } from './defined.js';
import { jsonOf } from './json.js';
import { membersOf } from './node.js';
import type { Spec } from './spec.js';

/** `example` and `examples` of a parameter, header or media type; what lies elsewhere (`externalValue`) is left out. */
export function examplesOf(spec: Spec, holder: SpecNode | undefined): readonly Example[] {
  const single = entry(holder, 'example');
  const first = single && { location: single.keyLocation, name: single.key, value: jsonOf(single.value) };
  const others = membersOf(member(holder, 'examples')).flatMap(({ key, keyLocation, value }): readonly Example[] => {
    const example = spec.resolve(value);
    // OpenAPI 3.2 calls the value before serialisation `dataValue`.
    const given = member(example, 'value') ?? member(example, 'dataValue');
    if (given === undefined) return [];
    const summary = textOf(member(example, 'summary'));
    return [defined({ location: keyLocation, name: key, summary, value: jsonOf(given) })];
  });
  return first ? [first, ...others] : others;
}
