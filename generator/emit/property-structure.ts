import type { OptionalKind, PropertySignatureStructure } from 'ts-morph';
import type { PrintedProperty } from './printed-type.js';

/** A printed property for ts-morph. */
export function propertyStructure(property: PrintedProperty): OptionalKind<PropertySignatureStructure> {
  return {
    name: property.name,
    type: property.type,
    hasQuestionToken: property.isOptional,
    isReadonly: property.isReadonly,
    ...(property.doc === '' ? {} : { docs: [{ description: property.doc }] }),
  };
}
