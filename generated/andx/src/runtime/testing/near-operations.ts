import type { FakeOperation } from './fake-operation.js';
import type { FakeRequest } from './fake-request.js';

/** The operations whose method and path are most like a request's, for whoever looks for a typing error. */
export function nearOperations(operations: readonly FakeOperation[], request: FakeRequest): readonly string[] {
  const { pathname } = new URL(request.url);
  const wanted = pathname.split('/').filter((segment) => segment !== '');
  const scored = operations.flatMap(({ operation: { id, method, path } }) =>
    [path].flat().map((template) => {
      const segments = template.split('/').filter((segment) => segment !== '');
      const shared = segments.filter((segment) => wanted.some((each) => isLike(each, segment))).length;
      const score = 2 * shared - Math.abs(segments.length - wanted.length) + (method === request.method ? 1 : 0);
      return { score: shared === 0 ? 0 : score, text: `${method} ${template} (${id})` };
    }),
  );
  const near = scored.filter(({ score }) => score > 0).sort((a, b) => b.score - a.score);
  return [...new Set(near.map(({ text }) => text))].slice(0, 3);
}

/** The same, or all but for a letter or two. */
function isLike(a: string, b: string): boolean {
  if (a === b) return true;
  let start = 0;
  while (start < a.length && a[start] === b[start]) start += 1;
  let end = 0;
  while (end < a.length - start && end < b.length - start && a.at(-1 - end) === b.at(-1 - end)) end += 1;
  const differing = Math.max(a.length, b.length) - start - end;
  return differing <= 2 && start + end >= 2;
}
