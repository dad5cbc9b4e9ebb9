import { readableParts } from '../../signing/verifiable.js';
import type { TemplatePart } from '../../signing/signing-scheme.js';

/** What stands in the place of each name, or nothing where the text is not of this form. A name ends at the next text. */
export function matchTemplate(
  template: readonly TemplatePart[],
  text: string,
): ReadonlyMap<string, string> | undefined {
  const names = new Map<string, string>();
  const parts = readableParts(template);
  const pattern = parts.map((part, index) => {
    if (part.kind === 'text') return escaped(part.text);
    if (names.has(part.name)) return `\\k<${names.get(part.name) ?? ''}>`;
    const group = `g${index}`;
    names.set(part.name, group);
    return `(?<${group}>${index === parts.length - 1 ? '[^]*' : '[^]*?'})`;
  });
  const found = new RegExp(`^${pattern.join('')}$`).exec(text);
  if (found === null) return undefined;
  return new Map([...names].map(([name, group]) => [name, found.groups?.[group] ?? '']));
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
