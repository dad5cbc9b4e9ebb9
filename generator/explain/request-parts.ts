import { InvalidInputError } from '../../templates/runtime/errors/invalid-input-error.js';
import { draftRequest } from '../../templates/runtime/request-draft.js';
import { createSettings } from '../../templates/runtime/settings.js';
import type { PackagePlan, PlannedDescriptor } from '../plan/package-plan.js';
import type { RequestParts } from '../signing/reference/request.js';
import { UsageError } from '../usage-error.js';
import { runtimeApi, runtimeOperation } from './runtime-operation.js';

/** A call of an operation. */
export interface Call {
  readonly descriptor: PlannedDescriptor;
  /** As the client takes it. */
  readonly input: object;
  readonly baseUrl?: string | undefined;
}

type Draft = ReturnType<typeof draftRequest>;

/** The request as the client serialises it, before anything is placed in it. */
export async function requestParts(plan: PackagePlan, { descriptor, input, baseUrl }: Call): Promise<RequestParts> {
  const options = baseUrl === undefined ? {} : { baseUrl, allowInsecureLoopback: true };
  const operation = runtimeOperation(descriptor, plan);
  const draft = refusingInput(() => {
    const settings = createSettings(runtimeApi(plan), options);
    return draftRequest({ operation, input, settings, options: {} });
  });
  return {
    method: draft.method,
    url: draft.href,
    path: draft.path,
    headers: draft.fields.filter(([name]) => name !== 'content-type'),
    ...(await bodyOf(draft)),
  };
}

/** A form with files has a boundary that is made anew for every request. */
async function bodyOf({ payload: body, contentType }: Draft): Promise<Pick<RequestParts, 'body' | 'contentType'>> {
  if (body === undefined || typeof body === 'string' || body instanceof Uint8Array) return { body, contentType };
  const content = new Response(body);
  const type = content.headers.get('content-type') ?? undefined;
  return {
    body: new Uint8Array(await content.arrayBuffer()),
    contentType: body instanceof FormData ? type : contentType,
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
