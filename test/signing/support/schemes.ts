import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { render } from '../../../generator/diagnostics/render.js';
import { readSpec } from '../../../generator/read/read-spec.js';
import { buildSigning } from '../../../generator/signing/build-signing.js';
import type { SigningScheme } from '../../../generator/signing/signing-scheme.js';
import { signedSpec } from '../../support/signed-spec.js';

const root = resolve(import.meta.dirname, '../../..');

/** The signing schemes of a spec, by its path from the root of the repository. A finding fails the test. */
export function schemesOf(path: string): readonly SigningScheme[] {
  const { document, diagnostics } = readSpec(resolve(root, path), { cwd: root });
  if (document === undefined) throw new Error(render(diagnostics, { colour: false }));
  const signing = buildSigning(document);
  if (signing.diagnostics.length > 0) throw new Error(render(signing.diagnostics, { colour: false }));
  return signing.schemes;
}

/** The one signing scheme of a spec. */
export function schemeOf(path: string): SigningScheme {
  const [scheme, another] = schemesOf(path);
  if (scheme === undefined || another !== undefined) throw new Error(`${path} has not one signing scheme`);
  return scheme;
}

/** The scheme of an `x-signing` in YAML. */
export function schemeFrom(signing: string, around?: Parameters<typeof signedSpec>[1]): SigningScheme {
  const folder = mkdtempSync(join(tmpdir(), 'countersign-scheme-'));
  try {
    writeFileSync(join(folder, 'spec.yaml'), signedSpec(signing, around));
    return schemeOf(join(folder, 'spec.yaml'));
  } finally {
    rmSync(folder, { recursive: true });
  }
}
