import type { ErrorObject, ValidateFunction } from 'ajv/dist/2020.js';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import type { PlainValue } from '../../read/spec-node.js';
import type { SpecMap, SpecNode } from '../../read/spec-document.js';
import type { CheckedSpec } from '../checked-spec.js';
import { boundedPattern } from './bounded-pattern.js';
import { plainSchema, type SchemaMaker } from './plain-schema.js';
import { quickViolations } from './quick-violations.js';
import type { Violation } from './violation.js';

/** Holds values against schemas of one document. */
export interface Validator {
  /** Nothing where the schema is too much for the limit, or none. */
  readonly violations: (schema: SpecNode, value: PlainValue) => readonly Violation[] | undefined;
  /** Whether the limit on schemas was reached. */
  readonly isExhausted: () => boolean;
}

/** Schemas that are compiled for one document, each once. Compiling one takes about a millisecond. */
export const mostSchemas = 3_000;

/** A validator that compiles a schema when a value first needs it. */
export function validatorFor({ document, version }: CheckedSpec): Validator {
  const isOld = version === '3.0';
  let ajv: Ajv2020 | undefined;
  const plainly = quickViolations(document, isOld);
  const names = new Map<SpecNode, string>();
  const pending: SpecNode[] = [];
  const nameOf = (target: SpecNode): string => {
    const known = names.get(target);
    if (known !== undefined) return known;
    const name = `schema-${names.size}`;
    names.set(target, name);
    pending.push(target);
    return name;
  };
  const maker: SchemaMaker = { document, isOld, nameOf, nodes: new WeakMap() };
  const compiled = new Map<SpecNode, ValidateFunction | undefined>();
  let exhausted = false;

  const compile = (schema: SpecNode): ValidateFunction | undefined => {
    const name = nameOf(schema);
    ajv ??= newAjv();
    for (let node = pending.pop(); node !== undefined; node = pending.pop()) {
      if (names.size > mostSchemas) exhausted = true;
      if (exhausted) return undefined;
      ajv.addSchema(plainSchema(maker, node), nameOf(node));
    }
    return ajv.getSchema(name);
  };

  return {
    isExhausted: () => exhausted,
    violations: (schema, value) => {
      const plain = plainly(schema, value);
      if (plain !== undefined) return plain;
      if (!compiled.has(schema)) compiled.set(schema, exhausted ? undefined : soundly(() => compile(schema)));
      const validate = compiled.get(schema);
      if (validate === undefined) return undefined;
      if (soundly(() => validate(value)) !== false) return [];
      return (validate.errors ?? []).map((error) => ({ ...error, node: nodeOf(maker, error) }));
    },
  };
}

function newAjv(): Ajv2020 {
  const ajv = new Ajv2020({
    strict: false,
    validateSchema: false,
    logger: false,
    allErrors: true,
    verbose: true,
    inlineRefs: false,
    // A schema of the spec may require `constructor`.
    ownProperties: true,
    code: { regExp: Object.assign(boundedPattern, { code: 'boundedPattern' }) },
  });
  addFormats.default(ajv);
  return ajv;
}

/** A schema that is none is reported elsewhere; one that is too deep ends at the stack's end. */
function soundly<Result>(work: () => Result): Result | undefined {
  try {
    return work();
  } catch {
    return undefined;
  }
}

function nodeOf({ nodes }: SchemaMaker, { parentSchema }: ErrorObject): SpecMap | undefined {
  return parentSchema === undefined ? undefined : nodes.get(parentSchema);
}
