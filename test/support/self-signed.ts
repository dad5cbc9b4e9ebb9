import { generateKeyPairSync, sign } from 'node:crypto';

/** A key and a certificate for `localhost` that nobody has signed but itself (RFC 5280, section 4.1), in PEM. */
export function selfSigned(): { readonly key: string; readonly cert: string } {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  // ecdsa-with-SHA256 and id-at-commonName, as DER.
  const algorithm = sequence(tagged(6, Buffer.from('2a8648ce3d040302', 'hex')));
  const commonName = sequence(tagged(6, Buffer.from('550403', 'hex')), tagged(12, Buffer.from('localhost')));
  const name = sequence(tagged(0x31, commonName));
  const certificate = sequence(
    tagged(2, Buffer.from([1])),
    algorithm,
    name,
    sequence(time('20200101000000Z'), time('20990101000000Z')),
    name,
    publicKey.export({ format: 'der', type: 'spki' }),
  );
  const signature = tagged(3, Buffer.concat([Buffer.from([0]), sign('sha256', certificate, privateKey)]));
  const base64 = sequence(certificate, algorithm, signature).toString('base64').replaceAll(/.{64}/g, '$&\n');
  return {
    key: privateKey.export({ format: 'pem', type: 'pkcs8' }).toString(),
    cert: `-----BEGIN CERTIFICATE-----\n${base64}\n-----END CERTIFICATE-----\n`,
  };
}

function sequence(...parts: readonly Buffer[]): Buffer {
  return tagged(0x30, Buffer.concat(parts));
}

function time(text: string): Buffer {
  return tagged(0x18, Buffer.from(text));
}

function tagged(tag: number, content: Buffer): Buffer {
  const { length } = content;
  const size = length < 0x80 ? [length] : length < 0x100 ? [0x81, length] : [0x82, length >> 8, length & 0xff];
  return Buffer.concat([Buffer.from([tag, ...size]), content]);
}
