import { matchTemplate, nameOf } from './match-template.js';
import type { TemplatePart } from './verifier.js';

/**
 * What stands in the place of each name in a list, such as `t=1,v1=a,v1=b`: everything that does. Items that the
 * template does not have are skipped; of those that it has, each is there at least once.
 */
export function matchList(
  template: readonly TemplatePart[],
  text: string,
  separators: string,
): ReadonlyMap<string, readonly string[]> | undefined {
  const received = splitAt(text, separators);
  const found = new Map<string, readonly string[]>();
  for (const item of itemsOf(template, separators)) {
    const matches = received.flatMap((each) => matchTemplate(item, each) ?? []);
    if (matches.length === 0) return undefined;
    for (const name of item.flatMap((part) => nameOf(part) ?? [])) {
      found.set(name, [...(found.get(name) ?? []), ...matches.flatMap((match) => match.get(name) ?? [])]);
    }
  }
  return found;
}

function itemsOf(template: readonly TemplatePart[], separators: string): readonly (readonly TemplatePart[])[] {
  const items: TemplatePart[][] = [[]];
  for (const part of template) {
    if (!('text' in part)) {
      items.at(-1)?.push(part);
      continue;
    }
    const [first = '', ...others] = part.text.split(separatorOf(separators));
    if (first !== '') items.at(-1)?.push({ text: first });
    items.push(...others.map((text) => (text === '' ? [] : [{ text }])));
  }
  return items.filter((item) => item.length > 0);
}

function splitAt(text: string, separators: string): readonly string[] {
  return text.split(separatorOf(separators)).filter((item) => item !== '');
}

/** One of these characters, with white space around it. */
function separatorOf(separators: string): RegExp {
  return new RegExp(`[ \\t]*[${separators}][ \\t]*`);
}
