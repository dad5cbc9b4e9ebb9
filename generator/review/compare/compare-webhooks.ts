import type { Webhook } from '../../model/api-model.js';
import { placeIn } from '../../model/written-place.js';
import type { PackagePlan } from '../../plan/package-plan.js';
import type { Report } from '../report.js';
import { code, listText } from '../words.js';
import { comparePayloads } from './compare-payloads.js';
import type { Comparison } from './context.js';
import { isOfApi, pairWebhooks, type KnownWebhook } from './pair-webhooks.js';

/** Compares the requests that the API sends: their bodies are received. */
export function compareWebhooks(comparison: Comparison): void {
  const { base, head, schemas } = comparison;
  const { before, after, paired, removed, added, kept, homes } = pairWebhooks(base.model, head.model);
  const isTold = (one: KnownWebhook): boolean => isOfApi(one) || kept.has(one.origin);
  for (const [one, other] of paired) compareOne(comparison, one, other);
  for (const one of removed) {
    // With its operation, it comes and goes without a word.
    if (!isTold(one)) continue;
    const places = { base: one.webhook.location, head: homes.head.get(one.origin) ?? listPlace(head) };
    schemas.drafts.reportFrom(one.origin)('webhook/removed', { webhook: one.called }, places);
  }
  for (const one of added) {
    if (!isTold(one)) continue;
    const places = { base: homes.base.get(one.origin) ?? listPlace(base), head: one.webhook.location };
    schemas.drafts.reportFrom(one.origin)('webhook/added', { webhook: one.called }, places);
  }
  comparePayloads(comparison, { before, after, paired });
}

function listPlace({ model }: PackagePlan) {
  return placeIn(model.location, 'webhooks') ?? model.location;
}

function compareOne({ schemas }: Comparison, { webhook: one }: KnownWebhook, next: KnownWebhook): void {
  const { webhook: other, origin, called } = next;
  compareSayings(one, other, { webhook: called, report: schemas.drafts.reportFrom(origin) });
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
  if (one.method !== other.method) {
    const [from, to] = [one, other].map(({ method }) => method.toUpperCase());
    const at = { base: one.location, head: other.location };
    report('webhook/method-changed', { webhook, from: from ?? '', to: to ?? '' }, at);
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
