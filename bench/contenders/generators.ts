import { join, resolve } from 'node:path';
import type { Command } from '../measure/spent.js';
import { nodes, peerScript } from './programs.js';

/** A program that makes a client, or its types, of a document. */
export interface Generator {
  readonly name: string;
  /** One document into an empty folder. */
  readonly command: (document: string, out: string) => Command;
}

/** Cold: nothing is known of an earlier run. */
export const countersign: Generator = {
  name: 'Countersign',
  command: (document, out) => ({
    program: nodes.here(),
    args: [resolve('dist/cli.js'), 'generate', document, '--no-cache', '--out', out],
  }),
};

/** Types only, for openapi-fetch. */
export const openapiTypescript: Generator = {
  name: 'openapi-typescript',
  command: (document, out) => ({
    program: nodes.here(),
    args: [peerScript('openapi-typescript'), document, '--output', join(out, 'schema.d.ts')],
  }),
};

export const swaggerTypescriptApi: Generator = {
  name: 'swagger-typescript-api',
  command: (document, out) => ({
    program: nodes.here(),
    args: [peerScript('swagger-typescript-api'), 'generate', '-p', document, '-o', out, '-n', 'api.ts', '--silent'],
  }),
};

export const oazapfts: Generator = {
  name: 'oazapfts',
  command: (document, out) => ({
    program: nodes.here(),
    args: [peerScript('oazapfts'), document, join(out, 'client.ts')],
  }),
};

export const redocly: Generator = {
  name: 'Redocly',
  command: (document, out) => ({
    program: nodes.here(),
    args: [peerScript('redocly'), 'generate-client', document, '--output', join(out, 'client.ts')],
  }),
};

export const heyApi: Generator = {
  name: 'hey-api (Node.js 22)',
  command: (document, out) => ({
    program: nodes.younger(),
    args: [peerScript('openapi-ts'), '--input', document, '--output', out, '--no-log-file'],
  }),
};

export const orval: Generator = {
  name: 'orval (Node.js 22)',
  command: (document, out) => ({
    program: nodes.younger(),
    args: [peerScript('orval'), '--input', document, '--output', join(out, 'client.ts'), '--client', 'fetch'],
  }),
};

export const peerGenerators: readonly Generator[] = [
  openapiTypescript,
  swaggerTypescriptApi,
  oazapfts,
  redocly,
  heyApi,
  orval,
];
