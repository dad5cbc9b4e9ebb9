import { itemsOf, member, textOf } from '../read/spec-node.js';
import type { HttpMethod, Operation, Server } from './api-model.js';
import type { Defaults } from './defaults.js';
import { replyShapeOf } from './defaults.js';
import { defined } from './defined.js';
import type { OperationIds } from './operation-id.js';
import { parametersOf } from './parameter.js';
import type { PathOperation } from './path-item.js';
import { requestBodyOf } from './request-body.js';
import { responsesOf } from './response.js';
import { booleanOf } from './scalar.js';
import { securityOf } from './security-requirement.js';
import { ownServersOf } from './servers.js';
import type { Spec } from './spec.js';
import { externalDocsOf } from './tags.js';
import { callbacksOf } from './webhook.js';
import { written } from './written-place.js';
import { methodsOf } from './x-method.js';
import { paginationOf } from './x-pagination.js';
import { retryOf } from './x-retry.js';
import { signingConstantsOf } from './x-signing.js';

/** What an operation takes from the document around it. */
export interface Surroundings {
  readonly defaults: Defaults;
  readonly ids: OperationIds;
  /** The first of the document. */
  readonly server: Server | undefined;
}

/** The Fetch standard refuses a body with these methods, and RFC 9110 (9.3.1, 9.3.2) gives it no meaning. */
const bodiless: ReadonlySet<HttpMethod> = new Set<HttpMethod>(['GET', 'HEAD']);

/** The operation object with all that path item and document add to it. */
export function operationOf(spec: Spec, around: PathOperation, { defaults, ids, server }: Surroundings): Operation {
  const { method, path, item, operation } = around;
  const node = operation.value;
  const ownId = member(node, 'operationId');
  const id = ids(textOf(ownId), method, path.key);
  return defined({
    location: written(operation.keyLocation, node),
    id,
    idLocation: ownId?.location ?? operation.keyLocation,
    method,
    path: path.key,
    pathLocation: path.keyLocation,
    tag: itemsOf(member(node, 'tags')).flatMap((tag) => textOf(tag) ?? [])[0],
    summary: textOf(member(node, 'summary')) ?? textOf(member(item, 'summary')),
    description: textOf(member(node, 'description')) ?? textOf(member(item, 'description')),
    externalDocs: externalDocsOf(member(node, 'externalDocs')),
    deprecated: booleanOf(member(node, 'deprecated')) ?? false,
    sunset: textOf(member(node, 'x-sunset')),
    parameters: parametersOf(spec, member(item, 'parameters'), member(node, 'parameters')),
    body: bodiless.has(method) ? undefined : requestBodyOf(spec, member(node, 'requestBody')),
    responses: responsesOf(spec, member(node, 'responses')),
    callbacks: callbacksOf(spec, member(node, 'callbacks')),
    security: securityOf(member(node, 'security')) ?? defaults.security,
    servers: ownServersOf(member(node, 'servers'), server) ?? ownServersOf(member(item, 'servers'), server),
    methods: methodsOf(member(node, 'x-method')),
    url: textOf(member(node, 'x-url')),
    streamEnd: textOf(member(member(node, 'x-event-stream'), 'end')),
    retry: retryOf(member(node, 'x-retry'), method, defaults.rejectedOn),
    ...replyShapeOf(spec, node, defaults.shape),
    pagination: paginationOf(member(node, 'x-pagination')),
    signingConstants: signingConstantsOf(member(node, 'x-signing'), id),
  });
}
