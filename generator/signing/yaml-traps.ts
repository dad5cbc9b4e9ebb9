import { diagnostic, type Diagnostic } from '../diagnostics/diagnostic.js';
import type { SpecNode, SpecScalar } from '../read/spec-document.js';

const block = 'Write the expression under `|-`.';

/** A value that is no scalar: what YAML made of the expression, and how to keep it from that. */
export function trapOfNode(node: SpecNode): Diagnostic {
  const first = node.location.source.text[node.location.start];
  if (node.kind === 'list') {
    return diagnostic('signing/yaml', node.location, { found: 'a leading bracket begins a list' }, { help: block });
  }
  if (node.kind === 'map' && first === '{') {
    const found = 'a leading brace begins a map, which is cut at its commas';
    return diagnostic('signing/yaml', node.location, { found }, { help: block });
  }
  if (node.kind === 'map') {
    const found = '": " makes a key of what stands before it';
    return diagnostic('signing/yaml', node.location, { found }, { help: `write the expression under \`|-\`` });
  }
  return diagnostic('signing/yaml', node.location, { found: 'there is nothing' }, { help: 'Write an expression.' });
}

/** A scalar that does not parse or names nothing: the help for what YAML may have done to it. */
export function trapOfScalar(scalar: SpecScalar): string | undefined {
  const { location, style, value } = scalar;
  const after = /^[^\n]*/.exec(location.source.text.slice(location.end))?.[0] ?? '';
  if (style === 'plain' && /^\s+#/.test(after)) {
    return 'YAML cuts the expression at ` #`: write the expression under `|-`';
  }
  if (style !== 'quoted' || typeof value !== 'string') return undefined;
  if (/[\n\r\t]/.test(value)) return 'YAML has replaced the \\n in double quotes: write the expression under `|-`';
  return /^[\w .-]+$/.test(value) ? `YAML takes the quotes away: write "'${value}'" for the text` : undefined;
}
