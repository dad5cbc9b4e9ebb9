import { StructureKind } from 'ts-morph';
import type { PlannedScheme } from '../plan/package-plan.js';
import type { SigningScheme } from '../signing/signing-scheme.js';
import { importsOf } from './imports.js';
import type { ModuleDraft } from './module.js';

/** A scheme with `x-signing`: its credentials, its signer and the object a descriptor names. */
export function emitSignedScheme(planned: PlannedScheme, signing: SigningScheme): ModuleDraft {
  const path = `security/${planned.file}.ts`;
  const imports = importsOf(path);
  return {
    path,
    imports,
    statements: [{ kind: StructureKind.TypeAlias, name: planned.credentialsType, type: signing.name }],
  };
}
