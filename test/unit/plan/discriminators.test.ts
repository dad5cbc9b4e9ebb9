import { describe, expect, test } from 'vitest';
import type { JsonSchema } from '../../../generator/model/json-schema.js';
import { discriminatedSchemas } from '../../../generator/plan/discriminators.js';
import { modelFromText } from '../../support/model.js';

const reference = (name: string) => `{ $ref: '#/components/schemas/${name}' }`;

function schemas(text: string): ReadonlyMap<string, JsonSchema> {
  return discriminatedSchemas(modelFromText(`components: { schemas: { ${text} } }`));
}

const pet = (rest = '') =>
  `Pet: { oneOf: [${reference('Cat')}, ${reference('Dog')}], discriminator: { propertyName: kind${rest} } }`;
const dog = 'Dog: { type: object }';

describe('a variant of a union', () => {
  test.each([
    { of: 'its name', cat: '{ type: object }', want: { properties: { kind: { enum: ['Cat'] } }, required: ['kind'] } },
    {
      of: 'its mapped names',
      mapping: `, mapping: { cat: Cat, tom: '#/components/schemas/Cat', dog: Dog }`,
      cat: '{ properties: { name: {}, kind: { type: string, description: Which } }, required: [name] }',
      want: {
        properties: { name: {}, kind: { description: 'Which', enum: ['cat', 'tom'] } },
        required: ['name', 'kind'],
      },
    },
    {
      of: 'the const it has',
      cat: '{ properties: { kind: { const: mine } } }',
      want: { properties: { kind: { const: 'mine' } } },
    },
    {
      of: 'those of its letters that are meant',
      cat: '{ properties: { kind: { enum: [Cat, Dog] } } }',
      want: { properties: { kind: { enum: ['Cat'] } } },
    },
    {
      of: 'its letters where none is meant',
      cat: '{ properties: { kind: { enum: [a, b] } } }',
      want: { properties: { kind: { enum: ['a', 'b'] } } },
    },
    {
      of: 'a name in its own part of an allOf',
      cat: `{ allOf: [${reference('Dog')}, { type: object, properties: { lives: {} } }] }`,
      want: { allOf: [{}, { properties: { kind: { enum: ['Cat'] }, lives: {} }, required: ['kind'] }] },
    },
    {
      of: 'a name beside what it refers to',
      cat: `{ allOf: [${reference('Dog')}] }`,
      want: { allOf: [{}, { type: 'object', properties: { kind: { enum: ['Cat'] } } }] },
    },
  ])('says $of', ({ mapping, cat, want }) => {
    expect(schemas(`${pet(mapping)}, Cat: ${cat}, ${dog}`).get('Cat')).toMatchObject(want);
  });

  test('of two unions says both names', () => {
    const other = `Other: { anyOf: [${reference('Cat')}], discriminator: { propertyName: kind, mapping: { felis: Cat } } }`;
    const cat = schemas(`${pet()}, ${other}, Cat: { type: object }, ${dog}`).get('Cat');
    expect(cat).toMatchObject({ properties: { kind: { enum: ['Cat', 'felis'] } } });
  });
});

test('the heirs of a base say their names, the base does not', () => {
  const found = schemas(`
    Base: { type: object, properties: { type: { type: string } }, discriminator: { propertyName: type, mapping: { h: Heir } } },
    Heir: { allOf: [${reference('Base')}] },
    Other: { allOf: [${reference('Base')}, { properties: { a: {} } }] },
    Stranger: { type: object }`);
  expect(found.get('Heir')).toMatchObject({ allOf: [{}, { properties: { type: { enum: ['h'] } } }] });
  expect(found.get('Other')).toMatchObject({ allOf: [{}, { properties: { type: { enum: ['Other'] }, a: {} } }] });
  expect(found.get('Base')).toMatchObject({ properties: { type: { type: 'string' } } });
  expect(found.get('Stranger')).toEqual({ type: 'object' });
});
