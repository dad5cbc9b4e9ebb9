// Calls an app over a `fetch` that answers out of memory, one call after the other, and prints the CPU time of a call
// in microseconds, all of the process included: what the collector takes, too.
//   node calls.mjs app.mjs '{"id": "1"}'
import { pathToFileURL } from 'node:url';

const [path = '', reply = ''] = process.argv.slice(2);

globalThis.fetch = () =>
  Promise.resolve(new Response(reply, { status: 200, headers: { 'content-type': 'application/json; charset=utf-8' } }));

const { call } = (await import(pathToFileURL(path).href)) as { readonly call: () => Promise<unknown> };
const answered = JSON.stringify(await call());
if (answered !== reply) throw new Error(`${path} gives ${answered}, not ${reply}`);

const calls = 30_000;
/** Until the engine's compilers have come to rest: what they take is no part of a call. */
const warmUp = 30_000;

for (let done = 0; done < warmUp; done++) await call();
const before = process.cpuUsage();
for (let done = 0; done < calls; done++) await call();
const { user, system } = process.cpuUsage(before);
process.stdout.write(String((user + system) / calls));
