import { createHash } from 'node:crypto';
import { Allxon, type AllxonOptions, type DeviceDeployment } from '@countersign/allxon';
import { createClient } from '@countersign/allxon/core';
import type { ArtifactUpload } from '@countersign/allxon/models';
import { listConnections } from '@countersign/allxon/operations';

const options = JSON.parse(process.argv[2] ?? '{}') as AllxonOptions;
const allxon = new Allxon(options);
const file = new TextEncoder().encode('an artifact');
const artifact_md5 = createHash('md5').update(file).digest('hex');

const { artifact_uuid } = await allxon.artifacts.create({ artifact_name: 'app.tar.gz', artifact_md5 });
const upload: ArtifactUpload = await allxon.artifacts.requestUpload({ artifact_uuid, body: { artifact_md5 } });
await allxon.artifacts.upload({ upload_url: upload.upload_url, 'Content-MD5': upload.content_md5, body: file });
const { deployment_id } = await allxon.deployments.create({ artifact_uuid, device_sn: ['SN0001'] });
const devices: DeviceDeployment[] = await allxon.deployments.status({ deployment_id, deployment_status: 'all' });
const connections = await createClient(options).call(listConnections);

process.stdout.write(JSON.stringify({ devices: devices.length > 0, connections: connections.length > 0 }));
