import type { SpecNode } from '../read/spec-document.js';
import { member, textOf } from '../read/spec-node.js';
import type { Callback, Webhook } from './api-model.js';
import { defined } from './defined.js';
import { fieldsOf } from './node.js';
import { parametersOf } from './parameter.js';
import type { PathOperation } from './path-item.js';
import { pathOperations } from './path-item.js';
import { requestBodyOf } from './request-body.js';
import { responsesOf } from './response.js';
import { booleanOf } from './scalar.js';
import { securityOf } from './security-requirement.js';
import type { Spec } from './spec.js';
import { written } from './written-place.js';

/** The `webhooks` of a document (OpenAPI 3.1). */
export function webhooksOf(spec: Spec, node: SpecNode | undefined): readonly Webhook[] {
  return fieldsOf(node).flatMap((entry) =>
    pathOperations(spec, entry).map((around) => webhookOf(spec, around, entry.key)),
  );
}

/** The `callbacks` of an operation: requests that the API sends to a URL it was given. */
export function callbacksOf(spec: Spec, node: SpecNode | undefined): readonly Callback[] {
  return fieldsOf(node).flatMap(({ key, value }) =>
    fieldsOf(spec.resolve(value)).flatMap((entry) =>
      pathOperations(spec, entry).map((around) => ({ ...webhookOf(spec, around, key), expression: entry.key })),
    ),
  );
}

function webhookOf(spec: Spec, { method, item, operation }: PathOperation, name: string): Webhook {
  const node = operation.value;
  return defined({
    location: written(operation.keyLocation, node),
    name,
    id: textOf(member(node, 'operationId')),
    method,
    summary: textOf(member(node, 'summary')),
    description: textOf(member(node, 'description')),
    deprecated: booleanOf(member(node, 'deprecated')) ?? false,
    parameters: parametersOf(spec, member(item, 'parameters'), member(node, 'parameters')),
    body: requestBodyOf(spec, member(node, 'requestBody')),
    responses: responsesOf(spec, member(node, 'responses')),
    security: securityOf(member(node, 'security')),
  });
}
