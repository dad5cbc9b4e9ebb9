import { readFileSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openEditor, placeOf, type Editor } from '../support/packed/editor.js';
import { copyApps } from '../support/packed/compile-app.js';
import { installPackages, type InstalledApp } from '../support/packed/installed-app.js';
import { publishedApis, type PublishedApi } from '../support/packed/tarballs.js';

let app: InstalledApp;
let editor: Editor;

const appOf = (api: PublishedApi): string => join(app.path, 'apps', `${api}.ts`);

beforeAll(async () => {
  app = await installPackages();
  copyApps(app);
  writeFileSync(
    join(app.path, 'tsconfig.json'),
    JSON.stringify({ compilerOptions: { module: 'NodeNext', target: 'ES2022', strict: true, types: [] } }),
  );
  editor = openEditor(publishedApis.map(appOf));
});
afterAll(() => {
  editor.close();
  app.remove();
});

interface Case {
  /** In the example app; the pointer rests at `|`. */
  readonly at: string;
  readonly display: string;
  /** First line of the documentation. */
  readonly says: string;
  /** Below `src/` of the package, and how the line there begins. */
  readonly leadsTo: readonly [file: string, line: string];
}

const cases: Readonly<Record<PublishedApi, readonly Case[]>> = {
  allex: [
    {
      at: 'allex.orders.cre|ate(newOrder)',
      display: '(method) Orders.create(newOrder: NewOrder, options?: CallOptions): Call<Order>',
      says: 'Place an order.',
      leadsTo: ['resources/orders.ts', 'create(newOrder: NewOrder, options?: CallOptions): Call<Order> {'],
    },
    {
      at: 'allex.user.tra|des(',
      display:
        '(method) User.trades(parameters?: GetUserTradesParameters, options?: CallOptions): Paged<UserTrade, UserTradePage>',
      says: 'Fills of the account.',
      leadsTo: ['resources/user.ts', 'trades('],
    },
    {
      at: 'data.i|d',
      display: '(property) Order.id: string',
      says: 'Id of the order. Example: `6a8f3b2c-...`.',
      leadsTo: ['models.ts', 'id: string;'],
    },
    {
      at: 'error.sent|At',
      display: '(property) OutcomeUnknownError.sentAt: Date',
      says: "When the request was sent, by the client's clock corrected for the server's.",
      leadsTo: ['runtime/errors/outcome-unknown-error.ts', 'declare readonly sentAt: Date;'],
    },
    {
      at: 'client.call(createOr|der',
      display:
        '(alias) const createOrder: Operation<{\n    body: NewOrder;\n}, Order, Record<400 | 401 | 500, ErrorBody>>\nimport createOrder',
      says: 'Place an order.',
      leadsTo: ['operations/orders.ts', 'export const createOrder: Operation<'],
    },
  ],
  allxon: [
    {
      at: 'allxon.artifacts.requestUp|load(',
      display:
        '(method) Artifacts.requestUpload(parameters: RequestArtifactUploadInput, options?: CallOptions): Call<ArtifactUpload>',
      says: 'Request a URL to upload an artifact to.',
      leadsTo: ['resources/artifacts.ts', 'requestUpload('],
    },
    {
      at: 'upload.upload_u|rl',
      display: '(property) ArtifactUpload.upload_url: string',
      says: 'Presigned, temporary URL of the storage. Whoever knows it may upload, so treat it like a password.',
      leadsTo: ['models.ts', 'upload_url: string;'],
    },
  ],
  andx: [
    {
      at: 'andx.orders.li|st(',
      display: '(method) Orders.list(parameters: ListOrdersParameters, options?: CallOptions): Paged<Order, OrderPage>',
      says: 'List the orders of an account.',
      leadsTo: ['resources/orders.ts', 'list('],
    },
    {
      at: 'order.pri|ce',
      display: '(property) Order.price: string',
      says: 'Price of a limit order, in the counter currency.',
      leadsTo: ['models.ts', 'price: Decimal;'],
    },
  ],
};

describe.each(publishedApis)('in an app of %s', (api) => {
  test.each(cases[api])('the pointer on $at', async ({ at, display, says, leadsTo: [source, line] }) => {
    const file = appOf(api);
    const place = placeOf(readFileSync(file, 'utf8'), at);
    const hover = await editor.hover(file, place);
    expect([hover.display, hover.documentation.split('\n')[0]]).toEqual([display, says]);
    const [definition] = await editor.definition(file, place);
    expect(relative(app.folderOf(api), definition?.file ?? '')).toBe(join('src', source));
    const lines = readFileSync(definition?.file ?? '', 'utf8').split('\n');
    expect(lines[(definition?.line ?? 0) - 1]?.trim().slice(0, line.length)).toBe(line);
  });
});

test('resources, and a method of each, are completed by name', async () => {
  const file = appOf('allex');
  const text = readFileSync(file, 'utf8');
  const resources = await editor.completions(file, placeOf(text, 'await allex.|orders.create'));
  expect(resources).toEqual(expect.arrayContaining(['market', 'orders', 'user', 'withdrawals', 'with']));
  const methods = await editor.completions(file, placeOf(text, 'await allex.orders.|create'));
  expect([...methods].sort()).toEqual(['cancel', 'cancelAll', 'create', 'get', 'list']);
});
