import type { ApiModel, MediaType, Response } from '../../model/api-model.js';
import type { Envelope } from '../../model/extensions.js';
import type { Json } from '../../model/json-schema.js';
import { isStream, repliesOf } from '../../plan/content-forms.js';
import { mediaKind } from '../../plan/media-kind.js';
import type { PlannedDescriptor } from '../../plan/package-plan.js';
import { itemSchema } from '../../plan/schema-navigation.js';
import { jsonValue, record, type LiteralValue } from '../encode/value-literal.js';
import { failed, succeeded } from './envelope-status.js';
import { sampleEvent, sampleValue } from './sample-value.js';

/** The success reply of a method: the first example of the spec, else one made of the schema. */
export function exampleReply(descriptor: PlannedDescriptor, model: ApiModel): LiteralValue {
  const { accept, operation, stream, variants } = descriptor;
  const replies = repliesOf(operation, variants[0]?.declaration?.response);
  const [mediaType] = accept;
  const reply = replies.find(({ content }) => content.some(({ name }) => name === mediaType)) ?? replies[0];
  const media = reply?.content.find(({ name }) => name === mediaType);
  if (media === undefined) return record({ status: statusOf(reply) });
  const isJson = mediaKind(media.name) === 'json';
  const envelope = isJson && stream === undefined ? operation.envelope : undefined;
  return record({
    status: statusOf(reply),
    mediaType: media.name,
    body: stream === undefined ? bodyOf(media, model, envelope) : itemsOf(descriptor, media, model),
    data: envelope?.data,
  });
}

/** `2XX` and `default` are statuses, too. */
function statusOf(reply: Response | undefined): number {
  return reply !== undefined && /^\d+$/.test(reply.status) ? Number(reply.status) : 200;
}

function bodyOf({ name, schema, examples }: MediaType, model: ApiModel, envelope?: Envelope): LiteralValue {
  const [example] = examples;
  const value = example === undefined ? schema && sampleValue(model, schema.json) : example.value;
  if (mediaKind(name) === 'json') {
    // Examples are read from JSON or YAML.
    return jsonValue(envelope === undefined ? (value ?? {}) : succeeded((value ?? {}) as Json, envelope));
  }
  return typeof value === 'string' ? value : '';
}

/** One item of a stream. */
function itemsOf(
  { stream }: PlannedDescriptor,
  { schema, itemSchema: each }: MediaType,
  model: ApiModel,
): LiteralValue {
  const item = each?.json ?? (schema && (itemSchema(model, schema.json) ?? schema.json));
  const isEvent = stream?.format === 'events';
  const value = item === undefined ? undefined : isEvent ? sampleEvent(model, item) : sampleValue(model, item);
  if (value === undefined) return [];
  return [isEvent && each === undefined ? record({ data: jsonValue(value) }) : jsonValue(value)];
}

/** Error bodies by status. A failed envelope comes with status 200. */
export function exampleErrors(
  { operation }: PlannedDescriptor,
  model: ApiModel,
): ReadonlyMap<string, LiteralValue> | undefined {
  const errors = new Map<string, LiteralValue>();
  const { envelope, responses } = operation;
  if (envelope?.error !== undefined) {
    const body = sampleValue(model, envelope.error.json) ?? {};
    errors.set('200', jsonValue(failed(body, envelope, model)));
  }
  for (const { status, content } of responses) {
    if (!/^[45]|^default$/.test(status)) continue;
    const media = content.find((each) => mediaKind(each.name) === 'json' && !isStream(each));
    if (media !== undefined) errors.set(status, bodyOf(media, model));
  }
  return errors.size === 0 ? undefined : errors;
}
