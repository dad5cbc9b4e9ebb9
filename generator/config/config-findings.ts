import { complaintOf } from '../check/extensions/complaint.js';
import { schemaErrors, type SchemaError } from '../check/extensions/schema-errors.js';
import { describe, keysOf } from '../check/extensions/schema-text.js';
import { diagnostic, type Diagnostic } from '../diagnostics/diagnostic.js';
import { isAdjustable, isCode } from '../diagnostics/levels.js';
import { didYouMean } from '../diagnostics/suggest.js';
import { codes } from '../diagnostics/table.js';
import { nodeAt, parsePointer, type Pointer } from '../read/pointer.js';
import { entry, toPlain } from '../read/spec-node.js';
import type { ConfigFile } from './config-file.js';
import { configSchema } from './config-schema.js';

const schema = configSchema();

/** Everything that is wrong with a configuration that could be read. */
export function configFindings(file: ConfigFile): readonly Diagnostic[] {
  return schemaErrors(schema, toPlain(file.root)).map((error) => findingOf(file, error));
}

function findingOf(file: ConfigFile, error: SchemaError): Diagnostic {
  const pointer = parsePointer(error.instancePath) ?? [];
  if (error.keyword === 'additionalProperties') return unknownKey(file, pointer, error);
  const node = nodeAt(file.root, pointer) ?? file.root;
  const location = file.place(node.location);
  const code = pointer[1];
  if (pointer[0] === 'rules' && code !== undefined && isCode(code) && !isAdjustable(code)) {
    return diagnostic('config/fixed-level', location, { code });
  }
  const name = pointer.length === 0 ? 'The configuration' : `'${pointer.join('.')}'`;
  const problem = `${name} ${complaintOf(error, node)}.`;
  return diagnostic('config/invalid', location, { problem, help: describe(error.parentSchema) });
}

function unknownKey(file: ConfigFile, pointer: Pointer, { params, parentSchema }: SchemaError): Diagnostic {
  const key = String(params.additionalProperty);
  const map = nodeAt(file.root, pointer) ?? file.root;
  const location = file.place(entry(map, key)?.keyLocation ?? map.location);
  if (pointer[0] === 'rules') {
    return diagnostic('config/unknown-code', location, { code: key, suggestion: didYouMean(key, Object.keys(codes)) });
  }
  const known = keysOf(parentSchema);
  const help = didYouMean(key, known) ?? `Its keys are ${known.map((name) => `'${name}'`).join(', ')}.`;
  return diagnostic('config/unknown-key', location, { key, place: 'the configuration', help });
}
