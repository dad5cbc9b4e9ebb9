import type { Secrets } from './operation.js';
import { own } from './own.js';
import { escaped, mask } from './redaction.js';

/** The fields of these names are secret. */
export function secretFields(...names: readonly string[]): Secrets {
  // A text up to its end, or where it was cut off. Lazily: megabytes overflow the stack that a greedy repetition takes.
  const value = /(?:"[^]*?(?<!\\)(?:\\\\)*(?:"|\\?$)|[^\s,}\]]+)/.source;
  return {
    of: (input) => fieldsIn(input, names, 0),
    // A request may have a secret of the name under which errors keep their code; its value is hidden all the same.
    hide: (reply, kept) =>
      withoutFields(
        reply,
        names.filter((name) => !kept.includes(`/${name}`)),
      ),
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

/** Deeper than 100 levels all is left out. */
function withoutFields(value: unknown, names: readonly string[], depth = 0): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (depth > 100) return mask;
  if (Array.isArray(value)) return value.map((element) => withoutFields(element, names, depth + 1));
  const members = Object.entries(value).map(([name, member]: [string, unknown]) => [
    name,
    names.includes(name) ? mask : withoutFields(member, names, depth + 1),
  ]);
  return Object.fromEntries(members);
}

/** The texts and numbers in a value. */
function textsOf(value: unknown): readonly string[] {
  if (typeof value === 'string' || typeof value === 'number') return [wellFormed(String(value))];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsOf) : [];
}

/** A lone surrogate has no form in a URL. */
function wellFormed(text: string): string {
  return text.replace(/\p{Surrogate}/gu, '');
}

/** The input that is a URL has credentials in its query; the fields of these names are secret, too. */
export function secretUrl(key: string, ...names: readonly string[]): Secrets {
  const fields = secretFields(...names);
  return {
    ...fields,
    of: (input) => [...fields.of(input), ...queryTexts(wellFormed(String(own(input, key))))],
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
