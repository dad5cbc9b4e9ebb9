import { formatPointer, parsePointer } from '../read/pointer.js';

/** `#/components/schemas/<name>`: every reference in a normalised schema. */
export function schemaReference(name: string): string {
  return `#${formatPointer(['components', 'schemas', name])}`;
}

/** The name that a reference in a normalised schema leads to. */
export function schemaNameOf(reference: string): string | undefined {
  return parsePointer(reference.slice(1))?.[2];
}
