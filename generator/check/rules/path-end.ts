import { diagnostic } from '../../diagnostics/diagnostic.js';
import type { Rule } from '../rule.js';
import { placeInPath, withoutVariables } from './path-syntax.js';

/** A path ends where a URL's does: it has no query, and no fragment to tell two operations of one path apart. */
export const pathsEnd: Rule = function* ({ operations }) {
  for (const path of new Set(operations.map((operation) => operation.path))) {
    const end = /[?#].*$/s.exec(withoutVariables(path.key));
    if (end === null) continue;
    const location = placeInPath(path, { at: end.index, length: end[0].length });
    if (end[0].startsWith('?')) yield diagnostic('openapi/query-in-path', location, {});
    else yield diagnostic('openapi/fragment-in-path', location, { path: path.key.slice(0, end.index) });
  }
};
