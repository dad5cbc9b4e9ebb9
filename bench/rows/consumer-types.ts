import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { openapiTypescript } from '../contenders/generators.js';
import { nodes, peerFolder } from '../contenders/programs.js';
import { alternate, type Runner } from '../measure/alternate.js';
import { contendersOf } from '../measure/measured.js';
import { spent, type Spent } from '../measure/spent.js';
import { emptyFolder } from '../workshop.js';
import type { Row } from './row.js';

const own = 'Countersign';
const peer = 'openapi-fetch with openapi-typescript';

/** The same five calls, each with a member of what it gives. */
const ownApp = `import { Allex } from '@countersign/allex';

const allex = new Allex({ auth: { hmac: { apiKey: 'key', apiSecret: 'secret' } } });
const tickers = await allex.market.ticker({ symbol: 'btc-usdt' });
export const last: number | null | undefined = tickers['btc-usdt']?.last;
const order = await allex.orders.create({ symbol: 'btc-usdt', side: 'buy', size: 0.001, type: 'limit', price: 68000 });
export const id: string = order.id;
const orders = await allex.orders.list({ symbol: 'btc-usdt', limit: 10 });
export const count: number = orders.count;
const canceled = await allex.orders.cancel({ order_id: id });
export const canceledId: string | undefined = canceled.id;
const balance = await allex.user.balance();
export const available: number | undefined = balance.btc_available;
`;
const peerApp = `import createClient from 'openapi-fetch';
import type { paths } from './schema.js';

const client = createClient<paths>({ baseUrl: 'https://allex.online/v2' });
const { data: tickers } = await client.GET('/ticker', { params: { query: { symbol: 'btc-usdt' } } });
export const last: number | null | undefined = tickers?.['btc-usdt']?.last;
const { data: order } = await client.POST('/order', {
  body: { symbol: 'btc-usdt', side: 'buy', size: 0.001, type: 'limit', price: 68000 },
});
export const id: string = order?.id ?? '';
const { data: orders } = await client.GET('/orders', { params: { query: { symbol: 'btc-usdt', limit: 10 } } });
export const count: number | undefined = orders?.count;
const { data: canceled } = await client.DELETE('/order', { params: { query: { order_id: id } } });
export const canceledId: string | undefined = canceled?.id;
const { data: balance } = await client.GET('/user/balance');
export const available: number | undefined = balance?.btc_available;
`;

const compilerOptions = {
  target: 'ES2022',
  lib: ['ES2022', 'DOM', 'DOM.Iterable'],
  module: 'NodeNext',
  moduleResolution: 'NodeNext',
  types: [],
  strict: true,
  exactOptionalPropertyTypes: true,
  noUncheckedIndexedAccess: true,
  skipLibCheck: true,
  noEmit: true,
};

export const consumerTypes: Row = {
  name: 'consumer-types',
  measure: async ({ runs, peers }) => {
    const folder = emptyFolder('consumer-types');
    const apps = [typeChecked(own, appFolder(join(folder, 'own'), ownApp, ['@countersign/allex']))];
    if (peers === 'all') {
      const path = appFolder(join(folder, 'peer'), peerApp, ['openapi-fetch']);
      await spent(openapiTypescript.command(resolve('specs/allex.yaml'), path));
      apps.push(typeChecked(peer, path));
    }
    const outcomes = await alternate(apps, runs);
    return [
      {
        id: 'consumer-types',
        title: 'Type-check of an app that makes five calls',
        unit: 'ms',
        subject: own,
        contenders: contendersOf(outcomes, ({ cpuMs }) => cpuMs),
        target: { against: peer, bound: 'at most', value: 1.2 },
      },
    ];
  },
};

/** An app in a folder of its own, with nothing installed but this. */
function appFolder(folder: string, text: string, packages: readonly string[]): string {
  mkdirSync(folder);
  writeFileSync(join(folder, 'package.json'), '{ "type": "module" }\n');
  writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify({ compilerOptions, files: ['app.ts'] }));
  writeFileSync(join(folder, 'app.ts'), text);
  for (const name of packages) {
    const path = join(folder, 'node_modules', name);
    mkdirSync(dirname(path), { recursive: true });
    symlinkSync(name.startsWith('@countersign/') ? resolve('generated', name.slice(13)) : peerFolder(name), path);
  }
  return folder;
}

function typeChecked(name: string, folder: string): Runner<Spent> {
  const tsc = createRequire(import.meta.url).resolve('typescript/bin/tsc');
  return { name, run: () => spent({ program: nodes.here(), args: [tsc, '-p', folder] }) };
}
