import type { Secrets } from './operation.js';
import { own } from './own.js';
import { escaped, mask } from './redaction.js';

/** The fields of these names are secret. */
export function secretFields(...names: readonly string[]): Secrets {
  const value = /(?:"(?:[^"\\]|\\.)*"?|[^\s,}\]]+)/.source;
  return {
    names,
    of: (input) => fieldsIn(input, names, 0),
    mask: (text) => {
      // Without state between two texts.
      const field = new RegExp(`("(?:${names.map(escaped).join('|')})"\\s*:\\s*)${value}`, 'g');
      return text.replace(field, `$1"${mask}"`);
    },
  };
}

function fieldsIn(value: unknown, names: readonly string[], depth: number): readonly string[] {
  if (typeof value !== 'object' || value === null || depth > 100) return [];
  return Object.entries(value).flatMap(([name, member]: [string, unknown]) =>
    names.includes(name) ? textsOf(member) : fieldsIn(member, names, depth + 1),
  );
}

/** The texts and numbers in a value. */
function textsOf(value: unknown): readonly string[] {
  if (typeof value === 'string' || typeof value === 'number') return [String(value)];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsOf) : [];
}

/** The input that is a URL has credentials in its query; the fields of these names are secret, too. */
export function secretUrl(key: string, ...names: readonly string[]): Secrets {
  const fields = secretFields(...names);
  return {
    names,
    of: (input) => [...fields.of(input), ...queryTexts(String(own(input, key)))],
    mask: (text) => (names.length === 0 ? text : fields.mask(text)),
  };
}

/** The query of a URL, and each value in it. */
function queryTexts(url: string): readonly string[] {
  const query = url.replace(/^[^?]*\??/, '');
  return [
    query,
    ...query.split('&').map((part) => part.replace(/^[^=]*=?/, '')),
    ...new URLSearchParams(query).values(),
  ];
}
