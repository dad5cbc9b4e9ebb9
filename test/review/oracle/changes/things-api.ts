import { described, type Change } from '../change.js';

/** An API that has one of everything outside of schemas. */
export const thingsApi = `openapi: 3.1.0
info: { title: Api, version: 1.0.0, description: An API., license: { name: MIT, identifier: MIT } }
tags: [{ name: things, description: Things. }]
x-rate-limit: { requests: 100, window: 1m }
x-error: { code: /code, message: /message, codes: [{ code: 1, description: One. }, { code: 2, description: Two. }] }
servers:
  - url: https://{region}.api.example
    variables: { region: { default: eu, enum: [eu, us] } }
security: [{ key: [] }]
paths:
  /things:
    get:
      operationId: listThings
      summary: List them
      tags: [things]
      parameters:
        - { name: page, in: query, schema: { type: integer } }
        - { name: state, in: query, required: true, schema: { type: string, enum: [on, off] } }
      x-pagination: { page: page, items: /items }
      responses:
        '200': { description: A page., content: { application/json: { schema: { $ref: '#/components/schemas/ThingList' } } } }
        4XX: { description: An error. }
    post:
      operationId: createThing
      summary: Make one
      tags: [things]
      parameters: [{ name: X-Trace, in: header, schema: { type: string } }]
      requestBody:
        required: true
        content: { application/json: { schema: { $ref: '#/components/schemas/Thing' } } }
      responses:
        '201': { description: It., content: { application/json: { schema: { $ref: '#/components/schemas/Thing' } } } }
        '404': { description: None., content: { application/json: { schema: { $ref: '#/components/schemas/Problem' } } } }
        '409': { description: Two., content: { application/json: { schema: { $ref: '#/components/schemas/Conflict' } } } }
  /things/{id}:
    get:
      operationId: getThing
      summary: Get it
      tags: [things]
      security: [{ key: [] }, { token: [] }]
      parameters: [{ name: id, in: path, required: true, schema: { type: string } }]
      responses:
        '200': { description: It., content: { application/json: { schema: { $ref: '#/components/schemas/Thing' } } } }
        4XX: { description: An error. }
components:
  securitySchemes:
    key: { type: apiKey, in: header, name: X-Key, description: A key. }
    token: { type: http, scheme: bearer, description: A token. }
  schemas:
    ThingList:
      description: A page.
      type: object
      required: [items]
      properties: { items: { type: array, items: { $ref: '#/components/schemas/Thing' } } }
    Thing:
      description: A thing.
      type: object
      required: [id]
      properties: { id: { type: string } }
    Problem:
      description: What is wrong.
      type: object
      required: [reason]
      properties: { reason: { type: string } }
    ThingSeen:
      description: What is sent by other ways.
      type: object
      properties: { seen: { type: string } }
    Conflict:
      description: What is there twice.
      type: object
      required: [other]
      properties: { other: { type: string } }
`;

interface Edit {
  /** Text of the API, and what takes its place; the first occurrence. */
  readonly from: string;
  readonly to: string;
  readonly use: string;
}

/** The API with one edit. */
export function edited(name: string, { from, to, use }: Edit): Change {
  if (!thingsApi.includes(from)) throw new Error(`the API does not say ${from}`);
  return described(name, { base: thingsApi, head: thingsApi.replace(from, () => to), use });
}
