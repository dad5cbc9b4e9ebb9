import type { Explanation, ExplainedRequest, ExplainedSigning } from './explanation.js';
import type { OutgoingRequest } from './place.js';
import type { Redactor } from './redactor.js';
import type { SchemeRun } from './run-scheme.js';
import { showValue } from '../signing/show-value.js';

interface Explained {
  readonly operation: string;
  readonly runs: readonly SchemeRun[];
  readonly request: OutgoingRequest;
  readonly hide: Redactor;
}

/** What was computed, as it is shown. */
export function explainRuns({ operation, runs, request, hide }: Explained): Explanation {
  const [first, ...others] = runs;
  const further = others.map((run) => ({ scheme: run.scheme.name, ...signing(run, hide) }));
  return {
    operation,
    ...(first === undefined ? { values: {} } : { scheme: first.scheme.name, ...signing(first, hide) }),
    ...(further.length === 0 ? {} : { further }),
    request: requestOf(request, hide),
  };
}

function signing(run: SchemeRun, hide: Redactor): ExplainedSigning {
  const { message, scheme, evaluation } = run;
  const values = [...evaluation.values].map(
    ([name, value]) => [name, hide.value(run, name, showValue(value))] as const,
  );
  return {
    values: Object.fromEntries(values),
    ...(message === undefined ? {} : { signed: hide.signed(run, message.text), covers: scheme.covers }),
  };
}

function requestOf({ method, url, headers, body }: OutgoingRequest, hide: Redactor): ExplainedRequest {
  return {
    method,
    url: hide.text(url),
    headers: Object.fromEntries(headers.map(([name, value]) => [name, hide.text(value)])),
    ...bodyOf(body, hide),
  };
}

function bodyOf(
  body: string | Uint8Array | undefined,
  hide: Redactor,
): Pick<ExplainedRequest, 'body' | 'bodyEncoding'> {
  if (body === undefined) return {};
  if (typeof body === 'string') return { body: hide.text(body) };
  try {
    return { body: hide.text(new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(body)) };
  } catch {
    return { body: Buffer.from(body).toString('base64'), bodyEncoding: 'base64' };
  }
}
