import { createHash, randomUUID } from 'node:crypto';
import { header, listen, type Answer, type ListenOptions, type RawRequest, type TestServer } from '../http.js';

export interface UploadServer extends TestServer {
  /** Promise to take one file with this MD5 (base64); gives its presigned URL. */
  readonly presign: (artifact: string, md5: string) => string;
}

/**
 * The storage behind `upload_url`: another origin, which knows nothing of ALLXON-SIG1.
 * An upload fails when any credential of the API arrives with it. Recorded as `PUT {upload_url}`.
 */
export async function startUploadServer(options: ListenOptions): Promise<UploadServer> {
  /** MD5 in base64 per presigned target: a target that differs in one byte is another one. */
  const promised = new Map<string, string>();
  const server = await listen((request) => answer(request, promised), options);
  return {
    ...server,
    presign: (artifact, md5) => {
      // Escapes and a plus, as such URLs have them: they hold only when sent as they are.
      const target = `/artifacts/${artifact}?X-Credential=STORE%2F20240226&X-Content=a+b%20c&X-Signature=${randomUUID()}`;
      promised.set(target, md5);
      return server.origin + target;
    },
  };
}

function answer(request: RawRequest, promised: ReadonlyMap<string, string>): Answer {
  const operation = 'PUT {upload_url}';
  const refuse = (status: number, code: string, reason: string): Answer => ({
    operation,
    verdict: { kind: 'refused', reason },
    reply: {
      status,
      headers: { 'Content-Type': 'application/xml' },
      body: `<?xml version="1.0" encoding="UTF-8"?>\n<Error><Code>${code}</Code><Message>${reason}</Message></Error>`,
    },
  });
  const leaked = request.headers.find(([name]) => /^(authorization|x-allxon-.*)$/i.test(name));
  if (leaked !== undefined) return refuse(400, 'InvalidArgument', `A credential header arrived: ${leaked[0]}`);
  if (request.method !== 'PUT') return refuse(405, 'MethodNotAllowed', 'Only PUT is allowed');
  const md5 = promised.get(request.target);
  if (md5 === undefined) return refuse(403, 'SignatureDoesNotMatch', 'The presigned target does not match');
  if (header(request, 'content-type') !== 'application/octet-stream' || header(request, 'content-md5') !== md5) {
    return refuse(403, 'SignatureDoesNotMatch', 'Content-Type or Content-MD5 is not what was announced');
  }
  if (createHash('md5').update(request.body).digest('base64') !== md5) {
    return refuse(400, 'BadDigest', 'The bytes do not have the announced MD5');
  }
  return {
    operation,
    verdict: { kind: 'accepted', scheme: 'presigned' },
    reply: { status: 200, headers: { 'Content-Length': '0' }, body: '' },
  };
}
