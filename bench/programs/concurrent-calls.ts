// Starts so many calls of an app at once, round after round, and prints what each round took, as JSON. Run it with
// --expose-gc.
//   BASE_URL=http://127.0.0.1:1234 node --expose-gc concurrent-calls.mjs app.mjs 10000 4
import { pathToFileURL } from 'node:url';

/** Of one round. */
export interface RoundResult {
  readonly seconds: number;
  /** What is still held when all of it is over, in MiB. */
  readonly heldMiB: number;
}

const [path = '', calls = '', rounds = ''] = process.argv.slice(2);
const { call } = (await import(pathToFileURL(path).href)) as { readonly call: () => Promise<unknown> };

const results: RoundResult[] = [];
for (let round = 0; round < Number(rounds); round++) {
  const started = performance.now();
  await Promise.all(Array.from({ length: Number(calls) }, call));
  const seconds = (performance.now() - started) / 1000;
  results.push({ seconds, heldMiB: await held() });
}
process.stdout.write(JSON.stringify(results));
process.exit();

/** In MiB, once collectors and finalisers have come to rest. */
async function held(): Promise<number> {
  let least = Infinity;
  for (let pass = 0; pass < 8; pass++) {
    await new Promise((resolve) => setTimeout(resolve, 50));
    globalThis.gc?.();
    least = Math.min(least, process.memoryUsage().heapUsed / 2 ** 20);
  }
  return least;
}
