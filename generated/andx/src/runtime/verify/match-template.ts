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
    const end = endOf(next, { text, at, isLast: index + 2 === template.length });
    const name = nameOf(part) ?? '';
    const value = text.slice(at, end);
    if (end < at || (found.has(name) && found.get(name) !== value)) return undefined;
    found.set(name, value);
    at = end;
  }
  return at === text.length ? found : undefined;
}

interface Where {
  readonly text: string;
  readonly at: number;
  /** Whether nothing comes after the text that ends the name. */
  readonly isLast: boolean;
}

function endOf(next: TemplatePart | undefined, { text, at, isLast }: Where): number {
  if (next === undefined || !('text' in next)) return text.length;
  return isLast ? text.length - next.text.length : text.indexOf(next.text, at);
}
