import type { Diagnostic } from '../../generator/diagnostics/diagnostic.js';
import { positionAt } from '../../generator/diagnostics/location.js';
import type { Location } from '../../generator/diagnostics/location.js';
import type { ApiModel, Operation } from '../../generator/model/api-model.js';
import { buildModel } from '../../generator/model/build-model.js';
import type { SpecDocument, SpecNode } from '../../generator/read/spec-document.js';
import { specFromText } from './spec-text.js';

/** The model of a document about which nothing is to be said. */
export function modelOf(document: SpecDocument): ApiModel {
  const { model, diagnostics } = buildModel(document);
  if (model === undefined || diagnostics.length > 0) throw new Error(diagnostics.map(shown).join('\n') || 'no model');
  return model;
}

/** The model of OpenAPI 3.1 with these members besides `openapi` and `info`. */
export function modelFromText(members: string, version = '3.1.0'): ApiModel {
  return modelOf(specFromText(`openapi: ${version}\ninfo: { title: Test, version: 1.0.0 }\n${members}`));
}

/** The only operation of a document. */
export function operationFromText(members: string, version = '3.1.0'): Operation {
  const { operations } = modelFromText(members, version);
  const [operation] = operations;
  if (operation === undefined || operations.length > 1) throw new Error(`${operations.length} operations`);
  return operation;
}

/** The tree of a YAML text. */
export function nodeFromText(text: string): SpecNode {
  return specFromText(text).file.root;
}

/** The text at a location. */
export function textAt({ source, start, end }: Location): string {
  return source.text.slice(start, end);
}

/** `file:line:column code message`. */
export function shown({ location, code, message }: Diagnostic): string {
  const { line, column } = positionAt(location.source, location.start);
  return `${location.source.path}:${line}:${column} ${code} ${message}`;
}
