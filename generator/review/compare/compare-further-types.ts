import { placeIn } from '../../model/written-place.js';
import type { NamedSchema } from '../../model/api-model.js';
import type { JsonSchema } from '../../model/json-schema.js';
import type { Draft } from '../report.js';
import { apartFrom } from '../schema/compare-apart.js';
import { compareSchemas } from '../schema/compare-schemas.js';
import { meaningText } from '../schema/meaning-text.js';
import { expandedNames } from '../schema/shape.js';
import { bare, code } from '../words.js';
import type { Comparison } from './context.js';

/** Compares the types of schemas that are not the same both ways, where they have one for each; `told` are known as renamed. */
export function compareInputTypes({ base, head, report }: Comparison, told: ReadonlySet<string>): void {
  const before = inputTypes(base);
  const after = inputTypes(head);
  const [exportedThen, exportedNow] = [base, head].map(({ models }) => new Set(models.map(({ name }) => name)));
  for (const [type, schema] of before) {
    if (exportedNow?.has(type) === true || told.has(type)) continue;
    report('type/removed', { type: bare(type) }, { base: schema?.location, head: placeOf(head, schema?.name) });
  }
  for (const [type, schema] of after) {
    if (exportedThen?.has(type) === true || told.has(type)) continue;
    report('type/added', { type: bare(type) }, { base: placeOf(base, schema?.name), head: schema?.location });
  }
}

/**
 * Compares the types of schemas that no operation of both sides leads to: there is nobody but the consumer who uses them.
 * What is a part of others may change though they stay as they are, such as a base whose heirs require what it does not.
 */
export function compareUnusedTypes({ base, head, schemas, report }: Comparison): void {
  const named = new Set([...schemas.pairs.values()].flatMap(({ base: from, head: to }) => [from, to]));
  const parts = new Set([...expandedNames(schemas.schemas.base), ...expandedNames(schemas.schemas.head)]);
  const felt = schemas.drafts.all().filter(isFelt);
  const told = new Set(felt.map(({ message }) => message));
  const after = new Map(head.model.schemas.map((schema) => [schema.name, schema]));
  for (const one of base.model.schemas) {
    const other = after.get(one.name);
    if (other === undefined || named.has(one.name)) continue;
    // Heirs of a discriminated schema have its value in their types.
    const [was = true, is = true] = [schemas.schemas.base.get(one.name), schemas.schemas.head.get(other.name)];
    if (meaningText(was) === meaningText(is)) continue;
    const found = differences(schemas, other.name, [was, is]);
    const counted = parts.has(one.name) ? ofPart(found, other.name) : found;
    if (parts.has(one.name) && counted.some(({ message }) => told.has(message))) continue;
    const type = head.modelNames.output.get(one.name) ?? one.name;
    const id = ruleOf(counted);
    if (id !== undefined) report(id, { type: bare(type) }, { base: one.location, head: other.location });
  }
}

function differences(
  comparison: Comparison['schemas'],
  name: string,
  [base, head]: readonly [JsonSchema, JsonSchema],
): readonly Draft[] {
  const apart = apartFrom(comparison);
  for (const direction of ['request', 'response'] as const) {
    const places = { base: undefined, head: undefined };
    compareSchemas(apart, { base, head, direction, subject: code(name), origin: '', places });
  }
  return apart.drafts.all();
}

function isFelt({ rule }: Draft): boolean {
  return rule.client === 'compile error';
}

/** What is said of the members of an object is said of it wherever it is a part. More of them in a part is no news. */
function ofPart(drafts: readonly Draft[], name: string): readonly Draft[] {
  const isOfMember = ({ id, message }: Draft): boolean =>
    id.includes('/property-') || message.includes(`\`${bare(name)}.`);
  return drafts.filter((draft) => isFelt(draft) && isOfMember(draft));
}

/** What a change of a type means to code that may make its values, and may read them. */
function ruleOf(drafts: readonly Draft[]): 'type/changed' | 'type/extended' | 'type/described-otherwise' | undefined {
  const verdicts = new Set(drafts.map(({ rule }) => rule.client));
  if (verdicts.has('compile error')) return 'type/changed';
  if (verdicts.has('addition')) return 'type/extended';
  return verdicts.has('docs only') || verdicts.has('run time') ? 'type/described-otherwise' : undefined;
}

/** Exported type → schema. */
function inputTypes({ model, modelNames }: Comparison['base']): ReadonlyMap<string, NamedSchema | undefined> {
  return new Map(
    model.schemas.flatMap((schema): [string, NamedSchema][] => {
      const type = modelNames.input.get(schema.name);
      return type === undefined || type === modelNames.output.get(schema.name) ? [] : [[type, schema]];
    }),
  );
}

function placeOf({ model }: Comparison['base'], name: string | undefined) {
  const found = model.schemas.find((schema) => schema.name === name)?.location;
  return found ?? placeIn(model.location, 'components', 'schemas') ?? model.location;
}
