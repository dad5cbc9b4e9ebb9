import '../../support/clients/built-packages.js';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { allexCalls } from '../../support/clients/allex-calls.js';
import { allxonCalls } from '../../support/clients/allxon-calls.js';
import { andxCalls } from '../../support/clients/andx-calls.js';
import type { ClientCall } from '../../support/clients/client-call.js';
import { documentedOperations } from '../../support/clients/documented.js';
import { loadSpec, misfits, specOperations } from '../../support/spec-examples.js';
import { fakedAllex, fakedAllxon, fakedAndx, type Faked, type Watch } from './fakes.js';

interface Replied {
  readonly id: string;
  readonly status: number;
  readonly mediaType: string | null;
  readonly text: string;
}

/** Each call of the client is let through and replied to; what came fits the spec, and no operation is left out. */
function everyOperation<Client>(
  api: string,
  calls: readonly ClientCall<Client>[],
  start: (watch: Watch) => Faked<Client>,
): void {
  describe(`the fake of ${api}`, () => {
    const documented = documentedOperations(api);
    const spec = loadSpec(fileURLToPath(new URL(`../../../specs/${api}.yaml`, import.meta.url)));
    const replies: Promise<Replied>[] = [];
    let faked: Faked<Client>;

    beforeAll(() => {
      faked = start((id, response) => {
        const { status, headers } = response;
        replies.push(response.text().then((text) => ({ id, status, mediaType: headers.get('content-type'), text })));
      });
    });
    afterAll(() => {
      expect(faked.fake.refused).toEqual([]);
    });

    test.each(calls.map((call) => [`${call.operation}: ${call.title}`, call] as const))('%s', async (_, call) => {
      const [before, sent] = [faked.fake.calls().length, replies.length];
      const reply = await call.send(faked.client);
      const made = faked.fake.calls().slice(before);
      expect(made.length).toBe(replies.length - sent);
      const security = documented.find(({ id }) => id === made.at(-1)?.operationId)?.security ?? [];
      const alternatives = security.length === 0 ? [[]] : security;
      expect(alternatives).toContainEqual(made.at(-1)?.schemes);
      const { example } = documented.find(({ id }) => id === call.operation) ?? {};
      // What `send` itself makes of the reply is not the fake's, and CSV is no example of the first reply.
      if (!call.title.includes(', ') && typeof reply === 'object' && hasMembers(example))
        expect(reply).toEqual(example);
    });

    test('was asked for every operation', () => {
      const known = new Set(faked.fake.calls().map(({ operationId }) => operationId));
      // One method over several paths has the id of the first.
      const byMethod = calls.filter(({ operation }) => !known.has(operation)).map(({ title }) => title.split(',')[0]);
      const titles = calls.filter(({ operation }) => known.has(operation)).map(({ title }) => title.split(',')[0]);
      expect(byMethod.filter((title) => !titles.includes(title))).toEqual([]);
    });

    test('replied as the schemas of the spec say', async () => {
      const json = (await Promise.all(replies)).filter(({ mediaType }) => mediaType === 'application/json');
      const examples = json.map(({ id, status, text }) => {
        const { name = '' } = specOperations(spec).find(({ operation }) => operation['operationId'] === id) ?? {};
        const [method = '', path = ''] = name.split(' ');
        const pointer = [
          'paths',
          path,
          method.toLowerCase(),
          'responses',
          String(status),
          'content',
          'application/json',
        ];
        const schema = pointer.map((token) => `/${token.replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
        return { place: id, schema: `${schema}/schema`, value: JSON.parse(text) as unknown };
      });
      expect(examples.length).toBeGreaterThan(calls.length / 2);
      expect(misfits(spec, examples)).toEqual([]);
    });
  });
}

function hasMembers(example: unknown): boolean {
  return typeof example === 'object' && example !== null && Object.keys(example).length > 0;
}

everyOperation('allex', allexCalls, fakedAllex);
everyOperation('allxon', allxonCalls, fakedAllxon);
everyOperation('andx', andxCalls, fakedAndx);
