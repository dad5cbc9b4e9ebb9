/** Characters that mean something in CommonMark or GitHub's Markdown, or in HTML inside it. */
const special = /[\\`*_{}[\]<>#|~&!]/g;

const invisible =
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u2069\ufeff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** Text as one line of Markdown prose or a table cell: it shows what the text says and does nothing. */
export function markdownText(text: string): string {
  return text
    .replace(invisible, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(special, (character) => (character === '<' ? '&lt;' : character === '&' ? '&amp;' : `\\${character}`))
    .replace(/^([-+]|\d+[.)])(?=\s|$)/, '\\$1')
    .replace(/@(?=\w)/g, '&#64;')
    .replace(/\b(https?|ftp):\/\//gi, '$1&#58;//');
}

/**
 * A description from a spec, which OpenAPI says is CommonMark: `code` and paragraphs are kept, links and HTML are
 * shown as text.
 */
export function markdownProse(text: string): string {
  return text
    .trim()
    .split(/\n\s*\n/)
    .map((paragraph) =>
      paragraph
        .split(/(`[^`\n]+`)/)
        .map((part, index) => (index % 2 === 1 ? markdownCode(part.slice(1, -1)) : proseText(part)))
        .join('')
        .trim(),
    )
    .join('\n\n');
}

function proseText(text: string): string {
  const [before = ''] = /^\s/.exec(text) ?? [];
  const [after = ''] = /\s$/.exec(text) ?? [];
  return (before === '' ? '' : ' ') + markdownText(text) + (after === '' ? '' : ' ');
}

/** Text as inline code. */
export function markdownCode(text: string): string {
  const flat = text.replace(invisible, ' ').replace(/\s+/g, ' ').trim();
  const longest = Math.max(0, ...[...flat.matchAll(/`+/g)].map(([run]) => run.length));
  const fence = '`'.repeat(longest + 1);
  const pad = flat.startsWith('`') || flat.endsWith('`') || flat === '' ? ' ' : '';
  return `${fence}${pad}${flat}${pad}${fence}`.replaceAll('|', '\\|');
}
