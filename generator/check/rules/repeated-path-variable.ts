import { diagnostic } from '../../diagnostics/diagnostic.js';
import type { Location } from '../../diagnostics/location.js';
import type { Rule } from '../rule.js';
import { variablesOf } from './path-parameters.js';

/** A template names each variable once: two would have to have the same value. */
export const pathVariablesAreUnique: Rule = function* ({ operations }) {
  for (const path of new Set(operations.map((operation) => operation.path))) {
    const first = new Map<string, Location>();
    for (const { name, location } of variablesOf(path)) {
      const other = first.get(name);
      if (other === undefined) first.set(name, location);
      else {
        const related = [{ location: other, message: 'first named here' }];
        yield diagnostic('openapi/repeated-path-variable', location, { name }, { related });
      }
    }
  }
};
