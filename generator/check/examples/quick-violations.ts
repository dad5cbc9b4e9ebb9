import type { SpecDocument, SpecNode } from '../../read/spec-document.js';
import { plainViolations } from '../quick/plain-violations.js';
import { plainSchema, type PlainSchema, type SchemaMaker } from './plain-schema.js';
import type { Violation } from './violation.js';

/** What values violate of a schema; nothing where that is not plain. */
export type QuickViolations = (schema: SpecNode, value: unknown) => readonly Violation[] | undefined;

/** Holds values against schemas of a document as far as that needs no validator. Each schema is read once. */
export function quickViolations(document: SpecDocument, isOld: boolean): QuickViolations {
  const targets = new Map<string, SpecNode>();
  const names = new Map<SpecNode, string>();
  const schemas = new Map<SpecNode, PlainSchema>();
  const nameOf = (target: SpecNode): string => {
    const name = names.get(target) ?? String(names.size);
    names.set(target, name);
    targets.set(name, target);
    return name;
  };
  const maker: SchemaMaker = { document, isOld, nameOf, nodes: new WeakMap() };
  const schemaOf = (node: SpecNode): PlainSchema => {
    const schema = schemas.get(node) ?? plainSchema(maker, node);
    schemas.set(node, schema);
    return schema;
  };
  const resolve = (name: string): unknown => {
    const target = targets.get(name);
    return target && schemaOf(target);
  };
  return (schema, value) => {
    try {
      const found = plainViolations(schemaOf(schema), value, { resolve });
      return found?.map((each) => ({ ...each, node: maker.nodes.get(each.parentSchema) }));
    } catch {
      // Too deep, or no schema: the validator says so.
      return undefined;
    }
  };
}
