import type { Difference } from '../against/difference.js';

/** What a captured first message says. */
export interface ComparedMessage {
  /** What stands in the place of `{fields}`; empty where nothing fit stands there. */
  readonly fields: Readonly<Record<string, unknown>>;
  /** Of everything else. */
  readonly differences: readonly Difference[];
}

/** Holds a captured message against its template. */
export function compareMessage(template: unknown, captured: unknown): ComparedMessage {
  const found = { fields: {}, differences: [] };
  compare(template, captured, { place: '', found });
  return found;
}

interface Place {
  /** A JSON Pointer (RFC 6901). */
  readonly place: string;
  readonly found: { fields: Readonly<Record<string, unknown>>; readonly differences: Difference[] };
}

function compare(template: unknown, captured: unknown, { place, found }: Place): void {
  const differ = (hint: string): void => {
    const expected = template === '{fields}' ? '(an object of the fields)' : JSON.stringify(template);
    // A secret may stand in the wrong place.
    const isText = typeof template === 'string' && template !== '{fields}' && typeof captured === 'string';
    const text = captured === undefined ? undefined : isText ? JSON.stringify(captured) : `(${kindOf(captured)})`;
    found.differences.push({ name: `message${place === '' ? '' : ` at ${place}`}`, expected, captured: text, hint });
  };
  if (captured === undefined) return differ('It is missing.');
  if (template === '{fields}') {
    if (isObject(captured)) found.fields = captured;
    else differ(fieldsHint(captured));
  } else if (Array.isArray(template)) {
    if (!Array.isArray(captured)) return differ('It has to be a list.');
    if (captured.length > template.length) differ('The list is longer than that of a client.');
    for (const [index, item] of template.entries())
      compare(item, captured[index], { place: `${place}/${index}`, found });
  } else if (isObject(template)) {
    if (!isObject(captured)) return differ('It has to be an object.');
    for (const [key, member] of Object.entries(template)) {
      const value = Object.hasOwn(captured, key) ? captured[key] : undefined;
      compare(member, value, { place: `${place}/${key.replaceAll('~', '~0').replaceAll('/', '~1')}`, found });
    }
  } else if (template !== captured) differ('It is another value.');
}

function fieldsHint(captured: unknown): string {
  if (Array.isArray(captured)) return 'It has to be an object: each field by its name.';
  if (typeof captured === 'string' && /^\s*\{/.test(captured))
    return 'It is JSON in a text: it has to be the object itself.';
  return 'It has to be the object of the fields.';
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function kindOf(value: unknown): string {
  if (Array.isArray(value)) return 'a list';
  if (value === null) return 'null';
  return typeof value === 'object' ? 'an object' : `a ${typeof value === 'string' ? 'text' : typeof value}`;
}
