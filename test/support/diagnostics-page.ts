import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { planSpecs } from '../../generator/commands/plan-specs.js';
import type { Diagnostic } from '../../generator/diagnostics/diagnostic.js';
import type { ExamplePlace } from '../../generator/diagnostics/pages/code-page.js';

const head =
  'openapi: 3.1.0\ninfo: { title: Acme, version: 1.0.0 }\nservers: [{ url: https://api.example.com }]\npaths: {}';
const operation =
  "operationId: listOrders\nsummary: List orders\nresponses: { '200': { description: Orders. }, default: { description: Refused. } }";
const signing =
  "credentials: { secret: { description: The secret, secret: true } }\nvalues: {}\nsend: { headers: { X-Signature: '{signature}' } }";
const stream = [
  'server: { url: wss://api.example.com/stream }',
  "operations: { subscribe: { message: { op: subscribe, to: '{address}' } } }",
  'message: { channel: /channel, payload: /data }',
  'channels: { prices: { address: prices, payload: { type: object } } }',
].join('\n');

/** Every finding about an example of a code's page, put into what it is a part of. */
export async function findingsOfExample(place: ExamplePlace, text: string): Promise<readonly Diagnostic[]> {
  const cwd = mkdtempSync(join(tmpdir(), 'countersign-page-'));
  try {
    writeFileSync(join(cwd, 'spec.yaml'), place === 'configuration' ? head : documentWith(place, text));
    if (place === 'configuration') writeFileSync(join(cwd, 'countersign.config.json'), text);
    return (await planSpecs(['spec.yaml'], { cwd })).diagnostics;
  } finally {
    rmSync(cwd, { recursive: true });
  }
}

function documentWith(place: ExamplePlace, text: string): string {
  switch (place) {
    case 'document':
      return merged(head, text);
    case 'operation':
      return merged(head, `paths:\n  /orders:\n    get:\n${indented(merged(operation, text), 6)}`);
    case 'schema': {
      const schema = `components:\n  schemas:\n    Order:\n${indented(text, 6)}`;
      const content = "content: { application/json: { schema: { $ref: '#/components/schemas/Order' } } }";
      const responses = `responses:\n  '200':\n    description: Orders.\n    ${content}\n  default: { description: Refused. }`;
      return `${documentWith('operation', responses)}\n${schema}`;
    }
    case 'signing': {
      const scheme = `type: http\nscheme: signed\nx-signing:\n${indented(merged(signing, text), 2)}`;
      const components = `components:\n  securitySchemes:\n    signed:\n${indented(scheme, 6)}`;
      return `${documentWith('operation', 'security: [{ signed: [] }]')}\n${components}`;
    }
    case 'stream':
      return merged(head, `x-stream:\n${indented(merged(stream, text), 2)}`);
    default:
      return text;
  }
}

/** Members of one map, those of `text` instead of those of the same name. */
function merged(members: string, text: string): string {
  const names = new Set([...text.matchAll(/^([\w$-]+):/gm)].map(([, name]) => name));
  const kept = members.split('\n').filter((line) => !names.has(/^[\w-]+/.exec(line)?.[0] ?? ''));
  return [...kept, text].join('\n');
}

function indented(text: string, columns: number): string {
  return text.replaceAll(/^(?=.)/gm, ' '.repeat(columns));
}
