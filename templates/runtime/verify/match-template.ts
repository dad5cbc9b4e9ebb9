import type { TemplatePart } from './verifier.js';

/** The name of a part that is not literal text. */
export function nameOf(part: TemplatePart): string | undefined {
  return 'text' in part ? undefined : 'value' in part ? part.value : part.credential;
}

/** What stands in the place of each name, or nothing where the text is not of this form. A name ends at the next text. */
export function matchTemplate(
  template: readonly TemplatePart[],
  text: string,
): ReadonlyMap<string, string> | undefined {
  const found = new Map<string, string>();
  let at = 0;
  for (const [index, part] of template.entries()) {
    if ('text' in part) {
      if (!text.startsWith(part.text, at)) return undefined;
      at += part.text.length;
      continue;
    }
    const next = template[index + 1];
    const end = next !== undefined && 'text' in next ? text.indexOf(next.text, at) : text.length;
    const name = nameOf(part) ?? '';
    const value = text.slice(at, end);
    if (end < at || (found.has(name) && found.get(name) !== value)) return undefined;
    found.set(name, value);
    at = end;
  }
  return at === text.length ? found : undefined;
}
