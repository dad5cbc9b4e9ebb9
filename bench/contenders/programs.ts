import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';

/** The folder whose packages Countersign is measured against. */
export const peersFolder = resolve('bench');

const find = createRequire(join(peersFolder, 'package.json'));

/** This Node.js, and the one for generators that do not run on it. */
export const nodes = {
  here: () => process.execPath,
  younger: () => join(peersFolder, 'node_modules/node-22/bin/node'),
};

/** A command of a peer, such as `openapi-ts`: its script. */
export function peerScript(name: string): string {
  return join(peersFolder, 'node_modules/.bin', name);
}

/** The folder of a peer. */
export function peerFolder(name: string): string {
  return dirname(find.resolve(`${name}/package.json`));
}

/** Versions as they are pinned. */
export function peerVersions(): Readonly<Record<string, string>> {
  const { dependencies } = JSON.parse(readFileSync(join(peersFolder, 'package.json'), 'utf8')) as {
    readonly dependencies: Readonly<Record<string, string>>;
  };
  return dependencies;
}
