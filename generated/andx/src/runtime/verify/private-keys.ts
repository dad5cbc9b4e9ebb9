/**
 * A member of credentials that are those of a client, its private keys included. Nobody but a fake has it: to a receiver
 * whose Ed25519 key is given as bytes, everybody could sign with the bytes of the public key as a seed.
 */
export const privateKeys: unique symbol = Symbol('private keys');
