/** Two specs, and a consumer who uses what differs. */
export interface Change {
  readonly name: string;
  /** OpenAPI documents, as YAML. */
  readonly base: string;
  readonly head: string;
  /** A module beside the package; it compiles against the base. */
  readonly consumer: string;
}

interface Snippets {
  readonly base: string;
  readonly head: string;
  /** Statements; what they have in scope is said by the function that takes them. */
  readonly use: string;
}

/** The schemas of both sides, `Thing` among them, of which `thing` in the consumer was received. */
export function received(name: string, { base, head, use }: Snippets): Change {
  const consumer = `import type { Thing } from './src/index.js';\nexport function use(thing: Thing): unknown {\n${use}\n}\n`;
  return { name: `received: ${name}`, base: receiving(base), head: receiving(head), consumer };
}

/** The schemas of both sides, `Thing` among them, which the consumer calls `send` with. */
export function sent(name: string, { base, head, use }: Snippets): Change {
  const consumer = [
    "import type { Api, Thing } from './src/index.js';",
    'export async function use(api: Api): Promise<void> {',
    '  const send = (thing: Thing) => api.things.createThing(thing);',
    use,
    '}',
    '',
  ].join('\n');
  return { name: `sent: ${name}`, base: sending(base), head: sending(head), consumer };
}

/** Whole documents; the consumer has `Api` imported and `api`, one of it, and may begin with imports of its own. */
export function described(name: string, { base, head, use }: Snippets): Change {
  const lines = use.trim().split('\n');
  const imports = lines.filter((line) => line.trim().startsWith('import '));
  const statements = lines.filter((line) => !line.trim().startsWith('import '));
  const consumer = [
    "import { Api } from './src/index.js';",
    ...imports,
    'export async function use(api: Api): Promise<unknown> {',
    ...statements,
    '}',
    'void Api;',
    '',
  ].join('\n');
  return { name, base, head, consumer };
}

const preamble = `openapi: 3.1.0
info: { title: Api, version: 1.0.0, description: An API., license: { name: MIT, identifier: MIT } }
servers: [{ url: https://api.example }]
tags: [{ name: things, description: Things. }]
`;

function receiving(schemas: string): string {
  return `${preamble}security: []
paths:
  /thing:
    get:
      operationId: getThing
      summary: Get it
      tags: [things]
      responses:
        '200': { description: It., content: { application/json: { schema: { $ref: '#/components/schemas/Thing' } } } }
        4XX: { description: An error. }
components:
  schemas:
${indented(schemas)}
`;
}

function sending(schemas: string): string {
  return `${preamble}security: []
paths:
  /things:
    post:
      operationId: createThing
      summary: Make one
      tags: [things]
      requestBody:
        required: true
        content: { application/json: { schema: { $ref: '#/components/schemas/Thing' } } }
      responses:
        '204': { description: Made. }
        4XX: { description: An error. }
components:
  schemas:
${indented(schemas)}
`;
}

function indented(text: string): string {
  return text
    .trim()
    .split('\n')
    .map((line) => `    ${line}`)
    .join('\n');
}
