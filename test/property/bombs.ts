/** A document that costs more to understand than to write, and what becomes of it: a code, or nothing but a package. */
export interface Bomb {
  readonly name: string;
  readonly text: string;
  readonly code?: string;
}

const head = {
  openapi: '3.1.0',
  info: { title: 'Bomb', version: '1.0.0' },
  servers: [{ url: 'https://a.example' }],
  security: [],
};
const responses = { default: { description: 'D' } };

function json(members: object): string {
  const paths = { '/a': { get: { operationId: 'go', summary: 'S', responses } } };
  return JSON.stringify({ ...head, paths, ...members });
}

function many(count: number, member: (index: number) => readonly [string, unknown]): object {
  return Object.fromEntries(Array.from({ length: count }, (_, index) => member(index)));
}

function reference(name: string): object {
  return { $ref: `#/components/schemas/${name}` };
}

/** Each schema is made of the next one twice: 2^count ways lead to the last. */
function fan(count: number, keyword: 'allOf' | 'oneOf'): object {
  return many(count, (index) => {
    const next = reference(`S${index + 1}`);
    return [`S${index}`, index === count - 1 ? { properties: { a: {} } } : { [keyword]: [next, next] }];
  });
}

function withSchemas(schemas: object): string {
  const content = { 'application/json': { schema: reference('S0') } };
  const operation = {
    operationId: 'go',
    summary: 'S',
    parameters: [{ in: 'query', name: 'q', schema: reference('S0') }],
    requestBody: { content },
    responses: { '200': { description: 'D', content }, ...responses },
  };
  return json({ paths: { '/a': { post: operation } }, components: { schemas } });
}

function signing(values: object, send: object = { headers: { 'X-Key': '{v}' } }): string {
  const scheme = { credentials: { k: { description: 'K' } }, values, send };
  const securitySchemes = { s: { type: 'http', scheme: 'custom', 'x-signing': scheme } };
  return json({ components: { securitySchemes }, security: [{ s: [] }] });
}

function described(description: string): string {
  return json({ info: { ...head.info, description } });
}

const aliases = Array.from({ length: 20 }, (_, index) => {
  const items = Array.from({ length: 10 }, () => (index === 0 ? 'x' : `*a${index - 1}`)).join(', ');
  return `x-a${index}: &a${index} [${items}]\n`;
}).join('');

export const bombs: readonly Bomb[] = [
  { name: 'aliases of aliases', text: `openapi: 3.1.0\n${aliases}paths: {}\n`, code: 'read/alias-bomb' },
  {
    name: 'aliases of nothing',
    text: `${Array.from({ length: 2_000 }, (_, i) => `x-${i}: &anchor${i} 1\n`).join('')}${Array.from({ length: 10_000 }, (_, i) => `y-${i}: *ankhor${i}\n`).join('')}`,
    code: 'read/unknown-alias',
  },
  { name: 'lists in lists', text: `x: ${'['.repeat(100_000)}${']'.repeat(100_000)}\n`, code: 'read/too-deep' },
  { name: 'lists in lists, as JSON', text: '['.repeat(100_000) + ']'.repeat(100_000), code: 'read/too-deep' },
  { name: 'the same key again', text: `{${'"a":1,'.repeat(20_000)}"openapi":"3.1.0"}`, code: 'read/duplicate-key' },
  {
    name: 'references to references',
    text: withSchemas({ ...many(1_000, (i) => [`S${i}`, reference(`S${i + 1}`)]), S1000: {} }),
    code: 'model/schema-too-deep',
  },
  {
    name: 'parts of parts',
    text: withSchemas({ ...many(5_000, (i) => [`S${i}`, { allOf: [reference(`S${i + 1}`)] }]), S5000: {} }),
    code: 'model/schema-too-deep',
  },
  { name: 'twice the next one, by allOf', text: withSchemas(fan(40, 'allOf')) },
  { name: 'twice the next one, by oneOf', text: withSchemas(fan(40, 'oneOf')) },
  {
    name: 'a name that none of the parts has',
    text: withSchemas({ ...fan(40, 'allOf'), S40: { allOf: [reference('S0')], required: ['nope'] } }),
  },
  {
    name: 'properties of properties',
    text: withSchemas({ ...many(1_000, (i) => [`S${i}`, { properties: { a: reference(`S${i + 1}`) } }]), S1000: {} }),
  },
  {
    name: 'many variants',
    text: withSchemas({ S0: { oneOf: Array.from({ length: 2_000 }, (_, i) => ({ const: `${i}` })) } }),
  },
  { name: 'many properties', text: withSchemas({ S0: { properties: many(5_000, (i) => [`p${i}`, {}]) } }) },
  {
    name: 'properties that look like indexes far apart',
    text: withSchemas({ S0: { properties: many(5_000, (i) => [String(i * 65_536), {}]) } }),
  },
  {
    name: 'a pattern that backtracks',
    text: withSchemas({ S0: { type: 'string', pattern: '^(a+)+$', default: `${'a'.repeat(60)}!` } }),
  },
  ...[
    '* /'.repeat(30_000),
    '*a **b '.repeat(10_000),
    '['.repeat(50_000),
    '<'.repeat(20_000),
    `${'>'.repeat(20_000)}a`,
    `${'- '.repeat(10_000)}a`,
    Array.from({ length: 300 }, (_, i) => `${' '.repeat(2 * i)}- a`).join('\n'),
    Array.from({ length: 400 }, (_, i) => '`'.repeat(i + 1)).join(' '),
    `a${' \t'.repeat(50_000)}b`,
    '{@'.repeat(20_000),
    '*'.repeat(100_000),
    '@ '.repeat(50_000),
  ].map((text) => ({ name: `a description of ${text.slice(0, 7)}…`, text: described(text) })),
  { name: 'a path of braces', text: json({ paths: { [`/${'{'.repeat(50_000)}`]: {} } }) },
  { name: 'a version of dots', text: json({ info: { title: 'T', version: `1.0.0-${'0.'.repeat(50_000)}!` } }) },
  {
    name: 'an expression of a megabyte',
    text: signing({ v: `k + '${'a'.repeat(1_000_000)}'` }),
    code: 'signing/syntax',
  },
  { name: 'a sum of thousands', text: signing({ v: `k${'+k'.repeat(4_000)}` }), code: 'signing/syntax' },
  {
    name: 'calls in calls',
    text: signing({ v: `${'upper('.repeat(900)}k${')'.repeat(900)}` }),
    code: 'signing/syntax',
  },
  { name: 'signs before signs', text: signing({ v: `${'!'.repeat(9_000)}(k == '') ? k : k` }), code: 'signing/syntax' },
  { name: 'minus before minus', text: signing({ v: `k + string(${'- '.repeat(4_000)}1)` }), code: 'signing/syntax' },
  {
    name: 'values that double',
    text: signing(
      many(60, (i) => (i === 59 ? ['v', 'v58 + v58'] : [`v${i}`, i === 0 ? 'k' : `v${i - 1} + v${i - 1}`])),
    ),
    code: 'signing/too-large',
  },
  {
    name: 'values on values',
    text: signing({ ...many(600, (i) => [`v${i}`, i === 0 ? 'k' : `v${i - 1}`]), v: 'v599' }),
    code: 'signing/too-large',
  },
  {
    name: 'a template of thousands of names',
    text: signing({ v: 'k' }, { headers: { 'X-Key': Array.from({ length: 10_000 }, (_, i) => `{n${i}}`).join('') } }),
    code: 'signing/template-name',
  },
];
