import { diagnostic } from '../diagnostics/diagnostic.js';
import type { SpecEntry, SpecMap } from '../read/spec-document.js';
import { entry, isMap } from '../read/spec-node.js';
import type { HttpMethod } from './api-model.js';
import { httpMethodOf } from './http-method.js';
import { membersOf } from './node.js';
import type { Spec } from './spec.js';

/** An operation object with what stands around it. */
export interface PathOperation {
  readonly method: HttpMethod;
  /** Its key is the path, the webhook's name or the callback's expression. */
  readonly path: SpecEntry;
  readonly item: SpecMap;
  /** Its key is the method. */
  readonly operation: SpecEntry;
}

/** OpenAPI 3.2's further operations; and a method that no `fetch` sends (Fetch, forbidden methods). */
const unsupported = ['trace', 'query', 'additionalOperations'];

/** The operation objects of a path item, in order. */
export function pathOperations(spec: Spec, path: SpecEntry): readonly PathOperation[] {
  const item = spec.pathItem(path.value);
  if (item === undefined) return [];
  for (const key of unsupported) {
    const found = entry(item, key);
    if (found) spec.report(diagnostic('model/unsupported-method', found.keyLocation, { method: key }));
  }
  return membersOf(item).flatMap((operation) => {
    const method = httpMethodOf(operation.key);
    return method === undefined || !isMap(operation.value) ? [] : [{ method, path, item, operation }];
  });
}
