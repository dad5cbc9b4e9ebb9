import type { ApiModel, Callback, Webhook } from '../model/api-model.js';
import { pascalCase } from './identifier.js';
import { mediaKind } from './media-kind.js';
import type { ModelCatalog } from './models.js';
import type { PlannedScheme, PlannedType, PlannedWebhook } from './package-plan.js';
import { union } from './replies.js';

interface WebhookContext {
  readonly catalog: ModelCatalog;
  readonly schemes: readonly PlannedScheme[];
}

/** The requests that an API sends by itself, by name. */
export function planWebhooks({ webhooks }: ApiModel, context: WebhookContext): readonly PlannedWebhook[] {
  return plannedByName(
    webhooks.map((webhook) => [webhook.name, webhook]),
    context,
  );
}

/** The requests that an API sends because an operation asked for them, by operation and name. */
export function planCallbacks({ operations }: ApiModel, context: WebhookContext): readonly PlannedWebhook[] {
  return plannedByName(
    operations.flatMap(({ id, callbacks }) =>
      callbacks.map((callback): [string, Callback] => [callbackKey(id, callback), callback]),
    ),
    context,
  );
}

/** The name of a callback among those of all operations. */
export function callbackKey(operationId: string, { name }: Callback): string {
  return `${operationId}.${name}`;
}

function plannedByName(
  entries: readonly (readonly [string, Webhook])[],
  context: WebhookContext,
): readonly PlannedWebhook[] {
  const byName = new Map<string, Webhook[]>();
  for (const [name, webhook] of entries) byName.set(name, [...(byName.get(name) ?? []), webhook]);
  return [...byName].map(([name, requests]) => ({
    name,
    requests,
    payload: union(requests.map((webhook) => payloadOf(name, webhook, context))),
    schemes: context.schemes.filter(({ scheme }) =>
      requests.some(({ security = [] }) =>
        security.some(({ schemes }) => schemes.some((required) => required.scheme === scheme.name)),
      ),
    ),
  }));
}

/** The body as its receiver holds it. */
function payloadOf(name: string, { body, location }: Webhook, { catalog }: WebhookContext): PlannedType {
  const media = body?.content.find((each) => mediaKind(each.name) === 'json') ?? body?.content[0];
  if (media === undefined) return { kind: 'none' };
  switch (mediaKind(media.name)) {
    case 'json':
    case 'form':
    case 'multipart':
      return media.schema === undefined
        ? { kind: 'unknown' }
        : catalog.typeOf(media.schema.json, { name: `${pascalCase(name, 'Webhook')}Payload`, location });
    case 'text':
      return { kind: 'text' };
    case 'bytes':
      return { kind: 'bytes' };
  }
}
