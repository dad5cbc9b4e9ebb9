import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { planSpec } from '../../../generator/pipeline.js';
import { emitPackage } from '../../../generator/emit/emit.js';
import { filesBelow } from '../architecture/tree.js';
import { folderTexts } from '../golden-folder.js';
import { shown } from '../model.js';
import { scope } from '../packages.js';
import type { Packages } from './compile-blocks.js';

type Sources = readonly { readonly path: string; readonly text: string }[];

/** A package as it stands in `generated/`. */
export function committedPackage(name: string): readonly [string, Sources] {
  const folder = `generated/${name}/`;
  const paths = filesBelow(`${folder}src`, '.ts');
  return [
    `${scope}/${name}`,
    paths.map((path) => ({ path: path.slice(folder.length), text: readFileSync(path, 'utf8') })),
  ];
}

/** A recorded package of `test/golden/`, whose runtime is the templates'. */
export function goldenPackage(name: string): readonly [string, Sources] {
  const recorded = folderTexts(join('test/golden', name));
  const runtime = (recorded.get('runtime.txt') ?? '').trim().split('\n');
  return [
    `${scope}/${name}`,
    [
      ...[...recorded].map(([path, text]) => ({ path, text })),
      ...runtime.map((path) => ({ path, text: readFileSync(path.replace('src/', 'templates/'), 'utf8') })),
    ],
  ];
}

/** The package of a spec that a document shows; nothing is to be said about the spec. */
export async function shownPackage(name: string, spec: string): Promise<readonly [string, Sources]> {
  const cwd = mkdtempSync(join(tmpdir(), 'countersign-shown-'));
  try {
    writeFileSync(join(cwd, `${name}.yaml`), spec);
    const { plan, diagnostics } = await planSpec(join(cwd, `${name}.yaml`), { cwd, scope });
    if (plan === undefined || diagnostics.length > 0) throw new Error(diagnostics.map(shown).join('\n'));
    return [plan.packageName, emitPackage(plan)];
  } finally {
    rmSync(cwd, { recursive: true });
  }
}

export function packagesOf(...packages: readonly (readonly [string, Sources])[]): Packages {
  return new Map(packages);
}
