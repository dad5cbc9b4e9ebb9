/** The texts give no example of a reply's body: these follow the documented shapes. */

export const ARTIFACT_UUID = '0d4c6c1e-1f6d-4f0a-9a51-3c1d5e8f7b20';
/** An artifact of this name is there already: HTTP 409. */
export const EXISTING_ARTIFACT_NAME = 'existing.zip';
/** The deployment of the known answer for `GET/ota/deployment/D1/all`. */
export const DEPLOYMENT_ID = 'D1';

export const connections = [
  { sn: 'SN0001', status: 'online' },
  { sn: 'SN0002', status: 'offline' },
];

/** `update_epoch` is in seconds. */
export const deploymentStatuses = [
  { device_sn: 'SN0001', deployment_status: 'success', update_epoch: 1708954060 },
  { device_sn: 'SN0002', deployment_status: 'processing', update_epoch: 1708954063 },
  { device_sn: 'SN0003', deployment_status: 'failed', update_epoch: 1708954065 },
];
