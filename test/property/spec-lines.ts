import type { LinedSpec } from './accepted.js';
import type { PlacedLine } from './placed-line.js';

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
  for (const [index, { user }] of entries.entries()) {
    if (user === undefined) continue;
    const [path, value] = user;
    const isAfter = entries.some(({ section: name }) => name === 'paths') || found.has(lines.length);
    lines.push(`${isAfter ? ',' : ''}${JSON.stringify(path)}: ${JSON.stringify(value)}`);
    found.set(lines.length, index);
  }
  lines.push('},', '"webhooks": {');
  section('webhooks');
  lines.push('},', '"components": { "schemas": {', '"Variant": { "type": "object" }');
  if (entries.some(({ section: name }) => name === 'schemas')) lines.push(',');
  section('schemas');
  lines.push('},', '"securitySchemes": {');
  section('securitySchemes');
  lines.push('} },', '"x-stream": { "server": { "url": "wss://hostile.example" },');
  lines.push('"message": { "channel": "/channel", "payload": "/data", "action": "/action", "snapshots": ["all"] },');
  lines.push('"operations": { "subscribe": { "message": {');
  section('messages');
  if (entries.some(({ section: name }) => name === 'messages')) lines.push(',');
  lines.push('"to": "{address}" } } }, "channels": {');
  section('channels');
  if (entries.some(({ section: name }) => name === 'channels')) lines.push(',');
  lines.push('"prices": { "address": "prices", "payload": {} } } } }');
  return { text: `${lines.join('\n')}\n`, lines: found };
}
