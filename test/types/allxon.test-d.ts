import {
  type Allxon,
  type AllxonAuth,
  type AllxonErrorCode,
  type AllxonOptions,
  type AllxonSig1Credentials,
  ApiError,
  type ArtifactUpload,
  type CreatedDeployment,
  type DeviceConnection,
  type DeviceDeployment,
  OutcomeUnknownError,
  RateLimitError,
} from '@countersign/allxon';
import type { createClient } from '@countersign/allxon/core';
import { expectTypeOf, test } from 'vitest';

test('results', () => {
  expectTypeOf<Allxon['devices']['connections']>().returns.resolves.toEqualTypeOf<DeviceConnection[]>();
  expectTypeOf<Allxon['artifacts']['requestUpload']>().returns.resolves.toEqualTypeOf<ArtifactUpload>();
  expectTypeOf<Allxon['artifacts']['upload']>().returns.resolves.toBeVoid();
  expectTypeOf<Allxon['deployments']['create']>().returns.resolves.toEqualTypeOf<CreatedDeployment>();
  expectTypeOf<Allxon['deployments']['status']>().returns.resolves.toEqualTypeOf<DeviceDeployment[]>();
  // Open text: only some of its words are published.
  expectTypeOf<DeviceDeployment['deployment_status']>().toEqualTypeOf<string>();
});

test("options: regions are the spec's server variable", () => {
  expectTypeOf<AllxonOptions['region']>().toEqualTypeOf<'us' | 'eu' | undefined>();
  expectTypeOf<keyof AllxonAuth>().toEqualTypeOf<'allxonSig1'>();
  expectTypeOf<AllxonSig1Credentials>().toEqualTypeOf<{ apiKeyId: string; apiSecret: string }>();
});

test('known codes are literals; others may come', () => {
  expectTypeOf<'E403-1'>().toExtend<AllxonErrorCode>();
  expectTypeOf<string>().toExtend<AllxonErrorCode>();
  expectTypeOf<number>().not.toExtend<AllxonErrorCode>();
  expectTypeOf<Extract<AllxonErrorCode, 'E403-1'>>().toEqualTypeOf<'E403-1'>();
});

test('what a caller learns from each class of error', () => (error: unknown) => {
  if (error instanceof OutcomeUnknownError) {
    expectTypeOf(error.operationId).toEqualTypeOf<string>();
    expectTypeOf(error.sentAt).toEqualTypeOf<Date>();
  } else if (error instanceof RateLimitError) {
    expectTypeOf(error).toExtend<ApiError>();
    expectTypeOf(error.resetAt).toEqualTypeOf<Date>();
  } else if (error instanceof ApiError) {
    expectTypeOf(error.status).toEqualTypeOf<number>();
    expectTypeOf(error.requestId).toEqualTypeOf<string | undefined>();
  }
});

const upload = { upload_url: 'https://storage.example/x', 'Content-MD5': 'RaLZ20TdZtMxGBYC1/OqxA==' } as const;
const artifact_uuid = 'a5ae26cf-3b80-4f7a-8bd1-6dfb1d3a125a';

test('calls that compile', () => [
  (allxon: Allxon) => allxon.with({ region: 'eu' }),
  (create: typeof createClient) => create().with({ region: 'eu', rateLimit: true }),
  (allxon: Allxon) => allxon.artifacts.upload({ ...upload, body: new Uint8Array() }),
  (allxon: Allxon) => allxon.artifacts.upload({ ...upload, body: new Blob([]) }),
  (allxon: Allxon) => allxon.deployments.create({ device_sn: ['a'], artifact_uuid, arguments: [{ any: 1 }] }),
]);

test('calls that do not compile, each for one reason', () => [
  // @ts-expect-error the region was withdrawn
  (allxon: Allxon) => allxon.with({ region: 'jp' }),
  // @ts-expect-error the key's own name for its id
  (allxon: Allxon) => allxon.with({ auth: { allxonSig1: { apiKey: '', apiSecret: '' } } }),
  // @ts-expect-error a checksum goes with the file
  (allxon: Allxon) => allxon.artifacts.upload({ upload_url: upload.upload_url, body: new Uint8Array() }),
  // @ts-expect-error a file is bytes, no object
  (allxon: Allxon) => allxon.artifacts.upload({ ...upload, body: { name: 'file' } }),
  // @ts-expect-error there is no such state to filter by
  (allxon: Allxon) => allxon.deployments.status({ deployment_id: 'D1', deployment_status: 'done' }),
  // @ts-expect-error devices are a list
  (allxon: Allxon) => allxon.deployments.create({ device_sn: 'a', artifact_uuid }),
  // @ts-expect-error parameters and body are apart
  (allxon: Allxon) => allxon.artifacts.requestUpload({ artifact_uuid, artifact_md5: '' }),
]);
