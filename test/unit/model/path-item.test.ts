import { describe, expect, it } from 'vitest';
import { check } from '../../../generator/check/check.js';
import { place } from '../../../generator/diagnostics/render.js';
import { operationsOf } from '../../../generator/signing/operations.js';
import { modelOf } from '../../support/model.js';
import { documentOf } from '../read/parse.js';

const operation = (id: string): string =>
  `{ operationId: ${id}, summary: S., responses: { '200': { description: D. }, default: { description: E. } } }`;

/** A path that leads through one path item to another, each with an operation of its own beside the reference. */
const document = (beside = `post: ${operation('middle')}`) =>
  documentOf(`openapi: 3.1.0
info: { title: T, version: 1.0.0 }
servers: [{ url: https://api.example.com }]
paths:
  /a:
    $ref: '#/components/pathItems/A'
    put: ${operation('near')}
components:
  pathItems:
    A:
      $ref: '#/components/pathItems/B'
      ${beside}
    B:
      get: ${operation('far')}
`);

describe('fields beside the references on the way to a path item', () => {
  it('are operations of the client, and signed like others', () => {
    const all = ['far', 'middle', 'near'];
    expect(modelOf(document()).operations.map(({ id }) => id)).toEqual(all);
    expect(operationsOf(document()).map(({ id }) => id)).toEqual(all);
  });

  it('are refused where a further one has them too', async () => {
    const found = await check(document(`put: ${operation('middle')}`));
    expect(found.map(({ code, location }) => [code, place(location)])).toEqual([
      ['openapi/field-beside-ref', 'spec.yaml:7:5'],
    ]);
  });
});
