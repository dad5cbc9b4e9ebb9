import type { SpecScalar } from '../read/spec-document.js';

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
