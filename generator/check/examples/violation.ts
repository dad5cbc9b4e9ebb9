import type { ErrorObject } from 'ajv/dist/2020.js';
import type { SpecMap } from '../../read/spec-document.js';

/** What a value violates; `node` is the schema that says so. */
export interface Violation extends Pick<ErrorObject, 'keyword' | 'instancePath' | 'params' | 'schema' | 'message'> {
  readonly node: SpecMap | undefined;
  /** Of a name that does not fit `propertyNames`. */
  readonly propertyName?: string | undefined;
}
