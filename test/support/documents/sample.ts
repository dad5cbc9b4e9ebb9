import { sample } from 'openapi-sampler';
import { isRaw, listOf, rawOf, type Raw, type RawDocument } from './raw.js';

/** Enough for every schema of a request that says something. */
const deepest = 12;

/** A value that the schema describes, as a caller would give it: nothing `readOnly`. */
export function sampleOf(schema: unknown, document: RawDocument): unknown {
  return sample(rawOf(inlined(schema, document, [])), { skipReadOnly: true, quiet: true });
}

/** What is sent in a parameter: the sample, or something in its stead where the sampler has nothing to offer. */
export function parameterSample(object: Raw, document: RawDocument): unknown {
  const [media] = Object.values(rawOf(object['content']));
  const schema = object['schema'] ?? rawOf(media)['schema'];
  const given: unknown = object['example'] ?? sampleOf(schema, document);
  if (given === null || given === undefined || given === '') return 'some text';
  if (Array.isArray(given)) return given.every((item) => item === null || item === '') ? ['a', 'b'] : given;
  if (isRaw(given)) return Object.keys(given).length === 0 ? { role: 'admin', firstName: 'Alex' } : given;
  return given;
}

/** Without `$ref`: the sampler knows one file only, and ends no circle of `allOf`. */
function inlined(schema: unknown, document: RawDocument, open: readonly unknown[]): unknown {
  if (!isRaw(schema)) return schema;
  const target = document.resolve(schema);
  if (open.includes(target) || open.length > deepest) return {};
  const inside = [...open, target];
  const into = (value: unknown): unknown => inlined(value, document, inside);
  const all = (value: unknown): unknown => listOf(value).map(into);
  const members = (value: unknown): unknown =>
    Object.fromEntries(Object.entries(rawOf(value)).map(([name, member]) => [name, into(member)]));
  const whole: Record<string, unknown> = { ...target };
  for (const key of ['items', 'additionalProperties', 'not']) if (key in target) whole[key] = into(target[key]);
  for (const key of ['allOf', 'oneOf', 'anyOf', 'prefixItems']) if (key in target) whole[key] = all(target[key]);
  if ('properties' in target) whole['properties'] = members(target['properties']);
  if (Array.isArray(target['type'])) whole['type'] = target['type'].find((type) => type !== 'null') ?? 'null';
  if ('const' in target) whole['enum'] = [target['const']];
  return whole;
}
