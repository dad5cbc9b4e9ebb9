import { beforeAll, describe, expect, test } from 'vitest';
import type { PackagePlan } from '../../../generator/plan/package-plan.js';
import { signedSpec } from '../../support/signed-spec.js';
import { ask, planOf, planText } from './explaining.js';

const responses = `{ '204': { description: done } }`;

const paths = `
/orders:
  post:
    operationId: changeOrder
    responses: ${responses}
    callbacks:
      sent:
        '{$request.body#/url}': { post: { operationId: onSent, security: [{ signed: [] }], responses: ${responses} } }
  get: { operationId: getOrder, responses: ${responses} }`;

const members = `
webhooks:
  order.changed: { post: { operationId: onOrder, security: [{ signed: [] }], responses: ${responses} } }
  order.gone: { post: { operationId: onGone, security: [], responses: ${responses} } }`;

const signing = `
direction: inbound
credentials: { secret: { description: secret, secret: true } }
values: { signature: 'hex(hmac_sha256(secret, request.body))' }
send: { headers: { X-Sign: '{signature}' } }`;

let plan: PackagePlan;
beforeAll(async () => {
  plan = await planText(signedSpec(signing, { paths, members, security: '[]' }));
});

describe('a request that is received is found', () => {
  test.each(['order.changed', 'onOrder', 'sent', 'onSent', 'signed'])('by %s', async (name) => {
    const captured = 'POST /hook HTTP/1.1\nHost: example.com\n\n';
    expect(await ask(plan, name, { captured })).toMatchObject({ operation: name, scheme: 'signed' });
  });

  test.each(['order.gone', 'onGone'])('not where nothing says how it is signed: %s', async (name) => {
    await expect(ask(plan, name)).rejects.toThrow(
      `the webhook \`${name}\` has no security scheme with \`x-signing\` and \`direction: inbound\``,
    );
  });
});

describe('an unknown name: what there is, near names first', () => {
  const wrong: readonly (readonly [string, string])[] = [
    ['onOrders', "; did you mean 'onOrder'? It has onOrder, changeOrder, getOrder, onSent, signed."],
    ['order', '. It has changeOrder, getOrder, onOrder, onSent, signed.'],
    [
      'order.change',
      "; did you mean 'order.changed'? It has order.changed, changeOrder, getOrder, onOrder, onSent, signed.",
    ],
    ['x\u001b[2J', '. It has changeOrder, getOrder, onOrder, onSent, signed.'],
  ];
  test.each(wrong)('%j', async (name, message) => {
    const shown = name.replace('\u001b', String.raw`\u{1b}`);
    await expect(ask(plan, name)).rejects.toThrow(`no operation or webhook \`${shown}\` in spec.yaml${message}`);
  });

  test('not more than can be read', async () => {
    const paths = Array.from(
      { length: 30 },
      (_, at) => `  /${at}: { get: { operationId: op${at}, responses: ${responses} } }`,
    );
    const many = await planOf(`security: []\npaths:\n${paths.join('\n')}`);
    await expect(ask(many, 'nothing')).rejects.toThrow(/ It has op0, op1, .* and 10 more\.$/);
    await expect(ask(await planOf('security: []\npaths: {}'), 'nothing')).rejects.toThrow('spec.yaml. It has none.');
  });
});
