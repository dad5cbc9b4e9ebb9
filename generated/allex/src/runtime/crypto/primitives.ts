/** Text is taken as UTF-8. */
export type Data = string | Uint8Array;

/** A plain value on Node, a promise elsewhere. */
export type Bytes = Uint8Array | Promise<Uint8Array>;

/** A hash function. */
export type Digest = (data: Data) => Bytes;

/** HMAC. */
export type Keyed = (key: Data, data: Data) => Bytes;

/**
 * A signature by a private key. Where signatures were received, the key is the public one, and what comes out is the
 * received signature that it verifies; no bytes where it verifies none.
 */
export type Signature = (key: Data, data: Data, received?: readonly Uint8Array[]) => Bytes;
