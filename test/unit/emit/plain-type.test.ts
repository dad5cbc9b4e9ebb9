import { readdirSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { nodeTypes } from '../../../generator/emit/node-types.js';
import { plainType } from '../../../generator/emit/plain/plain-type.js';
import { inText } from '../../../generator/emit/plain/type-text.js';
import { shaped, type ShapeContext } from '../../../generator/emit/schema-shape.js';
import { formatFiles } from '../../../generator/finish/format.js';
import { buildModel } from '../../../generator/model/build-model.js';
import type { JsonSchema } from '../../../generator/model/json-schema.js';
import { planPackage } from '../../../generator/plan/plan.js';
import { schemasByName } from '../../../generator/plan/schema-navigation.js';
import { readSpec } from '../../../generator/read/read-spec.js';
import { buildSigning } from '../../../generator/signing/build-signing.js';
import { github, publicDocuments } from '../../support/documents/catalogue.js';
import { hostileTexts } from '../../support/hostile-text.js';
import { scope } from '../../support/packages.js';

const nodes = nodeTypes(() => undefined);

/** Both ways to make the type of a shape; the first is undefined where it leaves it to the second. */
async function bothWays(
  shape: JsonSchema,
  isInput: boolean,
): Promise<readonly [plain: object | undefined, made: object]> {
  const names = new Set<string>();
  const other = (part: JsonSchema): ReturnType<typeof nodes.type> => {
    const type = nodes.property(part, isInput);
    for (const name of type.names) names.add(name);
    return type;
  };
  const plain = plainType(shape, { isInput, names, other });
  const made = nodes.type(shape, isInput);
  if (plain === undefined) return [undefined, made];
  const isInterface = nodes.members(shape, isInput) !== undefined;
  return [
    { ...(await compared({ ...inText(plain), names })), isInterface: plain.kind === 'members' },
    { ...(await compared(made)), isInterface },
  ];
}

/** As it is formatted: indentation and parentheses are the formatter's. */
async function compared({ text, names }: ReturnType<typeof nodes.type>): Promise<object> {
  const [file] = await formatFiles([{ path: 'a.ts', text: `export type A = ${text};\n`, kind: 'typescript' }]);
  return { text: file?.text, names: [...names].sort() };
}

const examples = join(import.meta.dirname, '../../documents/features');
const specs = join(import.meta.dirname, '../../../specs');
const files = [examples, specs].flatMap((folder) =>
  readdirSync(folder).flatMap((name) => (name.endsWith('.yaml') ? [join(folder, name)] : [])),
);

describe('a plain type is the one that openapi-typescript makes', () => {
  test.each([...files, ...publicDocuments.map(({ path }) => path), github.path].map((path) => [basename(path), path]))(
    'of %s',
    { timeout: 300_000 },
    async (_name, path) => {
      const { document } = readSpec(path, { cwd: dirname(path) });
      const model = document && buildModel(document).model;
      if (document === undefined || model === undefined) return;
      const { plan } = planPackage({ model, signing: buildSigning(document).schemes, scope });
      const schemas = schemasByName(model);
      for (const { schema, input } of plan.models) {
        const names = input ? plan.modelNames.input : plan.modelNames.output;
        const [plain, made] = await bothWays(shaped(schema, { names, schemas, isInput: input }), input);
        if (plain !== undefined) expect(plain).toEqual(made);
      }
    },
  );

  test('of any schema', { timeout: 300_000 }, async () => {
    const texts = fc.oneof(fc.constantFrom(...hostileTexts, 'a', '__proto__', '1', 'a-b'), fc.string());
    const notes = {
      description: texts,
      format: fc.constantFrom('date-time', 'binary', 'int64', 'uint64', 'uuid'),
      readOnly: fc.boolean(),
      maximum: fc.constantFrom(1, Number.MAX_VALUE),
      default: fc.constantFrom(1, 'a', null),
    };
    const kinds = fc.constantFrom('string', 'integer', 'number', 'boolean', 'null', 'array', 'object');
    const types = fc.oneof(kinds, kinds, fc.array(kinds, { minLength: 1, maxLength: 3 }));
    const { schema } = fc.letrec<{ schema: JsonSchema }>((tie) => {
      const members = fc.dictionary(texts, tie('schema'), { maxKeys: 4 });
      const some = fc.array(tie('schema'), { minLength: 1, maxLength: 3 });
      const composed = { allOf: some, oneOf: some, anyOf: some, prefixItems: some, patternProperties: members };
      return {
        schema: fc.oneof(
          { depthSize: 'small', withCrossShrink: true },
          fc.boolean(),
          fc.record({ type: types, ...notes }, { requiredKeys: ['type'] }),
          fc.record({ $ref: fc.constantFrom('#/components/schemas/A', '#/components/schemas/C'), ...notes }),
          fc.record({ const: fc.oneof(texts, fc.jsonValue()) }),
          fc.record({ enum: fc.array(fc.oneof(texts, texts, fc.jsonValue()), { maxLength: 3 }), type: types }),
          fc.record({ items: tie('schema'), type: fc.constantFrom('array', ['array', 'null'], ['array']) }),
          fc.record(
            {
              type: fc.constantFrom('object', ['object', 'null']),
              properties: members,
              required: fc.array(texts),
              additionalProperties: tie('schema'),
              ...notes,
            },
            { requiredKeys: ['properties'] },
          ),
          fc.record({ type: types, ...composed, properties: members, items: tie('schema') }, { requiredKeys: [] }),
        ),
      };
    });
    const names = new Map([['A', 'Renamed']]);
    const counts = { plain: 0, all: 0 };
    await fc.assert(
      fc.asyncProperty(schema, fc.boolean(), async (written, isInput) => {
        const context: ShapeContext = { names, schemas: new Map([['A', { type: 'object' }]]), isInput };
        const [plain, made] = await bothWays(shaped(written, context), isInput);
        counts.all += 1;
        if (plain === undefined) return;
        counts.plain += 1;
        expect(plain).toEqual(made);
      }),
      { numRuns: 2000 },
    );
    // Else the comparison would say nothing.
    expect(counts.plain).toBeGreaterThan(counts.all / 2);
  });
});
