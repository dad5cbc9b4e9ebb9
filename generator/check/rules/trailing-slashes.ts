import { diagnostic } from '../../diagnostics/diagnostic.js';
import { entriesOf, member } from '../../read/spec-node.js';
import type { Rule } from '../rule.js';

/** All paths of a document end with a slash, or none does. Which of the two is the vendor's choice. */
export const trailingSlashesAreConsistent: Rule = function* ({ root }) {
  const paths = [...entriesOf(member(root, 'paths'))].filter(({ key }) => key.startsWith('/') && key !== '/');
  const withSlash = paths.filter(({ key }) => key.endsWith('/'));
  const without = paths.filter(({ key }) => !key.endsWith('/'));
  const ends = withSlash.length <= without.length;
  const [few, many] = ends ? [withSlash, without] : [without, withSlash];
  for (const { keyLocation } of few) {
    yield diagnostic('openapi/mixed-trailing-slashes', keyLocation, { ends, most: many.length });
  }
};
