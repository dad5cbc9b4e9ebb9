import { Allex, type AllexOptions } from '@countersign/allex';
import { failure } from './failure.js';

/** Base URLs where no call succeeds. */
export interface Failing {
  /** Nobody listens. */
  readonly unreachable: string;
  /** Takes connections, and says nothing. */
  readonly silent: string;
  /** Sends on to another origin. */
  readonly redirecting: string;
}

/** A write to a server that takes it and says nothing. Some runtimes would send it again by themselves. */
export function broken(options: AllexOptions): Promise<object> {
  return failure(new Allex(options).orders.create({ symbol: 'btc-usdt', side: 'buy', type: 'market', size: 1 }));
}

/** What the network does to a call has the same error on every runtime. */
export async function failures({ unreachable, silent, redirecting }: Failing, options: AllexOptions): Promise<object> {
  const at = (baseUrl: string): Allex => new Allex({ ...options, baseUrl, maxRetries: 0 });
  return {
    unreachable: await failure(at(unreachable).exchange.health()),
    timedOut: await failure(at(silent).exchange.health({ timeoutMs: 100 })),
    aborted: await failure(at(silent).exchange.health({ signal: AbortSignal.timeout(100) })),
    redirected: await failure(at(redirecting).exchange.health()),
    signedAndRedirected: await failure(at(redirecting).user.balance()),
  };
}
