import { createHmac } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { emptyFolder } from '../workshop.js';

/** GitHub's document, 1,223 operations. */
export const github = resolve('node_modules/@octokit/openapi/generated/api.github.com.json');

/** The one operation whose body is no text, which this scheme cannot sign. */
const binary = '/repos/{owner}/{repo}/releases/{release_id}/assets';

interface GithubDocument {
  readonly paths: Readonly<Record<string, { readonly post?: object }>>;
  readonly components: object;
}

/** The same with a signature on every request, made as ALLEX's is: the path of the file. */
export function signedGithub(): string {
  const document = JSON.parse(readFileSync(github, 'utf8')) as GithubDocument;
  const { [binary]: item, ...paths } = document.paths;
  const signed = {
    ...document,
    security: [{ hmac: [] }],
    paths: { ...paths, [binary]: { ...item, post: { ...item?.post, security: [] } } },
    components: { ...document.components, securitySchemes: { hmac: scheme } },
  };
  const path = join(emptyFolder('documents/github'), 'github.json');
  writeFileSync(path, JSON.stringify(signed));
  return path;
}

const expires = 1_774_699_260;

const scheme = {
  type: 'apiKey',
  in: 'header',
  name: 'api-key',
  description: 'An HMAC key.',
  'x-signing': {
    credentials: { apiKey: { description: 'API key' }, apiSecret: { description: 'Its secret', secret: true } },
    values: {
      expires: 'unix_s() + 60',
      signature: 'hex(hmac_sha256(apiSecret, request.method + request.target + string(expires) + request.body))',
    },
    send: { headers: { 'api-key': '{apiKey}', 'api-expires': '{expires}', 'api-signature': '{signature}' } },
    examples: [
      {
        source: 'createHmac of node:crypto',
        credentials: { apiKey: 'key', apiSecret: 'secret' },
        at: (expires - 60) * 1000,
        request: 'GET https://api.github.com/user',
        expect: {
          expires: String(expires),
          signature: createHmac('sha256', 'secret').update(`GET/user${expires}`).digest('hex'),
        },
      },
    ],
  },
};
