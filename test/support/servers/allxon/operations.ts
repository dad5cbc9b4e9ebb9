import { listOf, matching, object, optional, required, text, type Fields } from '../fields.js';
import type { Reply } from '../http.js';
import { json } from '../replies.js';
import type { Route } from '../routes.js';
import { failure } from './errors.js';
import { ARTIFACT_UUID, connections, DEPLOYMENT_ID, deploymentStatuses, EXISTING_ARTIFACT_NAME } from './replies.js';

export interface AllxonOperation extends Route {
  readonly body?: Fields;
  readonly reply: (input: AllxonInput) => Reply;
}

export interface AllxonInput {
  readonly parameters: ReadonlyMap<string, string>;
  readonly body: ReadonlyMap<string, unknown>;
  /** Announce an upload; gives the address to put it to. */
  readonly presign: (artifact: string, md5: Md5) => string;
}

/** An MD5 in base64, as `Content-MD5` carries it. */
export type Md5 = string;

const md5InHex = matching(/^[0-9a-f]{32}$/);
const statuses = ['all', 'processing', 'success', 'failed'];

/** The operations at the API's own host; the upload goes to another one. */
export const allxonOperations: readonly AllxonOperation[] = [
  { method: 'GET', template: '/connection', reply: () => json(200, connections) },
  {
    method: 'POST',
    template: '/ota/artifact',
    body: { artifact_name: required(text), artifact_md5: required(md5InHex) },
    reply: ({ body }) =>
      body.get('artifact_name') === EXISTING_ARTIFACT_NAME
        ? failure(409, 'The artifact already exists')
        : json(200, { artifact_uuid: ARTIFACT_UUID }),
  },
  {
    method: 'POST',
    template: '/ota/artifact/{artifact_uuid}',
    body: { artifact_md5: required(md5InHex) },
    reply: announceUpload,
  },
  {
    method: 'POST',
    template: '/ota/deployment',
    body: { device_sn: required(listOf(text)), artifact_uuid: required(text), arguments: optional(listOf(object)) },
    reply: ({ body }) =>
      body.get('artifact_uuid') === ARTIFACT_UUID
        ? json(202, {
            deployment_id: DEPLOYMENT_ID,
            deployment_accepted: body.get('device_sn'),
            deployment_rejected: [],
          })
        : failure(404, 'The artifact does not exist'),
  },
  {
    method: 'GET',
    template: '/ota/deployment/{deployment_id}/{deployment_status}',
    reply: ({ parameters }) => {
      const status = parameters.get('deployment_status') ?? '';
      if (!statuses.includes(status)) return failure(400, 'deployment_status is invalid');
      if (parameters.get('deployment_id') !== DEPLOYMENT_ID) return failure(404, 'The deployment does not exist');
      return json(
        200,
        deploymentStatuses.filter(({ deployment_status }) => status === 'all' || deployment_status === status),
      );
    },
  },
];

/** The MD5 arrives in hex and goes back in base64. */
function announceUpload({ parameters, body, presign }: AllxonInput): Reply {
  const artifact = parameters.get('artifact_uuid') ?? '';
  if (artifact !== ARTIFACT_UUID) return failure(404, 'The artifact does not exist');
  const content_md5 = Buffer.from(String(body.get('artifact_md5')), 'hex').toString('base64');
  return json(200, {
    upload_url: presign(artifact, content_md5),
    content_md5,
    content_type: 'application/octet-stream',
  });
}
