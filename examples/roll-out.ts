import { createHash } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import { Allxon, type AllxonOptions, type DeviceDeployment } from '@countersign/allxon';

/** What to bring to which devices. */
export interface RollOut {
  readonly name: string;
  readonly file: Uint8Array;
  /** Serial numbers. */
  readonly devices: readonly string[];
  /** Between two looks at how far it is; the limit is 1,000 requests an hour. */
  readonly pollMs: number;
  /** Looks before it gives up. */
  readonly polls: number;
}

/** Uploads a file, deploys it, and waits until every device has it or has failed. */
export async function rollOut(plan: RollOut, options: AllxonOptions): Promise<readonly DeviceDeployment[]> {
  const allxon = new Allxon(options);
  const artifact_md5 = createHash('md5').update(plan.file).digest('hex');
  const { artifact_uuid } = await allxon.artifacts.create({ artifact_name: plan.name, artifact_md5 });
  const { upload_url, content_md5 } = await allxon.artifacts.requestUpload({ artifact_uuid, body: { artifact_md5 } });
  // To a presigned URL on another host: no credential goes along, and the URL is in no error or event.
  await allxon.artifacts.upload({ upload_url, 'Content-MD5': content_md5, body: plan.file });
  const { deployment_id } = await allxon.deployments.create({ artifact_uuid, device_sn: [...plan.devices] });
  for (let poll = 1; ; poll += 1) {
    const all = await allxon.deployments.status({ deployment_id, deployment_status: 'all' });
    const isDone = all.every(({ deployment_status }) => deployment_status !== 'processing');
    if (isDone || poll >= plan.polls) return all;
    await wait(plan.pollMs);
  }
}
