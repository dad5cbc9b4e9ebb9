import { createHmac } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { exitCodes } from '../../../generator/commands/exit-codes.js';
import { buildCommand, countersign } from '../../support/cli.js';
import { run } from '../../support/run.js';

const outer = realpathSync(mkdtempSync(join(tmpdir(), 'countersign-init-')));
let cwd = '';

beforeAll(buildCommand);
beforeEach(() => {
  cwd = mkdtempSync(join(outer, 'project-'));
});
afterAll(() => rmSync(outer, { recursive: true }));

function spec(name = 'specs/my-bank.yaml'): string {
  return readFileSync(join(cwd, name), 'utf8');
}

describe('countersign init', () => {
  test('writes a spec about which nothing is to be said, and says what comes next', async () => {
    const { status, stdout, stderr } = await countersign(['init', 'my-bank'], { cwd });
    expect({ status, stderr }).toEqual({ status: exitCodes.fine, stderr: '' });
    expect(stdout).toContain('specs/my-bank.yaml is written');
    expect(stdout).toContain('  npm run build --prefix generated/my-bank\n  npm install ./generated/my-bank\n');
    expect(spec()).toContain('\n  title: My Bank API\n');
    const commands = [...stdout.matchAll(/^ {2}npx countersign (.+)$/gm)].map(([, words = '']) =>
      words.replaceAll("'", ''),
    );
    expect(commands.map((words) => words.split(' ')[0])).toEqual(['generate', 'check', 'explain']);
    for (const words of commands) {
      expect(await countersign(words.split(' '), { cwd }), words).toMatchObject({ status: 0 });
    }
    expect(await countersign(['check'], { cwd })).toMatchObject({ status: 0, stdout: '1 spec, no findings\n' });
  });

  test('leads editors to the schema, in this repository too', async () => {
    await countersign(['init', 'my-bank'], { cwd });
    const [, target = ''] = /\$schema=\.\.\/node_modules\/countersign\/(\S+)/.exec(spec()) ?? [];
    expect(existsSync(target)).toBe(true);
    mkdirSync(join(cwd, 'specs/extensions'));
    writeFileSync(join(cwd, 'specs/extensions/openapi.schema.json'), '{}');
    const { stdout } = await countersign(['init', 'other'], { cwd });
    expect(stdout).toContain('  npm install\n  npm run build:packages\n');
    expect(spec('specs/other.yaml')).toContain('$schema=./extensions/openapi.schema.json\n');
  });

  test.each(['yaml', 'yml', 'json'])('leaves a spec alone that is there as .%s', async (extension) => {
    mkdirSync(join(cwd, 'specs'));
    writeFileSync(join(cwd, `specs/acme.${extension}`), 'mine');
    const { status, stderr } = await countersign(['init', 'acme'], { cwd });
    expect(status).toBe(exitCodes.usage);
    expect(stderr).toBe(`error: specs/acme.${extension} is there already; it is left alone\n`);
    expect(spec(`specs/acme.${extension}`)).toBe('mine');
    expect(existsSync(join(cwd, 'specs/acme.yaml'))).toBe(extension === 'yaml');
  });

  test.each([
    ['My Bank.yaml', "How about 'my-bank'?"],
    ['../acme', "How about 'acme'?"],
    ['con', 'between them.\n'],
    ['$', 'between them.\n'],
  ])('refuses %s as a name', async (name, said) => {
    const { status, stderr } = await countersign(['init', name], { cwd });
    expect(status).toBe(exitCodes.usage);
    expect(stderr).toContain(said);
    expect(existsSync(join(cwd, 'specs'))).toBe(false);
  });
});

describe('the package of a spec to begin with', () => {
  const program = `
import { MyBank } from './generated/my-bank/dist/index.js';
import { verifyHmac } from './generated/my-bank/dist/verify.js';
const sent = [];
const credentials = { key: 'k', secret: process.argv[2] };
const fetch = async (url, init) => {
  sent.push(new Request(url, init));
  return Response.json(init.method === 'POST' ? { id: 'o1' } : { market: 'BTC-EUR', price: '1.5' });
};
const bank = new MyBank({ auth: { hmac: credentials }, fetch });
await bank.market.ticker({ market: 'BTC-EUR' });
await bank.orders.create({ market: 'BTC-EUR', side: 'buy', size: '0.5' });
const [ticker, order] = sent;
const verdicts = [];
for (const secret of [credentials.secret, 'another']) {
  verdicts.push((await verifyHmac(order.clone(), { credentials: () => ({ ...credentials, secret }) })).valid);
}
const { pathname } = new URL(order.url);
const headers = Object.fromEntries(order.headers);
console.log(JSON.stringify({ ticker: ticker.headers.get('x-sign'), verdicts, pathname, headers, body: await order.text() }));
`;

  test('compiles, signs as its declaration says, and verifies', async () => {
    await countersign(['init', 'my-bank'], { cwd });
    expect(await countersign(['generate'], { cwd })).toMatchObject({ status: 0, stderr: '' });
    const tsc = [resolve('node_modules/typescript/bin/tsc'), '-p', 'generated/my-bank'];
    const types = ['--typeRoots', resolve('node_modules/@types')];
    expect(await run('node', [...tsc, ...types], { cwd })).toMatchObject({ status: 0, stdout: '' });
    writeFileSync(join(cwd, 'call.mjs'), program);
    const { stdout, stderr } = await run('node', ['call.mjs', 'a secret'], { cwd });
    expect(stderr).toBe('');
    const { ticker, verdicts, pathname, headers, body } = JSON.parse(stdout) as {
      readonly ticker: string | null;
      readonly verdicts: readonly boolean[];
      readonly pathname: string;
      readonly headers: Readonly<Record<string, string>>;
      readonly body: string;
    };
    expect({ ticker, verdicts, pathname }).toEqual({ ticker: null, verdicts: [true, false], pathname: '/v1/orders' });
    const text = `${headers['x-time'] ?? ''}POST${pathname}${body}`;
    expect(headers['x-sign']).toBe(createHmac('sha256', 'a secret').update(text).digest('hex'));
  });
});
