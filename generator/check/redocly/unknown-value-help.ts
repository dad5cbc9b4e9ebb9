import { nearest } from '../../diagnostics/suggest.js';

/** Names that other languages and formats have, and what JSON Schema writes. */
const types: ReadonlyMap<string, string> = new Map([
  ['int', '`integer`'],
  ['int32', '`integer` with `format: int32`'],
  ['int64', '`integer` with `format: int64`'],
  ['long', '`integer` with `format: int64`'],
  ['float', '`number`, or `string` where the API sends decimal text'],
  ['double', '`number`, or `string` where the API sends decimal text'],
  ['decimal', '`number`, or `string` where the API sends decimal text'],
  ['bool', '`boolean`'],
  ['str', '`string`'],
  ['text', '`string`'],
  ['enum', '`string` beside `enum`'],
  ['uuid', '`string` with `format: uuid`'],
  ['date', '`string` with `format: date`'],
  ['datetime', '`string` with `format: date-time`'],
  ['date-time', '`string` with `format: date-time`'],
  ['timestamp', '`integer`, or `string` with `format: date-time`'],
  ['file', '`string` with `format: binary`'],
  ['binary', '`string` with `format: binary`'],
  ['list', '`array`'],
  ['dict', '`object`'],
  ['map', '`object` with `additionalProperties`'],
]);

/** What to write instead of a value that OpenAPI does not list; nothing where a slip or the list says it. */
export function unknownValueHelp(key: string, value: string, values: readonly string[]): string | undefined {
  if (key === 'type' && values.includes('integer')) {
    if (value === 'any') return 'Delete `type`: a schema without it takes any value.';
    if (value === 'null' && values.includes('null')) return "Write `'null'` in quotes: without them it is YAML's null.";
    if (value === 'null')
      return 'OpenAPI 3.0 has no such type: write `nullable: true` beside the type of other values.';
    const type = nearest(value, values) === undefined || types.has(value) ? types.get(value.toLowerCase()) : undefined;
    return type === undefined ? undefined : `Write ${type}.`;
  }
  if (key === 'in' && value === 'body' && !values.includes('path'))
    return 'A key is in `header`, `query` or `cookie`; `x-signing` places values in the body, under `send.body`.';
  if (key === 'in' && /^(?:body|formdata)$/i.test(value))
    return 'A body is declared as `requestBody`, beside `parameters`.';
  return undefined;
}
