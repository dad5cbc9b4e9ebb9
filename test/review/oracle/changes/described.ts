import { described, type Change } from '../change.js';
import { edited, thingsApi } from './things-api.js';

const kept = 'x-rate-limit: { requests: 100, window: 1m }';
const listing = "return api.things.listThings({ page: 1, state: 'on' });";
const errors = `
import { isErrorOf } from './src/index.js';
import { createThing } from './src/operations.js';
try { return await api.things.createThing({ body: { id: 'a' } }); } catch (error) {
  if (!isErrorOf(createThing, error)) throw error;
  switch (error.status) { case 404: return error.body.reason; case 409: return error.body.other; default: return error satisfies never; }
}`;
const codes = `
import { isErrorOf } from './src/index.js';
import { createThing } from './src/operations.js';
try { return await api.things.createThing({ body: { id: 'a' } }); } catch (error) {
  if (isErrorOf(createThing, error)) return error.code === 2;
  throw error;
}`;

/** What is not in a schema. */
export const describedChanges: readonly Change[] = [
  ...['x-rate-limit: { requests: 100, window: 1m, advisory: true }', 'x-other: {}'].map((to) =>
    edited(`a rate limit that is no longer kept: ${to}`, {
      from: kept,
      to,
      use: `
import { createClient } from './src/core.js';
return [api, createClient({ rateLimit: true })];`,
    }),
  ),
  ...['x-rate-limit: { requests: 100, window: 1m, advisory: true }', 'x-other: {}'].map((from) =>
    described(`a rate limit that is now kept: ${from}`, {
      base: thingsApi.replace(kept, from),
      head: thingsApi,
      use: `
import { createClient, rateLimiter, type WithoutLimiter } from './src/core.js';
const options: WithoutLimiter = { rateLimit: rateLimiter() };
return [api, createClient(options)];`,
    }),
  ),
  edited('a parameter more', {
    from: '- { name: page, in: query, schema: { type: integer } }',
    to: '- { name: page, in: query, schema: { type: integer } }\n        - { name: q, in: query, schema: { type: string } }',
    use: listing,
  }),
  edited('a required parameter more', {
    from: '- { name: page, in: query, schema: { type: integer } }',
    to: '- { name: page, in: query, schema: { type: integer } }\n        - { name: q, in: query, required: true, schema: { type: string } }',
    use: listing,
  }),
  edited('a parameter less', {
    from: '- { name: state, in: query, required: true, schema: { type: string, enum: [on, off] } }',
    to: '',
    use: listing,
  }),
  edited('a parameter renamed', {
    from: 'name: state',
    to: 'name: status',
    use: listing,
  }),
  edited('a parameter that may be left out', {
    from: 'required: true, schema: { type: string, enum: [on, off] }',
    to: 'schema: { type: string, enum: [on, off] }',
    use: listing,
  }),
  edited('a parameter of another type', {
    from: 'name: page, in: query, schema: { type: integer }',
    to: 'name: page, in: query, schema: { type: string }',
    use: listing,
  }),
  edited('a parameter that must be given', {
    from: 'name: page, in: query, schema: { type: integer }',
    to: 'name: page, in: query, required: true, schema: { type: integer }',
    use: "return api.things.listThings({ state: 'on' });",
  }),
  edited('a parameter that takes one value less', {
    from: 'enum: [on, off]',
    to: 'enum: [off]',
    use: listing,
  }),
  edited('a parameter that is sent elsewhere', {
    from: 'name: X-Trace, in: header',
    to: 'name: X-Trace, in: query',
    use: "return api.things.createThing({ 'X-Trace': 'a', body: { id: 'a' } });",
  }),
  edited('a variable of the path renamed', {
    from: '/things/{id}:\n    get:\n      operationId: getThing\n      summary: Get it\n      tags: [things]\n      security: [{ key: [] }, { token: [] }]\n      parameters: [{ name: id,',
    to: '/things/{thing}:\n    get:\n      operationId: getThing\n      summary: Get it\n      tags: [things]\n      security: [{ key: [] }, { token: [] }]\n      parameters: [{ name: thing,',
    use: "return api.things.getThing({ id: 'a' });",
  }),
  edited('another path', {
    from: '/things/{id}:',
    to: '/v2/things/{id}:',
    use: "return api.things.getThing({ id: 'a' });",
  }),
  edited('the last parameter beside a body', {
    from: 'parameters: [{ name: X-Trace, in: header, schema: { type: string } }]',
    to: 'description: Nothing else.',
    use: "return api.things.createThing({ body: { id: 'a' } });",
  }),
  edited('a body that may be left out', {
    from: 'requestBody:\n        required: true',
    to: 'requestBody:\n        required: false',
    use: "return api.things.createThing({ body: { id: 'a' } });",
  }),
  edited('another media type of the body', {
    from: 'requestBody:\n        required: true\n        content: { application/json:',
    to: 'requestBody:\n        required: true\n        content: { application/vnd.api+json:',
    use: "return api.things.createThing({ body: { id: 'a' } });",
  }),
  edited('a form for a body', {
    from: 'requestBody:\n        required: true\n        content: { application/json:',
    to: 'requestBody:\n        required: true\n        content: { application/x-www-form-urlencoded:',
    use: "return api.things.createThing({ body: { id: 'a' } });",
  }),
  edited('text for a body', {
    from: "content: { application/json: { schema: { $ref: '#/components/schemas/Thing' } } }\n      responses:\n        '201'",
    to: "content: { text/plain: { schema: { type: string } } }\n      responses:\n        '201'",
    use: "return api.things.createThing({ body: { id: 'a' } });",
  }),
  edited('an operation under another name', {
    from: 'operationId: getThing',
    to: 'operationId: readThing',
    use: "return api.things.getThing({ id: 'a' });",
  }),
  edited('an operation less', {
    from: '  /things/{id}:\n    get:\n      operationId: getThing\n      summary: Get it\n      tags: [things]\n      security: [{ key: [] }, { token: [] }]',
    to: '  /things/{id}:\n    delete:\n      operationId: deleteThing\n      summary: Delete it\n      tags: [things]\n      security: [{ key: [] }, { token: [] }]',
    use: "return api.things.getThing({ id: 'a' });",
  }),
  edited('an operation of another name with the same method', {
    from: 'operationId: getThing\n',
    to: 'operationId: readThing\n      x-method: things.getThing\n',
    use: "import { createClient } from './src/core.js';\nimport { getThing } from './src/operations.js';\nreturn [api, await createClient().call(getThing, { id: 'a' })];",
  }),
  edited('an operation with another tag', {
    from: 'summary: Get it\n      tags: [things]',
    to: 'summary: Get it\n      tags: [stuff]',
    use: "return api.things.getThing({ id: 'a' });",
  }),
  edited('an operation that is deprecated', {
    from: 'summary: Get it',
    to: 'summary: Get it\n      deprecated: true',
    use: "return api.things.getThing({ id: 'a' });",
  }),
  edited('a security scheme with another key', {
    from: 'securitySchemes:\n    key:',
    to: 'securitySchemes:\n    key: { type: http, scheme: basic, description: A login. }\n    old:',
    use: "return new Api({ region: 'eu', auth: { key: { key: 'a' } } });",
  }),
  edited('no credentials', {
    from: 'security: [{ key: [] }, { token: [] }]',
    to: 'security: []',
    use: "return new Api({ auth: { token: { token: 'a' } } });",
  }),
  edited('one scheme less for an operation', {
    from: 'security: [{ key: [] }, { token: [] }]',
    to: 'security: [{ token: [] }]',
    use: "return api.things.getThing({ id: 'a' }, { auth: 'key' });",
  }),
  edited('a server variable less', {
    from: '  - url: https://{region}.api.example\n    variables: { region: { default: eu, enum: [eu, us] } }',
    to: '  - url: https://api.example',
    use: "return new Api({ region: 'eu' });",
  }),
  edited('a region less', {
    from: 'enum: [eu, us]',
    to: 'enum: [eu]',
    use: "return new Api({ region: 'us' });",
  }),
  edited('a region more', {
    from: 'enum: [eu, us]',
    to: 'enum: [eu, us, asia]',
    use: "return new Api({ region: 'us' });",
  }),
  edited('any region', {
    from: 'region: { default: eu, enum: [eu, us] }',
    to: 'region: { default: eu }',
    use: "return new Api({ region: 'us' });",
  }),
  edited('another host', {
    from: 'https://{region}.api.example',
    to: 'https://{region}.other.example',
    use: "return new Api({ region: 'us' });",
  }),
  edited('an error less', {
    from: "        '409': { description: Two., content: { application/json: { schema: { $ref: '#/components/schemas/Conflict' } } } }\n",
    to: '',
    use: errors,
  }),
  edited('an error more', {
    from: "        '409':",
    to: "        '410': { description: Gone., content: { application/json: { schema: { $ref: '#/components/schemas/Problem' } } } }\n        '409':",
    use: errors,
  }),
  edited('an error more, without a body', {
    from: "        '409':",
    to: "        '410': { description: Gone. }\n        '409':",
    use: errors,
  }),
  edited('a body for an error', {
    from: "'409': { description: Two., content: { application/json: { schema: { $ref: '#/components/schemas/Conflict' } } } }",
    to: "'409': { description: Two. }",
    use: errors,
  }),
  edited('a body of an error that says less', {
    from: 'properties: { reason: { type: string } }',
    to: 'properties: { reason: { type: integer } }',
    use: errors.replace('return error.body.reason', 'return error.body.reason.length'),
  }),
  edited('an error code less', {
    from: ', { code: 2, description: Two. }',
    to: '',
    use: codes,
  }),
  edited('an error code more', {
    from: '{ code: 1, description: One. }',
    to: '{ code: 1, description: One. }, { code: 3, description: Three. }',
    use: codes,
  }),
  edited('a list that is no longer paged', {
    from: 'x-pagination: { page: page, items: /items }',
    to: 'description: All of them.',
    use: "for await (const thing of api.things.listThings({ state: 'on' })) return thing.id; return 0;",
  }),
  edited('a list that is paged', {
    from: 'x-pagination: { page: page, items: /items }',
    to: 'x-pagination: { page: page, items: /items, size: 10 }',
    use: "for await (const thing of api.things.listThings({ state: 'on' })) return thing.id; return 0;",
  }),
  edited('an envelope', {
    from: 'summary: Get it',
    to: 'summary: Get it\n      x-envelope: { status: /id, success: ok, data: /id }',
    use: "const thing = await api.things.getThing({ id: 'a' }); return thing.id;",
  }),
  edited('a reply of another schema', {
    from: "        '200': { description: It., content: { application/json: { schema: { $ref: '#/components/schemas/Thing' } } } }",
    to: "        '200': { description: It., content: { application/json: { schema: { $ref: '#/components/schemas/Problem' } } } }",
    use: "const thing = await api.things.getThing({ id: 'a' }); return thing.id;",
  }),
  edited('a reply without a body', {
    from: "        '200': { description: It., content: { application/json: { schema: { $ref: '#/components/schemas/Thing' } } } }",
    to: "        '204': { description: It is there. }",
    use: "const thing = await api.things.getThing({ id: 'a' }); return thing.id;",
  }),
  edited('two replies', {
    from: "        '201': {",
    to: "        '202': { description: Later., content: { application/json: { schema: { $ref: '#/components/schemas/Problem' } } } }\n        '201': {",
    use: "const thing = await api.things.createThing({ body: { id: 'a' } }); return thing.id;",
  }),
  edited('another status of success', {
    from: "        '201': {",
    to: "        '200': {",
    use: "const thing = await api.things.createThing({ body: { id: 'a' } }); return thing.id;",
  }),
  edited('text for a reply', {
    from: "        '200': { description: It., content: { application/json: { schema: { $ref: '#/components/schemas/Thing' } } } }",
    to: "        '200': { description: It., content: { text/csv: { schema: { type: string } } } }",
    use: "const thing = await api.things.getThing({ id: 'a' }); return thing.id;",
  }),
  edited('a type under another name', {
    from: '    ThingList:\n',
    to: "    ThingList: { $ref: '#/components/schemas/ThingPage' }\n    ThingPage:\n",
    use: `
import type { ThingList } from './src/index.js';
const list: ThingList = await api.things.listThings({ state: 'on' }); return list.items;`,
  }),
  edited('a schema that differs both ways', {
    from: 'properties: { id: { type: string } }',
    to: 'properties: { id: { type: string }, made: { type: string, readOnly: true } }',
    use: "import type { Thing } from './src/index.js';\nconst thing: Thing = { id: 'a' }; const back: Thing = await api.things.createThing({ body: thing }); return back.id;",
  }),
  edited('the type of an event that no operation names', {
    from: 'properties: { seen: { type: string } }',
    to: 'properties: { seen: { type: number } }',
    use: `
import type { ThingSeen } from './src/index.js';
const event: ThingSeen = { seen: 'now' }; return event;`,
  }),
  edited('descriptions', {
    from: 'description: An API.',
    to: 'description: The API.',
    use: listing,
  }),
];
