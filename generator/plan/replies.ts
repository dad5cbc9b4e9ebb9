import { diagnostic, type Diagnostic } from '../diagnostics/diagnostic.js';
import type { ApiModel, MediaType, Operation, Response } from '../model/api-model.js';
import type { Envelope } from '../model/extensions.js';
import type { JsonSchema } from '../model/json-schema.js';
import { isStream, repliesOf } from './content-forms.js';
import { mediaKind } from './media-kind.js';
import type { MethodVariant } from './method-groups.js';
import type { ModelCatalog } from './models.js';
import type { PlannedStream, PlannedType } from './package-plan.js';
import { pointerSuggestion } from './pointer-suggestion.js';
import { itemSchema, schemaAt } from './schema-navigation.js';
import { planStream } from './streams.js';

/** What a call resolves to, and the media types that it may come in. */
export interface PlannedReplies {
  readonly accept: readonly string[];
  readonly output: PlannedType;
  readonly empty: boolean;
  readonly item?: PlannedType;
  readonly stream?: PlannedStream;
}

interface ReplyContext {
  readonly model: ApiModel;
  readonly catalog: ModelCatalog;
  readonly findings: Diagnostic[];
  /** Stem of the names that unnamed schemas get. */
  readonly stem: string;
}

interface NamedContext extends ReplyContext {
  /** Of a type that has none. */
  readonly name: string;
}

/** The success replies of one way to call an operation. */
export function planReplies({ operation, declaration, form }: MethodVariant, context: ReplyContext): PlannedReplies {
  if (form.stream !== undefined) {
    const stream = planStream(form.stream, { ...context, end: operation.streamEnd });
    return { accept: [form.stream.name], output: { kind: 'none' }, empty: false, stream };
  }
  const responses = repliesOf(operation, declaration?.response).map((response) => ({
    ...response,
    content: response.content.filter((media) => !isStream(media)),
  }));
  const members = new Map<string, PlannedType>();
  const accept: string[] = [];
  for (const response of responses) {
    if (response.content.length === 0) members.set('', { kind: 'none' });
    for (const media of response.content) {
      if (!accept.includes(media.name)) accept.push(media.name);
      const key = JSON.stringify([mediaKind(media.name), media.schema?.json]);
      if (members.has(key)) continue;
      // Of several replies without a name, all but the first have their status in it.
      const name = `${context.stem}Reply${members.size === 0 ? '' : response.status}`;
      members.set(key, mediaOutput(operation, response, media, { ...context, name }));
    }
  }
  const item = pageItem(operation, responses, context);
  const empty = accept.length > 0 && members.has('');
  return { accept, output: union([...members.values()]), empty, ...(item === undefined ? {} : { item }) };
}

function mediaOutput(operation: Operation, response: Response, media: MediaType, context: NamedContext): PlannedType {
  switch (mediaKind(media.name)) {
    case 'json':
      return media.schema === undefined
        ? { kind: 'unknown' }
        : jsonOutput(operation, response, media.schema.json, context);
    case 'text':
    case 'form':
      return { kind: 'text' };
    case 'multipart':
    case 'bytes':
      return { kind: 'bytes' };
  }
}

function jsonOutput(operation: Operation, response: Response, schema: JsonSchema, context: NamedContext): PlannedType {
  const wanted = { name: context.name, location: response.location };
  const { envelope } = operation;
  if (envelope === undefined) return context.catalog.typeOf(schema, wanted);
  const data = schemaAt(context.model, schema, envelope.data);
  if (data === undefined) {
    const parameters = { pointer: envelope.data, status: response.status };
    context.findings.push(
      diagnostic('plan/envelope-data', response.location, parameters, {
        help: pointerSuggestion(context.model, schema, envelope.data) ?? withoutData(context.model, schema, envelope),
        related: [{ location: envelope.location, message: 'the envelope is declared here' }],
      }),
    );
    return { kind: 'unknown' };
  }
  return context.catalog.typeOf(data, wanted);
}

/** A reply that has the status and no data is still one of the envelope: without that, a failure would be a success. */
function withoutData(model: ApiModel, schema: JsonSchema, envelope: Envelope): string | undefined {
  if (schemaAt(model, schema, envelope.status) === undefined) return undefined;
  const own = `{ status: ${envelope.status}, success: ${JSON.stringify(envelope.success)}, data: '' }`;
  return `Declare the whole reply, envelope included. Where it says success and nothing else, say so on the operation, \`x-envelope: ${own}\`: its method returns the whole reply.`;
}

function pageItem(
  operation: Operation,
  responses: readonly Response[],
  { model, catalog, findings, stem }: ReplyContext,
): PlannedType | undefined {
  const { pagination } = operation;
  const media = responses.flatMap(({ content }) => content).find(({ name }) => mediaKind(name) === 'json');
  if (pagination === undefined || media?.schema === undefined) return undefined;
  const items = schemaAt(model, media.schema.json, pagination.items);
  const item = items === undefined ? undefined : itemSchema(model, items);
  if (item !== undefined) return catalog.typeOf(item, { name: `${stem}Item`, location: pagination.location });
  const help = pointerSuggestion(model, media.schema.json, pagination.items);
  findings.push(diagnostic('plan/pagination-items', pagination.location, { pointer: pagination.items }, { help }));
  return { kind: 'unknown' };
}

/** Several types as one; the same type counts once. */
export function union(members: readonly PlannedType[]): PlannedType {
  const unique = new Map(members.map((member) => [JSON.stringify(member), member]));
  const [only, ...others] = unique.values();
  if (only === undefined) return { kind: 'none' };
  return others.length === 0 ? only : { kind: 'union', members: [only, ...others] };
}
