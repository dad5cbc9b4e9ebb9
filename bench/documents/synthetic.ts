import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { emptyFolder } from '../workshop.js';

/** Operations of one tag. */
const group = 20;

/** A document of so many operations, alike but for their names, with a schema for every two of them: its path. */
export function syntheticDocument(operations: number): string {
  const path = join(emptyFolder(`documents/synthetic-${operations}`), `synthetic-${operations}.json`);
  writeFileSync(path, JSON.stringify(syntheticSpec(operations)));
  return path;
}

/** One operation reads a thing, the next one changes it. */
export function syntheticSpec(operations: number): object {
  const things = Array.from({ length: Math.ceil(operations / 2) }, (_, index) => index);
  const tags = Array.from({ length: Math.ceil(operations / group) }, (_, index) => ({
    name: `group${index}`,
    description: `Things of group ${index}.`,
  }));
  const paths = things.map((index) => [`/things-${index}/{id}`, pathItem(index, index * 2 + 1 < operations)] as const);
  return {
    openapi: '3.1.0',
    info: { title: 'Synthetic API', version: '1.0.0', description: 'Made to be measured.' },
    servers: [{ url: 'https://api.synthetic.example/v1' }],
    tags,
    security: [],
    paths: Object.fromEntries(paths) as unknown,
    components: { schemas: Object.fromEntries(things.map((index) => [`Thing${index}`, schema(index)])) as unknown },
  };
}

function pathItem(index: number, isChanged: boolean): object {
  const tags = [`group${Math.floor((index * 2) / group)}`];
  const thing = { 'application/json': { schema: { $ref: `#/components/schemas/Thing${index}` } } };
  const responses = {
    '200': { description: 'The thing.', content: thing },
    '4XX': { description: 'Refused.', content: { 'application/json': { schema: refusal } } },
  };
  const parameters = [
    { name: 'id', in: 'path', required: true, description: 'Which one.', schema: { type: 'string' } },
    { name: 'limit', in: 'query', description: 'How much of it.', schema: { type: 'integer', default: 50 } },
  ];
  const read = { tags, operationId: `readThing${index}`, summary: `Read thing ${index}`, parameters, responses };
  if (!isChanged) return { get: read };
  const requestBody = { required: true, content: thing };
  const change = { tags, operationId: `changeThing${index}`, summary: `Change thing ${index}`, parameters, responses };
  return { get: read, put: { ...change, requestBody } };
}

const refusal = { type: 'object', required: ['message'], properties: { message: { type: 'string' } } };

/** Every fourth has a member of the type before it. */
function schema(index: number): object {
  const properties = {
    id: { type: 'string', description: 'Identifier.', examples: ['a1'] },
    size: { type: 'number', description: 'How large.', examples: [1.5] },
    state: { type: 'string', enum: ['new', 'open', 'done'], description: 'How far it has come.' },
    labels: { type: 'array', items: { type: 'string' }, description: 'What is written on it.' },
  };
  const other = index % 4 === 3 ? { other: { $ref: `#/components/schemas/Thing${index - 1}` } } : {};
  return { type: 'object', required: ['id', 'state'], properties: { ...properties, ...other } };
}
