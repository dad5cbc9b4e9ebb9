import { lstatSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { diagnostic, sortDiagnostics, type Diagnostic } from '../diagnostics/diagnostic.js';
import { isCode, type Level, type Levels } from '../diagnostics/levels.js';
import type { Config } from './define-config.js';

/** What holds for a project, defaults filled in. */
export interface Project {
  readonly scope: string;
  /** Absolute: the folder of the packages. */
  readonly out: string;
  readonly levels: Levels;
  /** Absolute, where there is a configuration. */
  readonly configPath?: string;
}

export interface LoadedProject {
  readonly project: Project;
  /** Sorted; errors all of them. */
  readonly diagnostics: readonly Diagnostic[];
}

/** In the order in which they are looked for. */
export const configNames = ['ts', 'mts', 'js', 'mjs', 'json'].map((extension) => `countersign.config.${extension}`);

/** The configuration of a working folder; the defaults where it has none, or an unsound one. */
export async function loadProject(cwd: string): Promise<LoadedProject> {
  const [name, second] = configNames.filter((one) => isThere(join(cwd, one)));
  if (name === undefined) return { project: projectOf({}, cwd), diagnostics: [] };
  // Only a project with a configuration waits for what reads one.
  const { fileLocation, readConfigFile } = await import('./config-file.js');
  const { configFindings } = await import('./config-findings.js');
  const { toPlain } = await import('../read/spec-node.js');
  const configPath = join(cwd, name);
  const diagnostics: Diagnostic[] = [];
  if (second !== undefined) {
    diagnostics.push(diagnostic('config/several-files', fileLocation(second), { name: second, other: name }));
  }
  const file = await readConfigFile(cwd, name, (found) => diagnostics.push(found));
  if (file !== undefined) diagnostics.push(...configFindings(file));
  const config: Config = file === undefined || diagnostics.length > 0 ? {} : (toPlain(file.root) as Config);
  return { project: { ...projectOf(config, cwd), configPath }, diagnostics: sortDiagnostics(diagnostics) };
}

/** A link that leads nowhere is there too: nobody means the defaults by it. */
function isThere(path: string): boolean {
  return lstatSync(path, { throwIfNoEntry: false }) !== undefined;
}

function projectOf({ scope = '@countersign', out = 'generated', rules = {} }: Config, cwd: string): Project {
  const levels = Object.entries(rules).flatMap(([code, level]) =>
    isCode(code) ? [[code, level satisfies Level] as const] : [],
  );
  return { scope, out: resolve(cwd, out), levels: new Map(levels) };
}
