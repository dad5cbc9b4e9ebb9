import { firstFault } from '../fields.js';
import type { Reply } from '../http.js';
import type { JsonBody } from '../json-body.js';
import { json } from '../replies.js';
import type { AllexInput, AllexOperation } from './operation.js';

/** A failed validation is HTTP 500 here, with a JSON message; undefined when the request is well formed. */
export function validate(operation: AllexOperation, input: AllexInput, body: JsonBody): Reply | undefined {
  if (body.kind === 'other-media-type') return failed('Invalid content type. These are valid: application/json');
  const inQuery = firstFault(operation.query ?? {}, input.query);
  if (inQuery !== undefined) return failed(`Parameter (${inQuery.field}) is ${inQuery.fault}`);
  if (operation.body === undefined) return undefined;
  if (body.kind === 'absent') return failed('Parameter (data) is missing');
  const inBody = firstFault(operation.body, input.body);
  return inBody === undefined ? undefined : failed(`Body field (${inBody.field}) is ${inBody.fault}`);
}

function failed(what: string): Reply {
  return json(500, { message: `Request validation failed: ${what}` });
}
