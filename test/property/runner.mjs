// node runner.mjs <bundle>: imports a bundled package, makes its client, and calls every descriptor without input.
import { pathToFileURL } from 'node:url';

const called = [];
globalThis.canary = (...words) => {
  called.push(words);
};
const bundle = await import(pathToFileURL(process.argv[2]).href);
const fetch = () => Promise.resolve(new Response(null, { status: 204 }));
const client = bundle.createClient({ fetch });
const descriptors = Object.values(bundle.operations);
for (const descriptor of descriptors) {
  try {
    await client.call(descriptor, {}, { maxRetries: 0 });
  } catch {
    // An input is missing, the reply is another: what counts is that nothing else happens.
  }
}
console.log(JSON.stringify({ calls: descriptors.length, canary: called.length }));
