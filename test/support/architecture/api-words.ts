import { readFileSync } from 'node:fs';
import { basename, extname } from 'node:path';
import { parse } from 'yaml';
import { registeredFields } from './registered-fields.js';

/** Words of OpenAPI itself that a header may be called by, too. */
const openapiWords = new Set(['apikey', 'api-key']);

/** What only one API has: its name, its servers' hosts, its own header fields, its error codes. */
export function apiWords(specPath: string, extensions: ReadonlySet<string>): readonly string[] {
  const spec: unknown = parse(readFileSync(specPath, 'utf8'));
  const words = new Set([basename(specPath, extname(specPath)), ...hosts(at(spec, 'servers'))]);
  for (const node of objectsIn(spec)) {
    for (const name of headerNames(node)) {
      const lower = name.toLowerCase();
      if (!registeredFields.has(lower) && !extensions.has(lower) && !openapiWords.has(lower)) words.add(name);
    }
    for (const entry of list(at(at(node, 'x-error'), 'codes'))) words.add(String(at(entry, 'code')));
  }
  // A number of one to three digits is anybody's: HTTP's statuses, widths, limits.
  return [...words].filter((word) => word !== '' && !/^\d{1,3}$/.test(word));
}

/** Hosts without the labels that are variables. */
function hosts(servers: unknown): readonly string[] {
  return list(servers).flatMap((server) => {
    const [, host = ''] = /^https?:\/\/([^/:]+)/.exec(String(at(server, 'url'))) ?? [];
    return host.replaceAll(/[^.]*\{[^}]*\}[^.]*\.?/g, '');
  });
}

function headerNames(node: object): readonly string[] {
  const names: unknown[] = [at(node, 'x-request-id')];
  if (at(node, 'in') === 'header') names.push(at(node, 'name'));
  names.push(...Object.keys(object(at(at(at(node, 'x-signing'), 'send'), 'headers'))));
  const reported = object(at(at(node, 'x-rate-limit'), 'headers'));
  for (const field of Object.values(reported)) names.push(field, at(field, 'name'));
  if ('description' in node && 'content' in node) names.push(...Object.keys(object(at(node, 'headers'))));
  return names.filter((name) => typeof name === 'string');
}

function* objectsIn(node: unknown): Generator<object> {
  if (typeof node !== 'object' || node === null) return;
  yield node;
  for (const child of Object.values(node)) yield* objectsIn(child);
}

function at(node: unknown, key: string): unknown {
  const members = new Map<string, unknown>(Object.entries(object(node)));
  return members.get(key);
}

function object(node: unknown): object {
  return typeof node === 'object' && node !== null ? node : {};
}

function list(node: unknown): readonly unknown[] {
  return Array.isArray(node) ? node : [];
}
