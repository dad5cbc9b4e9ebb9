import type { SpecDocument, SpecMap, SpecNode } from '../../read/spec-document.js';
import { plainlyFits } from '../quick/plainly-fits.js';
import { plainSchema, type PlainSchema, type SchemaMaker } from './plain-schema.js';

/** Whether values fit schemas of a document so plainly that no validator has to be made. Each schema is read once. */
export function quickFit(document: SpecDocument, isOld: boolean): (schema: SpecMap, value: unknown) => boolean {
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
      return plainlyFits(schemaOf(schema), value, { resolve });
    } catch {
      // Too deep, or no schema: the validator says so.
      return false;
    }
  };
}
