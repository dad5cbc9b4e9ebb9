import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ALLXON_CREDENTIALS } from '../../support/servers/allxon/signature.js';
import { run, type Ended } from '../../support/run.js';
import { NOW } from '../../support/clients/clients.js';

const signature = '37dd7f3de1dcfeae5a1bb7a6441c631649454bb3c015c6456cca36045c4112d9';
const request = [
  'POST /ota/deployment HTTP/1.1',
  'Host: us.api.allxon.com',
  `x-allxon-epoch: ${NOW}`,
  `authorization: ALLXON-SIG1 Credential="${ALLXON_CREDENTIALS.apiKeyId}",Signature="${signature}"`,
  'accept: application/json',
  'accept-encoding: gzip',
  'content-type: application/json',
  '',
  '{"device_sn":["SN0001","SN0002"],"artifact_uuid":"0d4c6c1e-1f6d-4f0a-9a51-3c1d5e8f7b20"}',
];

describe('countersign explain', () => {
  let folder: string;
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'countersign-'));
    writeFileSync(join(folder, 'key.json'), JSON.stringify(ALLXON_CREDENTIALS));
    writeFileSync(join(folder, 'request.txt'), request.join('\r\n'));
    writeFileSync(join(folder, 'late.txt'), request.join('\n').replace(String(NOW), String(NOW + 1)));
    writeFileSync(join(folder, 'garbage.txt'), 'garbage');
    await run(process.execPath, ['build.mjs']);
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  const explain = (...args: readonly string[]): Promise<Ended> =>
    run(process.execPath, ['dist/cli.js', 'explain', 'specs/allxon.yaml', ...args]);
  const key = (): readonly string[] => ['--credentials', join(folder, 'key.json')];

  test('the known answer, as data', async () => {
    const body = request.at(-1) ?? '';
    const ended = await explain('createDeployment', ...key(), '--at', String(NOW), '--body', body, '--json');
    expect(ended).toMatchObject({ status: 0, stderr: '' });
    expect(JSON.parse(ended.stdout)).toMatchObject({
      operation: 'createDeployment',
      scheme: 'allxonSig1',
      values: { epoch: String(NOW), signingKey: '[redacted]', signature },
      signed: `POST/ota/deployment${NOW}`,
      covers: { method: true, host: false, path: true, query: true, body: false },
      request: { method: 'POST', url: 'https://us.api.allxon.com/ota/deployment', body },
    });
    expect(ended.stdout).not.toContain(ALLXON_CREDENTIALS.apiSecret);
  });

  test('a captured request that is equal: 0', async () => {
    const ended = await explain('deployments.create', ...key(), '--against', join(folder, 'request.txt'));
    expect(ended).toMatchObject({ status: 0, stderr: '' });
    expect(ended.stdout).toMatch(/captured request:\n {2}everything is equal\n/);
  });

  test('one that differs: 1', async () => {
    const ended = await explain('createDeployment', ...key(), '--against', join(folder, 'late.txt'));
    expect(ended.status).toBe(1);
    expect(ended.stdout).toContain('first difference: signature');
    expect(ended.stdout).toMatch(/captured {2}37dd[^\n]*\n {14}\^?/);
    expect(ended.stdout).toContain('another clock reading than the one it sends, 1 ms off');
    const json = await explain('createDeployment', ...key(), '--against', join(folder, 'late.txt'), '--json');
    const { against } = JSON.parse(json.stdout) as { against: unknown };
    expect(against).toMatchObject({ matches: false, first: { name: 'signature', captured: signature } });
  });

  const wrong: readonly (readonly [readonly string[], string])[] = [
    [['createDeploymentt'], 'did you mean'],
    [['createDeployment', '--against', 'garbage.txt'], 'neither with a request line'],
    [['createDeployment', '--at', 'noon'], 'neither Unix milliseconds'],
    [['createDeployment', '--credentials', 'absent.json'], 'no such file or directory'],
  ];
  test.each(wrong)('%j: 2', async (args, message) => {
    const placed = args.map((arg) => (arg === 'garbage.txt' ? join(folder, arg) : arg));
    const ended = await explain(...placed);
    expect(ended).toMatchObject({ status: 2, stdout: '' });
    expect(ended.stderr).toContain(message);
  });
});
