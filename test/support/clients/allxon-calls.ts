import { createHash } from 'node:crypto';
import type { Allxon } from '@countersign/allxon';
import {
  ARTIFACT_UUID as artifact_uuid,
  connections,
  DEPLOYMENT_ID,
  deploymentStatuses,
} from '../servers/allxon/replies.js';
import type { ClientCall } from './client-call.js';

/** A file, with its MD5 as the vendor wants it at first: in hex. */
export const FILE = new TextEncoder().encode('the bytes of an artifact\n');
const artifact_md5 = createHash('md5').update(FILE).digest('hex');

/** Each of the 6 operations at least once. */
export const allxonCalls: readonly ClientCall<Allxon>[] = [
  {
    operation: 'listConnections',
    title: 'devices.connections',
    send: (allxon) => allxon.devices.connections(),
    reply: connections,
  },
  {
    operation: 'createArtifact',
    title: 'artifacts.create',
    send: (allxon) => allxon.artifacts.create({ artifact_name: 'artifact.tar.gz', artifact_md5 }),
    reply: { artifact_uuid },
  },
  {
    operation: 'requestArtifactUpload',
    title: 'artifacts.requestUpload, resolved to its checksum',
    send: async (allxon) => {
      const { content_md5, content_type } = await allxon.artifacts.requestUpload({
        artifact_uuid,
        body: { artifact_md5 },
      });
      return { content_md5, content_type };
    },
    reply: { content_md5: createHash('md5').update(FILE).digest('base64'), content_type: 'application/octet-stream' },
  },
  {
    operation: 'uploadArtifact',
    title: 'artifacts.upload, where requestUpload said',
    send: async (allxon) => {
      const { upload_url, content_md5 } = await allxon.artifacts.requestUpload({
        artifact_uuid,
        body: { artifact_md5 },
      });
      return allxon.artifacts.upload({ upload_url, 'Content-MD5': content_md5, body: FILE });
    },
    reply: undefined,
  },
  {
    operation: 'createDeployment',
    title: 'deployments.create',
    send: (allxon) =>
      allxon.deployments.create({
        device_sn: ['SN0001', 'SN0002'],
        artifact_uuid,
        arguments: [{ argument1: 'value1' }],
      }),
    reply: { deployment_id: DEPLOYMENT_ID, deployment_accepted: ['SN0001', 'SN0002'], deployment_rejected: [] },
  },
  {
    operation: 'listDeploymentStatus',
    title: 'deployments.status',
    send: (allxon) => allxon.deployments.status({ deployment_id: DEPLOYMENT_ID, deployment_status: 'all' }),
    reply: deploymentStatuses,
  },
];
