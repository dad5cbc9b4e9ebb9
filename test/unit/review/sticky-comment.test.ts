import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { commentsApi, type CommentsApi } from '../../support/review/comments-api.js';
import { run, type Ended } from '../../support/run.js';

const script = '.github/scripts/sticky-comment.mjs';
const mark = '<!-- countersign spec review -->';
let api: CommentsApi;
let folder: string;

beforeEach(async () => {
  api = await commentsApi();
  folder = mkdtempSync(join(tmpdir(), 'countersign-comment-'));
});
afterEach(async () => {
  await api.close();
  rmSync(folder, { recursive: true });
});

function post(report: string, env: Readonly<Record<string, string>> = {}): Promise<Ended> {
  const file = join(folder, 'review.md');
  writeFileSync(file, report);
  return run(process.execPath, [script, file], {
    env: {
      GITHUB_API_URL: api.url,
      GITHUB_REPOSITORY: 'acme/specs',
      GITHUB_TOKEN: 'token-of-a-test',
      PULL_REQUEST: '7',
      ...env,
    },
  });
}

test('the first run creates the comment, later ones update it in place', async () => {
  expect(await post('One.')).toEqual({ status: 0, stdout: 'comment created: https://example.com/new\n', stderr: '' });
  expect((await post('Two.')).stdout).toBe('comment updated: https://example.com/old\n');
  expect(api.comments.map(({ body }) => body)).toEqual([`${mark}\nTwo.`]);
});

test('nothing is written where nothing has changed', async () => {
  await post('One.');
  await post('One.');
  expect(api.requests.filter((line) => !line.startsWith('GET'))).toHaveLength(1);
});

test('the comment is found on a later page, and no comment of a person is touched', async () => {
  for (let id = 1; id <= 250; id++) api.comments.push({ id, body: `${mark} quoted`, user: { type: 'User' } });
  api.comments.push({ id: 251, body: `${mark}\nOld.`, user: { type: 'Bot' } });
  await post('New.');
  expect(api.requests.map((line) => line.replace(/.*(?=[?/])/, ''))).toEqual([
    '?per_page=100&page=1',
    '?per_page=100&page=2',
    '?per_page=100&page=3',
    '/251',
  ]);
  expect(api.comments.at(-1)?.body).toBe(`${mark}\nNew.`);
  expect(api.comments[0]?.body).toBe(`${mark} quoted`);
});

test.each([403, 404])('a token that may not write (%d) is noted, and fails nothing', async (status) => {
  api.refusal = status;
  const { status: code, stdout } = await post('One.');
  expect(code).toBe(0);
  expect(stdout).toBe(`::notice::GitHub answers ${status}: cannot create a comment. See the summary of the job.\n`);
});

test('any other refusal fails', async () => {
  api.refusal = 500;
  expect((await post('One.')).status).toBe(1);
  expect((await post('One.', { GITHUB_TOKEN: 'another' })).stdout).toContain(
    'GitHub answers 401: cannot read comments',
  );
});

test('a report that is too long for a comment is cut at a line', async () => {
  const line = `${'x'.repeat(99)}\n`;
  expect((await post(line.repeat(1_000))).status).toBe(0);
  const body = api.comments[0]?.body ?? '';
  expect(body.length).toBeLessThanOrEqual(65_536);
  expect(body).toMatch(/\nx{99}\n\n\*\*Cut here: see the summary of the job\.\*\*\n$/);
});

test('it says what it needs', async () => {
  const { status, stderr } = await post('One.', { PULL_REQUEST: '../7' });
  expect([status, stderr]).toEqual([
    2,
    'sticky-comment.mjs <file.md>, with GITHUB_REPOSITORY, GITHUB_TOKEN and PULL_REQUEST set\n',
  ]);
  expect(api.requests).toEqual([]);
});
