import { diagnostic } from '../../diagnostics/diagnostic.js';
import type { Rule } from '../rule.js';
import { placeInPath, withoutVariables } from './path-syntax.js';

/** A path ends where a URL's does: it has no query, and a fragment only to tell two operations of one path apart. */
export const pathsEnd: Rule = function* ({ operations }) {
  const paths = new Set(operations.map((operation) => operation.path));
  const sent = [...paths].map(({ key }) => key.slice(0, endOf(key)?.index));
  for (const path of paths) {
    const end = endOf(path.key);
    if (end === null) continue;
    const location = placeInPath(path, { at: end.index, length: end[0].length });
    const before = path.key.slice(0, end.index);
    if (end[0].startsWith('?')) yield diagnostic('openapi/query-in-path', location, {});
    else if (sent.filter((other) => other === before).length === 1) {
      yield diagnostic('openapi/fragment-in-path', location, { path: before });
    }
  }
};

function endOf(path: string): RegExpExecArray | null {
  return /[?#].*$/s.exec(withoutVariables(path));
}
