import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Explanation } from '../../../generator/explain/explanation.js';
import { UsageError } from '../../../generator/usage-error.js';
import { schemesOf } from '../../signing/support/schemes.js';
import { showValue } from '../../../generator/signing/show-value.js';
import { evaluateScheme } from '../../../generator/signing/evaluate.js';
import { exampleInput } from '../../../generator/signing/run-example.js';
import type { SigningScheme } from '../../../generator/signing/signing-scheme.js';
import { ask, planText, printed } from '../../unit/explain/explaining.js';

const gallery = 'test/signing/schemes';
const specs = [
  ...['allex', 'andx', 'allxon'].map((api) => `specs/${api}.yaml`),
  ...readdirSync(gallery).map((name) => join(gallery, name)),
];

/** A captured request that is signed by nobody: everything about it may be shown but what is confidential. */
const captured = (scheme: SigningScheme, extra: string): string => {
  const lines = scheme.steps.flatMap((step) =>
    step.kind === 'placement' && step.placement.in === 'headers'
      ? [
          `${step.placement.name}: ${step.placement.template.map((part) => (part.kind === 'text' ? part.text : extra)).join('')}`,
        ]
      : [],
  );
  return `POST /x HTTP/1.1\nhost: api.example.com\n${lines.join('\n')}\n\n{}`;
};

test.each(specs)('%s: no secret is shown, in whatever form', async (path) => {
  const plan = await planText(withOperation(readFileSync(path, 'utf8')));
  for (const signing of schemesOf(path)) {
    const { credentials, hidden } = canaries(signing);
    const isInbound = signing.direction === 'inbound';
    const descriptor = plan.descriptors.find(
      ({ schemes, parameters, body }) =>
        schemes.flat().some(({ scheme }) => scheme.name === signing.name) &&
        body?.body.required !== true &&
        parameters.every(({ required, parameter }) => !required || parameter.in === 'header'),
    );
    const operation = isInbound ? signing.name : descriptor?.name;
    if (operation === undefined) throw new Error(`${path}: no operation is signed with ${signing.name}`);
    const parameters = isInbound
      ? []
      : (descriptor?.parameters ?? [])
          .filter(({ parameter }) => parameter.in === 'header')
          .map(({ key }) => `${key}=x`);
    const question = { credentials: Object.fromEntries(credentials), scheme: signing.name, parameters };
    const body = descriptor?.body === undefined ? {} : { body: '{}' };
    const first = credentials.at(0)?.[1] ?? '';
    const outputs = [
      ...(isInbound ? [] : [await output(ask(plan, operation, { ...question, ...body }))]),
      await output(ask(plan, operation, { ...question, captured: captured(signing, 'other') })),
      await output(ask(plan, operation, { ...question, captured: captured(signing, first) })),
    ];
    expect(outputs.join('\n')).toContain(operation);
    for (const secret of [...hidden, ...derivedKeys(signing, credentials)]) {
      for (const text of outputs) {
        expect(text).not.toContain(secret);
        expect(text).not.toContain(Buffer.from(secret).toString('base64').replace(/=+$/, ''));
        expect(text).not.toContain(Buffer.from(secret).toString('hex'));
        expect(text).not.toContain(encodeURIComponent(secret));
      }
    }
    expect(outputs.join('\n')).not.toContain('CANARY');
  }
});

/** What is printed, be it that the captured request lacks what is signed. */
function output(explanation: Promise<Explanation>): Promise<string> {
  return explanation.then(printed, (error: unknown) => {
    if (error instanceof UsageError) return error.message;
    throw error;
  });
}

/** Credentials in the form that each has to have; those that may not be shown. */
function canaries(scheme: SigningScheme): {
  readonly credentials: readonly (readonly [string, string])[];
  readonly hidden: readonly string[];
} {
  const known = scheme.examples[0]?.credentials;
  const text = (name: string, format: string | undefined): string => {
    const canary = `CANARY ${name}/+é`;
    if (format === 'pem') return known?.get(name) ?? '';
    if (format === 'hex') return Buffer.from(canary.padEnd(31, '.')).toString('hex');
    if (format === 'base64' || sources(scheme).some((source) => source.includes('base64_decode'))) {
      return Buffer.from(canary).toString('base64');
    }
    return canary;
  };
  const all = scheme.credentials.map(({ name, secret, sent, format }) => ({
    name,
    text: secret || sent ? text(name, format) : `public-${name}`,
    isHidden: secret || sent,
  }));
  return {
    credentials: all.map((one) => [one.name, one.text] as const),
    hidden: all.filter(({ isHidden }) => isHidden).map((one) => one.text),
  };
}

function sources({ steps }: SigningScheme): readonly string[] {
  return steps.flatMap((step) => (step.kind === 'value' ? [step.value.source] : []));
}

/** Values that are computed once for an hour or a day are as good as a secret for as long. */
function derivedKeys(scheme: SigningScheme, credentials: readonly (readonly [string, string])[]): readonly string[] {
  const [example] = scheme.examples;
  if (example === undefined) return [];
  const { values } = evaluateScheme(scheme, { ...exampleInput(example), credentials: new Map(credentials) });
  return scheme.steps.flatMap((step) => {
    if (step.kind !== 'value' || step.value.memo === undefined) return [];
    const value = values.get(step.value.name);
    return value === undefined ? [] : [showValue(value)];
  });
}

/** A scheme of the gallery stands in a document without paths: here are an operation, and what its schemes read. */
function withOperation(text: string): string {
  const name = /securitySchemes:\s+(\w+):/.exec(text)?.[1] ?? '';
  const security = text.includes('direction: inbound') ? '[]' : `[{ ${name}: [] }]`;
  const headers = [...text.matchAll(/header\('([\w-]+)'\)/g)].map(([, header]) => header ?? '');
  const own = new Set(headers.filter((header) => !new RegExp(`^ +${header}: `, 'im').test(text)));
  own.delete('host');
  own.delete('content-type');
  const parameters = [...own].map((header) => `{ name: ${header}, in: header, schema: { type: string } }`);
  // Known answers are the gallery's own affair.
  const bare = text.includes('paths: {}') ? text.replace(/^ +examples:[^]*$/m, '') : text;
  return bare.replace(
    'paths: {}',
    `servers: [{ url: https://api.example.com }]
paths:
  /x:
    post:
      operationId: postX
      security: ${security}
      parameters: [${parameters.join(', ')}]
      requestBody: { content: { application/json: { schema: { type: object } } } }
      responses: { '204': { description: done } }`,
  );
}
