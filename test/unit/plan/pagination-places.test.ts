import { expect, test } from 'vitest';
import { checkPaginationPlaces } from '../../../generator/plan/pagination-places.js';
import type { Diagnostic } from '../../../generator/diagnostics/diagnostic.js';
import { modelFromText } from '../../support/model.js';

/** What is said of the places of a list with a reply of these members. */
function said(pagination: string, properties = ''): readonly string[] {
  const model = modelFromText(`paths:
  /a:
    get:
      operationId: list
      x-pagination: { ${pagination} }
      parameters: [{ name: p, in: query, schema: {} }]
      responses:
        '200':
          description: D
          content:
            application/json:
              schema:
                type: object
                properties:
                  items: { type: array, items: { type: object, properties: { id: {} } } }
                  count: { type: integer }
                  more: { type: [boolean, 'null'] }
                  object: { type: object, properties: {} }
                  open: { type: object }
                  map: { type: object, properties: { a: {} }, additionalProperties: true }
                  any: {}
                  next: { type: string }
                  ${properties}
`);
  const findings: Diagnostic[] = [];
  checkPaginationPlaces(model, findings);
  return findings.map(({ message, help }) => {
    const suggestion = help?.startsWith('Did you mean') === true ? ` ${help}` : '';
    return message.replace('The schema of the reply has ', '') + suggestion;
  });
}

test.each([
  'page: p, items: /items, total: /count, more: /more, pages: /count',
  'page: p, items: /items, total: /any, more: /open/more, pages: /map/count',
  'page: p, items: /items, total: /any/deep/down',
  'cursor: p, items: /items, next: /next',
  'cursor: p, items: /items, next: { item: /id }',
  'cursor: p, items: /items, next: { url: /next }',
  'cursor: p, items: /items, next: { header: X-Next }',
  'cursor: p, items: /items, next: { link: next }',
])('nothing is said of { %s }', (pagination) => {
  expect(said(pagination)).toEqual([]);
});

test.each([
  ['total: /object', "an object at '/object', where `x-pagination` looks for the number of items."],
  ['pages: /object/count', "nothing at '/object/count', where `x-pagination` looks for the number of pages."],
  ['more: /count', "an integer at '/count', where `x-pagination` looks for a boolean, whether there is another page."],
])('%s leads to what is none', (place, message) => {
  expect(said(`page: p, items: /items, ${place}`)).toEqual([message]);
});

test.each([
  ['/nextt', "nothing at '/nextt'", " Did you mean '/next'?"],
  ['{ item: /uid }', "nothing at '/uid'", " Did you mean '/id'?"],
  ['{ url: /count }', "an integer at '/count'", ''],
])('a next cursor at %s leads to what is none', (next, problem, help) => {
  expect(said(`cursor: p, items: /items, next: ${next}`)).toEqual([
    `${problem}, where \`x-pagination\` looks for the next cursor.${help}`,
  ]);
});

test('of an object that has one number, that number is meant', () => {
  const total = 'total: { type: object, properties: { value: { type: integer }, relation: { type: string } } }';
  expect(said('page: p, items: /items, total: /total', total)).toEqual([
    expect.stringMatching(/^an object at '\/total', .*\. Did you mean '\/total\/value'\?$/),
  ]);
});
