import type { Location } from '../../diagnostics/location.js';
import type { ApiModel, Webhook } from '../../model/api-model.js';
import { placeIn } from '../../model/written-place.js';
import type { PackagePlan } from '../../plan/package-plan.js';
import { operationKey } from '../reach.js';
import type { Report } from '../report.js';
import { compareSchemas } from '../schema/compare-schemas.js';
import { code, listText } from '../words.js';
import type { Comparison } from './context.js';
import { pairOperations } from './pair-operations.js';

interface Known {
  readonly webhook: Webhook;
  /** A key of {@link Reach}: the operation that sets it up, or the webhook itself. */
  readonly origin: string;
  /** In a sentence: a webhook, or a callback of an operation. */
  readonly called: string;
}

/** Compares the requests that the API sends: their bodies are received. */
export function compareWebhooks(comparison: Comparison): void {
  const { base, head, schemas } = comparison;
  const ids = new Map(pairOperations(base.model, head.model).paired.map(([one, other]) => [one.id, other.id]));
  const several = new Set([...severalOf(base.model, ids), ...severalOf(head.model, new Map())]);
  const before = webhooksOf(base.model, ids, several);
  const after = webhooksOf(head.model, new Map(), several);
  const kept = new Set([...ids.values()].map(operationKey));
  const homes = { base: homesOf(base.model, ids), head: homesOf(head.model, new Map()) };
  for (const [key, { webhook, origin, called }] of before) {
    const next = after.get(key);
    const report = schemas.drafts.reportFrom(origin);
    const places = { base: webhook.location, head: homes.head.get(origin) ?? listPlace(head) };
    if (next !== undefined) compareOne(comparison, webhook, next);
    // With its operation, it comes and goes without a word.
    else if (isOfApi(webhook, origin) || kept.has(origin)) report('webhook/removed', { webhook: called }, places);
  }
  for (const [key, { webhook, origin, called }] of after) {
    if (before.has(key) || !(isOfApi(webhook, origin) || kept.has(origin))) continue;
    const places = { base: homes.base.get(origin) ?? listPlace(base), head: webhook.location };
    schemas.drafts.reportFrom(origin)('webhook/added', { webhook: called }, places);
  }
}

function isOfApi({ name }: Webhook, origin: string): boolean {
  return origin === ownKey(name);
}

function ownKey(name: string): string {
  return `webhook ${name}`;
}

function listPlace({ model }: PackagePlan) {
  return placeIn(model.location, 'webhooks') ?? model.location;
}

type Ids = ReadonlyMap<string, string>;

/** The callbacks of which there are several under one name; `ids` has the operations under the ids that they have in the head. */
function severalOf({ operations }: ApiModel, ids: Ids): readonly string[] {
  const keys = operations.flatMap(({ id, callbacks }) =>
    callbacks.map((callback) => nameKey(ids.get(id) ?? id, callback)),
  );
  return keys.filter((key, index) => keys.indexOf(key) < index);
}

function nameKey(operation: string, { name, method }: Webhook): string {
  return JSON.stringify([operation, name, method]);
}

/** Where the callbacks of an operation stand, by its key. */
function homesOf({ operations }: ApiModel, ids: Ids): ReadonlyMap<string, Location> {
  return new Map(
    operations.map(({ id, location, idLocation }) => [
      operationKey(ids.get(id) ?? id),
      placeIn(location, 'callbacks') ?? idLocation,
    ]),
  );
}

/** By what tells them apart. */
function webhooksOf(
  { webhooks, operations }: ApiModel,
  ids: Ids,
  several: ReadonlySet<string>,
): ReadonlyMap<string, Known> {
  const own = webhooks.map((webhook): [string, Known] => [
    JSON.stringify([webhook.name, webhook.method]),
    { webhook, origin: ownKey(webhook.name), called: `webhook ${code(webhook.name)}` },
  ]);
  const callbacks = operations.flatMap(({ id, callbacks }) =>
    callbacks.map((callback): [string, Known] => {
      const operation = ids.get(id) ?? id;
      const name = nameKey(operation, callback);
      // Where it is sent is known by what a request says; the type of the package has its name.
      const key = several.has(name) ? JSON.stringify([name, callback.expression]) : name;
      const to = several.has(name) ? ` to ${code(callback.expression)}` : '';
      const called = `callback ${code(callback.name)} of ${code(operation)}${to}`;
      return [key, { webhook: callback, origin: operationKey(operation), called }];
    }),
  );
  return new Map([...own, ...callbacks]);
}

function compareOne(comparison: Comparison, one: Webhook, { webhook: other, origin, called }: Known): void {
  const { schemas } = comparison;
  compareSayings(one, other, { webhook: called, report: schemas.drafts.reportFrom(origin) });
  const after = new Map((other.body?.content ?? []).map((media) => [media.name, media]));
  for (const media of one.body?.content ?? []) {
    const next = after.get(media.name);
    if (next === undefined) continue;
    compareSchemas(schemas, {
      base: media.schema?.json ?? true,
      head: next.schema?.json ?? true,
      direction: 'response',
      subject: `the body of the ${called}`,
      origin,
      places: { base: media.schema?.location ?? media.location, head: next.schema?.location ?? next.location },
    });
  }
}

interface Sayings {
  readonly webhook: string;
  readonly report: Report;
}

function compareSayings(one: Webhook, other: Webhook, { webhook, report }: Sayings): void {
  const places = (key: string) => ({
    base: placeIn(one.location, key) ?? one.location,
    head: placeIn(other.location, key) ?? other.location,
  });
  for (const key of ['summary', 'description'] as const) {
    if (one[key] !== other[key]) report('webhook/description-changed', { webhook, what: key }, places(key));
  }
  if (!one.deprecated && other.deprecated) report('webhook/deprecated', { webhook }, places('deprecated'));
  if (one.deprecated && !other.deprecated) report('webhook/undeprecated', { webhook }, places('deprecated'));
  const [from, to] = [one, other].map(({ body }) => (body?.content ?? []).map(({ name }) => code(name)).join(' or '));
  if (from !== to) {
    const facts = { webhook, from: from === '' ? 'no body' : (from ?? ''), to: to === '' ? 'no body' : (to ?? '') };
    report('webhook/body-changed', facts, places('requestBody'));
  }
  if (one.body !== undefined && other.body !== undefined && one.body.required !== other.body.required) {
    const rule = other.body.required ? 'webhook/body-became-required' : 'webhook/body-became-optional';
    report(rule, { webhook }, places('requestBody'));
  }
  const [before, after] = [one, other].map(headersText);
  if (before !== after) {
    report('webhook/headers-changed', { webhook, from: before ?? '', to: after ?? '' }, places('parameters'));
  }
  const [was, is] = [one, other].map(schemesText);
  if (was !== is) report('webhook/security-changed', { webhook, from: was ?? '', to: is ?? '' }, places('security'));
}

function headersText({ parameters }: Webhook): string {
  const headers = parameters.filter((parameter) => parameter.in === 'header').map(({ name }) => code(name));
  return headers.length === 0 ? 'no headers of its own' : listText(headers.sort());
}

function schemesText({ security = [] }: Webhook): string {
  const alternatives = security.map(({ schemes }) => schemes.map(({ scheme }) => code(scheme)).join(' with '));
  return alternatives.length === 0 ? 'nothing' : alternatives.join(' or ');
}
