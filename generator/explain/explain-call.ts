import { InvalidInputError } from '../../templates/runtime/errors/invalid-input-error.js';
import { draftRequest } from '../../templates/runtime/request-draft.js';
import { createSettings } from '../../templates/runtime/settings.js';
import type { PackagePlan, PlannedDescriptor, PlannedScheme } from '../plan/package-plan.js';
import { evaluateScheme } from '../signing/evaluate.js';
import type { RequestParts } from '../signing/reference/request.js';
import { showValue } from '../signing/show-value.js';
import type { SigningScheme } from '../signing/signing-scheme.js';
import { UsageError } from '../usage-error.js';
import { callInput, type CallQuestion } from './call-input.js';
import type { Explanation } from './explanation.js';
import { redactor, type Redactor } from './redactor.js';
import { runtimeApi, runtimeOperation } from './runtime-operation.js';
import { signedText } from './signed-text.js';

/** Everything that a request and its signature are made of. */
export interface ExplainInput extends CallQuestion {
  /** Credentials and parameters of the scheme, by name. */
  readonly credentials: ReadonlyMap<string, string>;
  /** Unix milliseconds; may have a fraction. */
  readonly at: number;
  readonly nonce?: string;
  readonly baseUrl?: string;
  readonly showSecrets: boolean;
}

/** Signs a call as the client would, by evaluating the declaration, and keeps every step. */
export function explainCall(
  plan: PackagePlan,
  { descriptor, planned, input }: { descriptor: PlannedDescriptor; planned?: PlannedScheme; input: ExplainInput },
): Explanation {
  const parts = requestParts(plan, descriptor, input);
  const operation = descriptor.operation.id;
  const signing = planned?.signing;
  if (planned === undefined || signing === undefined) {
    const request = { method: parts.method, url: parts.url, headers: plainHeaders(parts, planned, input) };
    const whole = typeof parts.body === 'string' ? { ...request, body: parts.body } : request;
    return { operation, ...(planned === undefined ? {} : { scheme: planned.name }), values: {}, request: whole };
  }
  return { operation, scheme: planned.name, ...explainSigned(signing, parts, { descriptor, input }) };
}

function explainSigned(
  signing: SigningScheme,
  parts: RequestParts,
  { descriptor, input }: { descriptor: PlannedDescriptor; input: ExplainInput },
): Pick<Explanation, 'values' | 'signed' | 'covers' | 'request'> {
  const signatures = signedText(signing);
  const { values, request } = evaluateScheme(signing, {
    request: parts,
    credentials: input.credentials,
    at: input.at,
    ...(input.nonce === undefined ? {} : { nonce: input.nonce }),
    operation: constants(descriptor),
    observe: signatures.observe,
  });
  const hide = redactor(signing, values, input);
  const signed = signatures.text();
  const body = request.body;
  return {
    values: Object.fromEntries([...values].map(([name, value]) => [name, hide.value(name, showValue(value))])),
    ...(signed === undefined ? {} : { signed: hide.text(signed) }),
    covers: signing.covers,
    request: {
      method: request.method,
      // An overridden base URL's prefix is sent, though it is not signed.
      url: hide.text(`${request.scheme}://${request.host}${request.wire_target}`),
      headers: headersOf(request.headers, hide),
      ...(body === '' ? {} : { body: hide.text(body) }),
    },
  };
}

function headersOf(fields: readonly (readonly [string, string])[], hide: Redactor): Readonly<Record<string, string>> {
  return Object.fromEntries(
    fields.filter(([name]) => name !== 'host').map(([name, value]) => [name, hide.text(value)]),
  );
}

/** `operation.name` and the operation's own constants. */
function constants({ operation }: PlannedDescriptor): ReadonlyMap<string, string> {
  const own = [...operation.signingConstants].map(([name, value]) => [name, String(value)] as const);
  return new Map([['name', operation.id], ...own]);
}

/** The request as the client serialises it, before anything is placed in it. */
function requestParts(plan: PackagePlan, descriptor: PlannedDescriptor, input: ExplainInput): RequestParts {
  const options = input.baseUrl === undefined ? {} : { baseUrl: input.baseUrl, allowInsecureLoopback: true };
  const operation = runtimeOperation(descriptor, plan);
  const given = callInput(descriptor, input);
  const draft = refusingInput(() => {
    const settings = createSettings(runtimeApi(plan), options);
    return draftRequest({ operation, input: given, settings, headers: undefined });
  });
  return {
    method: draft.method,
    url: draft.url.href,
    path: draft.path,
    headers: draft.headers.map(([name, value]) => [name.toLowerCase(), value] as const),
    ...(typeof draft.body === 'string' || draft.body instanceof Uint8Array ? { body: draft.body } : {}),
    contentType: draft.contentType,
  };
}

/** What the client refuses is what the caller of this command got wrong. */
function refusingInput<Result>(build: () => Result): Result {
  try {
    return build();
  } catch (error) {
    if (error instanceof InvalidInputError) throw new UsageError(error.message);
    throw error;
  }
}

/** Headers of a request whose scheme OpenAPI describes in full. */
function plainHeaders(
  { headers = [], contentType, body }: RequestParts,
  planned: PlannedScheme | undefined,
  { credentials, showSecrets }: ExplainInput,
): Readonly<Record<string, string>> {
  const fields = new Map(headers);
  if (body !== undefined && contentType !== undefined) fields.set('content-type', contentType);
  const shown = (name: string): string => (showSecrets ? (credentials.get(name) ?? '') : '[redacted]');
  const scheme = planned?.scheme;
  if (scheme?.kind === 'apiKey' && scheme.in === 'header') fields.set(scheme.parameterName.toLowerCase(), shown('key'));
  else if (scheme?.kind === 'http' && scheme.scheme.toLowerCase() === 'basic')
    fields.set('authorization', 'Basic [redacted]');
  else if (scheme !== undefined && scheme.kind !== 'apiKey') fields.set('authorization', `Bearer ${shown('token')}`);
  return Object.fromEntries(fields);
}
