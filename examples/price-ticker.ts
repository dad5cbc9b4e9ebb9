import { setTimeout as wait } from 'node:timers/promises';
import { Allex, CountersignError, type AllexOptions } from '@countersign/allex';

/** How to watch. */
export interface PriceTickerOptions {
  readonly symbol: string;
  readonly intervalMs: number;
  /** Ends the watching. */
  readonly signal: AbortSignal;
  readonly print: (line: string) => void;
}

/** Prints the price of a trading pair until the signal aborts; a failure is printed, and the next round tries again. */
export async function priceTicker(
  { symbol, intervalMs, signal, print }: PriceTickerOptions,
  options: AllexOptions,
): Promise<void> {
  const allex = new Allex(options);
  while (!signal.aborted) {
    try {
      const { [symbol]: ticker } = await allex.market.ticker({ symbol }, { signal });
      print(`${symbol} ${String(ticker?.last ?? ticker?.close ?? 'is not traded')}`);
      await wait(intervalMs, undefined, { signal });
    } catch (error) {
      if (signal.aborted) return;
      if (!(error instanceof CountersignError && error.retryable)) throw error;
      print(`${symbol} ${error.message}`);
      await wait(Math.max(intervalMs, (error.retryAt?.getTime() ?? 0) - Date.now()));
    }
  }
}
