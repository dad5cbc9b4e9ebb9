import { join } from 'node:path';
import { bundleApp, type App } from '../contenders/bundle-app.js';
import { labels } from '../contenders/clients.js';
import { nodes } from '../contenders/programs.js';
import { alternate, type Runner } from '../measure/alternate.js';
import { contendersOf } from '../measure/measured.js';
import { spent } from '../measure/spent.js';
import { buildProgram } from '../programs/build-program.js';
import type { Contender } from '../report/measurement.js';
import { emptyFolder, type Workshop } from '../workshop.js';
import type { Row } from './row.js';

const ticker = { 'btc-usdt': { open: 69500, high: 70200, low: 68800, close: 69031, volume: 6589.42, last: 69031 } };
const order = {
  id: '6a8f3b2c-0d5e-4a3b-9f6d-1c2b3a4d5e6f',
  side: 'buy',
  symbol: 'btc-usdt',
  type: 'limit',
  size: 0.001,
  price: 68000,
  filled: 0,
  status: 'new',
  created_at: '2026-03-28T12:05:00Z',
};

const own = 'countersign';
const peers = ['openapi-fetch', 'hey-api', 'redocly', 'swagger-typescript-api', 'orval'] as const;

const unsigned: Row = {
  name: 'unsigned-call',
  measure: async (workshop) => {
    const clients = ['raw', own, ...(workshop.peers === 'none' ? [] : peers)] as const;
    const apps = clients.map((client): NamedApp => ({
      name: labels[client],
      client,
      app: 'unsigned',
      platform: 'node',
    }));
    return [
      {
        id: 'call/unsigned',
        title: 'An unsigned call over a stubbed fetch',
        unit: 'µs',
        subject: labels[own],
        contenders: await timesOf(apps, ticker, workshop),
        target: { against: labels.raw, bound: 'at most', value: 1.15 },
      },
    ];
  },
};

/** Without the signature, with it, and what a client may take: 1.5 times the signature, on top of the bare call. */
const bare = 'fetch, not signed';
const hand = 'fetch, signed by hand';
const allowed = 'fetch + 1.5 × the signature';

const signed: Row = {
  name: 'signed-call',
  measure: async (workshop) => {
    const contenders = await timesOf(signedApps('node', workshop), order, workshop);
    return [
      {
        id: 'call/signed',
        title: 'A signed call, node:crypto',
        unit: 'µs',
        subject: labels[own],
        contenders: [...contenders, { name: allowed, values: allowance(contenders) }],
        target: { against: allowed, bound: 'at most', value: 1 },
      },
    ];
  },
};

const web: Row = {
  name: 'web-crypto',
  measure: async (workshop) => [
    {
      id: 'call/web-crypto',
      title: 'A signed call, Web Crypto with the key kept',
      unit: 'µs',
      subject: labels[own],
      contenders: await timesOf(signedApps('browser', workshop), order, workshop),
      target: { against: hand, bound: 'at most', value: 1.1 },
    },
  ],
};

export const callRows: readonly Row[] = [unsigned, signed, web];

interface NamedApp extends App {
  readonly name: string;
}

function signedApps(platform: App['platform'], workshop: Workshop): readonly NamedApp[] {
  return [
    { name: bare, client: 'raw', app: 'unsigned-post', platform },
    { name: hand, client: 'raw', app: 'signed', platform },
    { name: labels[own], client: own, app: 'signed', platform },
    ...(workshop.peers === 'none' ? [] : peers).map((client): NamedApp => ({
      name: labels[client],
      client,
      app: 'signed',
      platform,
    })),
  ];
}

/**
 * A process for each: what one leaves to the collector and the compiler is not charged to another. They are short, and
 * no two alike, so there are more of them.
 */
async function timesOf(apps: readonly NamedApp[], reply: object, { runs }: Workshop): Promise<readonly Contender[]> {
  const folder = emptyFolder('calls');
  const program = await buildProgram('calls');
  const runners: Runner<number>[] = [];
  for (const { name, ...app } of apps) {
    const outfile = join(folder, `${name.replaceAll(/\W+/g, '-')}.mjs`);
    await bundleApp(app, { outfile });
    const command = { program: nodes.here(), args: [program, outfile, JSON.stringify(reply)] };
    runners.push({ name, run: async () => Number((await spent(command)).stdout) });
  }
  return contendersOf(await alternate(runners, runs * 2 - 1), (time) => time);
}

/** Run by run. */
function allowance(contenders: readonly Contender[]): readonly number[] {
  const valuesOf = (name: string) => contenders.find((contender) => contender.name === name)?.values ?? [];
  const base = valuesOf(bare);
  return valuesOf(hand).map((time, run) => {
    const without = base[run] ?? NaN;
    return without + 1.5 * (time - without);
  });
}
