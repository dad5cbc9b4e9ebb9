import { gzipSync } from 'node:zlib';
import { bundleApp, type App } from '../contenders/bundle-app.js';
import { labels, type Api, type ClientName } from '../contenders/clients.js';
import type { Contender, Measurement } from '../report/measurement.js';
import type { Workshop } from '../workshop.js';
import type { Row } from './row.js';

/** In a browser, where an app's size is felt. */
const platform = 'browser';

const own = 'countersign';

/** Peers that an app calls one operation of, with the signature written by hand. */
const peersOfOneCall: readonly ClientName[] = [
  'openapi-fetch',
  'hey-api',
  'redocly',
  'swagger-typescript-api',
  'orval',
];
const peersOfAll: readonly ClientName[] = ['hey-api', 'redocly'];

interface Sized {
  readonly id: string;
  readonly title: string;
  readonly app: string;
  readonly api: Api;
  readonly peers: readonly (ClientName | 'raw')[];
  readonly most: number;
}

async function measure({ id, title, app, api, peers, most }: Sized, workshop: Workshop): Promise<Measurement> {
  const contenders: Contender[] = [];
  for (const client of [own, ...(workshop.peers === 'none' ? [] : peers)] as const) {
    contenders.push({ name: labels[client], values: [await sizeOf({ client, app, api, platform })] });
  }
  return { id, title, unit: 'kB', subject: labels[own], contenders, target: { bound: 'at most', value: most } };
}

/** Minified and compressed, in kB. */
async function sizeOf(app: App): Promise<number> {
  return gzipSync(await bundleApp(app, { minify: true }), { level: 9 }).length / 1000;
}

const oneCall: Row = {
  name: 'size-one-call',
  measure: async (workshop) => [
    await measure(
      {
        id: 'size/one-call',
        title: 'App with one signed call, minified and gzipped',
        app: 'signed',
        api: 'allex',
        peers: ['raw', ...peersOfOneCall],
        most: 3.5,
      },
      workshop,
    ),
  ],
};

const oneOfMany: Row = {
  name: 'size-one-of-many',
  measure: async (workshop) => [
    await measure(
      {
        id: 'size/one-of-many',
        title: 'The same with a client of 1,223 operations',
        app: 'signed-github',
        api: 'github',
        peers: peersOfOneCall,
        most: 3.5,
      },
      workshop,
    ),
  ],
};

const whole: Row = {
  name: 'size-whole',
  measure: async (workshop) => [
    await measure(
      {
        id: 'size/whole',
        title: 'App with the whole ALLEX client, minified and gzipped',
        app: 'whole',
        api: 'allex',
        peers: peersOfAll,
        most: 7,
      },
      workshop,
    ),
  ],
};

export const sizeRows: readonly Row[] = [oneCall, oneOfMany, whole];
