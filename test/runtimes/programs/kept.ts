import { Allex, type AllexOptions } from '@countersign/allex';
import { failure } from './failure.js';

let kept: Allex | undefined;

/** A call that gets no reply, of the client that the first run has made: a worker keeps it from request to request. */
export async function keptClient(timeoutMs: number, options: AllexOptions): Promise<object> {
  kept ??= new Allex({ ...options, maxRetries: 0 });
  return failure(kept.exchange.health({ timeoutMs }));
}
