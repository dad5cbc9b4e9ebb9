import { resolve } from 'node:path';
import { renderCapped } from '../diagnostics/render-capped.js';
import { hasErrors } from '../diagnostics/diagnostic.js';
import type { PlannedSpec } from '../pipeline.js';
import type { Stage } from './choices.js';
import { exitCodes } from './exit-codes.js';
import { inspectable } from './inspectable.js';
import { planSpecs } from './plan-specs.js';
import type { Terminal } from './terminal.js';

export interface InspectOptions {
  readonly spec: string;
  readonly stage: Stage;
}

/** `countersign inspect`: what a stage makes of a spec, as JSON. A faulty spec shows as far as it is understood. */
export async function inspectCommand({ spec, stage }: InspectOptions, terminal: Terminal): Promise<number> {
  const { cwd, colour } = terminal;
  const { specs, diagnostics } = await planSpecs([resolve(cwd, spec)], { cwd });
  const errors = diagnostics.filter(({ severity }) => severity === 'error');
  if (errors.length > 0) terminal.complain(renderCapped(errors, { colour, all: false }));
  const result = specs[0] && resultOf(specs[0], stage);
  if (result !== undefined) terminal.print(JSON.stringify(inspectable(result), null, 2));
  return hasErrors(diagnostics) ? exitCodes.findings : exitCodes.fine;
}

function resultOf(spec: PlannedSpec, stage: Stage): unknown {
  if (stage !== 'document') return spec[stage];
  if (spec.document === undefined) return undefined;
  // By the path that findings name: the real one differs from machine to machine.
  const { file, files } = spec.document;
  return {
    file: file.source.path,
    files: new Map([...files.values()].map(({ source, root }) => [source.path, root])),
  };
}
