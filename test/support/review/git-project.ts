import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { countersign } from '../cli.js';
import type { Ended } from '../run.js';

/** A repository of its own, with nobody's configuration. */
export interface GitProject {
  readonly path: string;
  git(...args: readonly string[]): string;
  write(path: string, text: string): void;
  read(path: string): string;
  /** Everything that is there. */
  commit(message: string): string;
  /** Runs `countersign`, outside of GitHub Actions where nothing else is said. */
  run(args: readonly string[], env?: Readonly<Record<string, string>>): Promise<Ended>;
  remove(): void;
}

const outside = { GITHUB_BASE_REF: '', GITHUB_EVENT_PATH: '' };

/** An empty repository on the branch `main`. */
export function gitProject(): GitProject {
  const project = projectIn(realpathSync(mkdtempSync(join(tmpdir(), 'countersign-git-'))));
  project.git('init', '--quiet', '--initial-branch=main');
  return project;
}

/** What git has put there. */
export function projectIn(path: string): GitProject {
  const env = {
    ...Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith('GIT_'))),
    GIT_CONFIG_GLOBAL: '/dev/null',
    GIT_CONFIG_SYSTEM: '/dev/null',
    GIT_AUTHOR_NAME: 'A',
    GIT_AUTHOR_EMAIL: 'a@example.com',
    GIT_COMMITTER_NAME: 'A',
    GIT_COMMITTER_EMAIL: 'a@example.com',
  };
  const git = (...args: readonly string[]): string =>
    execFileSync('git', args, { cwd: path, env, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] }).trim();
  return {
    path,
    git,
    write: (name, text) => {
      mkdirSync(join(path, dirname(name)), { recursive: true });
      writeFileSync(join(path, name), text);
    },
    read: (name) => readFileSync(join(path, name), 'utf8'),
    commit: (message) => {
      git('add', '--all');
      git('commit', '--quiet', '--message', message);
      return git('rev-parse', 'HEAD');
    },
    run: (args, more = {}) => countersign(args, { cwd: path, env: { ...outside, ...more } }),
    remove: () => rmSync(path, { recursive: true, force: true }),
  };
}

/** A small spec: `operations` are names, `required` says whether the input of the first is. */
export function specText({
  version = '1.0.0',
  operations = ['listOrders'],
  required = false,
}: {
  readonly version?: string;
  readonly operations?: readonly string[];
  readonly required?: boolean;
} = {}): string {
  const paths = operations.map(
    (name, index) => `  /${name}:
    get:
      tags: [orders]
      operationId: ${name}
      summary: ${name}
      parameters:
        - { name: market, in: query, description: A market., required: ${index === 0 && required}, schema: { type: string } }
      responses:
        '200': { description: Fine., content: { application/json: { schema: { type: string } } } }
        4XX: { description: Refused. }`,
  );
  return `openapi: 3.1.0
info: { title: Acme, version: ${version}, license: { name: MIT, identifier: MIT } }
servers: [{ url: 'https://api.acme.example' }]
tags: [{ name: orders, description: Orders. }]
security: []
paths:
${paths.join('\n')}
`;
}
