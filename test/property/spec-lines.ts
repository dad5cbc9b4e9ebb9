import type { LinedSpec } from './accepted.js';
import type { PlacedLine } from './places.js';

/** A spec in JSON with one placed text on each line, so that a finding's line says which text it is about. */
export function linedSpec(entries: readonly PlacedLine[]): LinedSpec {
  const lines = [
    '{ "openapi": "3.1.0",',
    '"info": { "title": "Hostile", "version": "1.0.0" },',
    '"servers": [{ "url": "https://hostile.example" }],',
    '"security": [],',
  ];
  const found = new Map<number, number>();
  const section = (name: PlacedLine['section']): void => {
    const members = entries.flatMap((entry, index) => (entry.section === name ? [{ entry, index }] : []));
    for (const [at, { entry, index }] of members.entries()) {
      const value = JSON.stringify(entry.value);
      const key = name === 'tags' ? '' : `${JSON.stringify(entry.key)}: `;
      lines.push(`${key}${value}${at === members.length - 1 ? '' : ','}`);
      found.set(lines.length, index);
    }
  };
  lines.push('"tags": [');
  section('tags');
  lines.push('],', '"paths": {');
  section('paths');
  lines.push('},', '"components": { "schemas": {');
  section('schemas');
  lines.push('},', '"securitySchemes": {');
  section('securitySchemes');
  lines.push('} } }');
  return { text: `${lines.join('\n')}\n`, lines: found };
}
