import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { arch, cpus, platform } from 'node:os';
import { peerVersions } from '../contenders/programs.js';
import type { Environment } from './measurement.js';

/** Of this machine and this checkout. */
export function environmentOf(command: string): Environment {
  const processors = cpus();
  return {
    command,
    date: new Date().toISOString(),
    commit: commit(),
    node: process.version,
    platform: `${platform()} ${arch()}`,
    cpu: processors[0]?.model.trim() ?? 'unknown',
    cores: processors.length,
    packages: { ...ownVersions(['countersign', 'esbuild', 'typescript']), ...peerVersions() },
  };
}

/** Our own, and what is used out of our own dependencies. */
function ownVersions(names: readonly string[]): Readonly<Record<string, string>> {
  const paths = names.map((name) => (name === 'countersign' ? 'package.json' : `node_modules/${name}/package.json`));
  const versions = paths.map((path) => (JSON.parse(readFileSync(path, 'utf8')) as { version: string }).version);
  return Object.fromEntries(names.map((name, index) => [name, versions[index] ?? '']));
}

/** With a plus where files have been changed since. */
function commit(): string {
  const git = (...args: readonly string[]): string => execFileSync('git', args, { encoding: 'utf8' }).trim();
  return git('rev-parse', '--short', 'HEAD') + (git('status', '--porcelain', '--untracked-files=no') === '' ? '' : '+');
}
