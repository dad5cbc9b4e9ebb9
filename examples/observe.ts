import { Allex, type AllexOptions, type Balance, type ClientEvent } from '@countersign/allex';

/** The part of OpenTelemetry's `Tracer` that is used here. */
export interface Tracer {
  startSpan(name: string, options: { attributes: Record<string, string | number> }): Span;
}

export interface Span {
  setAttribute(name: string, value: string | number): unknown;
  recordException(error: Error): void;
  end(): void;
}

/** An `onEvent` that makes a span of each attempt. No event has a secret in it. */
export function tracing(tracer: Tracer): (event: ClientEvent) => void {
  const open = new Map<number, Span>();
  return (event) => {
    const attributes = { 'url.full': event.url, 'http.request.resend_count': event.attempt - 1 };
    if (event.kind === 'request') open.set(event.call, tracer.startSpan(event.operationId, { attributes }));
    const span = open.get(event.call);
    if (event.kind === 'response') span?.setAttribute('http.response.status_code', event.status);
    if (event.kind === 'failure') span?.recordException(event.error);
    if (event.kind === 'response' || event.kind === 'failure') span?.end();
  };
}

/** What the account holds; the tracer sees every request, the repeated ones too. */
export async function balance(tracer: Tracer, options: AllexOptions): Promise<Balance> {
  const allex = new Allex({ ...options, onEvent: tracing(tracer) });
  return allex.user.balance();
}
