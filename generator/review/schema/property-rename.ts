import type { Alternative } from './alternative.js';
import { meaningText } from './meaning-text.js';

/** One property gone and one new with the very same schema: the property was renamed. */
export function propertyRename(base: Alternative, head: Alternative): readonly [from: string, to: string] | undefined {
  const [gone, ...moreGone] = [...base.properties.keys()].filter((name) => !head.properties.has(name));
  const [fresh, ...moreFresh] = [...head.properties.keys()].filter((name) => !base.properties.has(name));
  if (gone === undefined || fresh === undefined || moreGone.length + moreFresh.length > 0) return undefined;
  if (base.required.has(gone) !== head.required.has(fresh)) return undefined;
  const [before, after] = [base.properties.get(gone), head.properties.get(fresh)];
  if (before === undefined || after === undefined) return undefined;
  return meaningText(before.schema) === meaningText(after.schema) ? [gone, fresh] : undefined;
}
