import { Allxon, type AllxonOptions } from '@countersign/allxon';
import { failure } from './failure.js';

const file = new TextEncoder().encode('the bytes of an artifact\n');
const artifact_md5 = '3b7ca121e3460b19fff37aa56d2af8d3';

/** Compressed replies, fields of the reply's header, an upload to another origin, and what fails. */
export async function allxon(options: AllxonOptions): Promise<object> {
  const { devices, artifacts, deployments } = new Allxon(options);
  const { data: connections, response } = await devices.connections().withResponse();
  const { artifact_uuid } = await artifacts.create({ artifact_name: 'artifact.tar.gz', artifact_md5 });
  const { upload_url, content_md5 } = await artifacts.requestUpload({ artifact_uuid, body: { artifact_md5 } });
  await artifacts.upload({ upload_url, 'Content-MD5': content_md5, body: file });
  const { deployment_id } = await deployments.create({ device_sn: ['SN0001'], artifact_uuid });
  return {
    online: connections.filter(({ status }) => status === 'online').map(({ sn }) => sn),
    requestIdLength: response.requestId?.length,
    limit: response.rateLimit?.limit,
    statuses: (await deployments.status({ deployment_id, deployment_status: 'all' })).length,
    unknownDeployment: await failure(deployments.status({ deployment_id: 'none', deployment_status: 'all' })),
    emptyArgument: await failure(deployments.status({ deployment_id: '', deployment_status: 'all' })),
  };
}
