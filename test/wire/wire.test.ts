import '../support/clients/built-packages.js';
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { allexCalls } from '../support/clients/allex-calls.js';
import { allxonCalls } from '../support/clients/allxon-calls.js';
import { andxCalls } from '../support/clients/andx-calls.js';
import { allexAt, allxonAt, andxAt, now } from '../support/clients/clients.js';
import { documentedOperations } from '../support/clients/documented.js';
import { startAllexServer } from '../support/servers/allex/server.js';
import { startAllxonServer } from '../support/servers/allxon/server.js';
import { startAndxServer } from '../support/servers/andx/server.js';
import { record } from './record.js';

/** The text of one request per operation, as a server saw it. Recorded anew with UPDATE_GOLDENS=1 or `--update`. */
const recordings = {
  allex: async () => {
    const server = await startAllexServer({ now });
    const text = await record({ client: allexAt(server), calls: allexCalls, requests: () => server.requests });
    await server.close();
    return text;
  },
  andx: async () => {
    const server = await startAndxServer({ now });
    const text = await record({ client: andxAt(server), calls: andxCalls, requests: () => server.requests });
    await server.close();
    return text;
  },
  allxon: async () => {
    const server = await startAllxonServer({ now });
    const requests = () => [...server.requests, ...server.uploads];
    const text = await record({ client: allxonAt(server), calls: allxonCalls, requests });
    await server.close();
    return text;
  },
};

test.each(Object.entries(recordings))('%s', async (api, recording) => {
  const text = await recording();
  const file = fileURLToPath(new URL(`${api}.http`, import.meta.url));
  if (process.env['UPDATE_GOLDENS'] === '1') writeFileSync(file, text);
  expect(text).toBe(readFileSync(file, 'utf8'));
  const recorded = [...text.matchAll(/^### (\w+):/gm)].map(([, operation]) => operation);
  expect(new Set(recorded)).toEqual(new Set(documentedOperations(api).map(({ id }) => id)));
  expect(text).not.toContain('refused');
});

test('the same requests are the same text', async () => {
  for (const recording of Object.values(recordings)) expect(await recording()).toBe(await recording());
});
