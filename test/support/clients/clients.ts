import { Allex, type AllexOptions } from '@countersign/allex';
import { Allxon, type AllxonOptions } from '@countersign/allxon';
import { Andx, type AndxOptions } from '@countersign/andx';
import { ALLEX_CREDENTIALS } from '../servers/allex/credentials.js';
import type { AllexServer } from '../servers/allex/server.js';
import type { AllxonServer } from '../servers/allxon/server.js';
import { ALLXON_CREDENTIALS } from '../servers/allxon/signature.js';
import type { AndxServer } from '../servers/andx/server.js';
import { ANDX_CREDENTIALS } from '../servers/andx/signature.js';

/** Client and server agree on this time. Unix milliseconds, of the vendor's own example. */
export const NOW = 1708954065872;

export const now = (): number => NOW;

const { apiKey, apiSecret, token } = ALLEX_CREDENTIALS;
export const allexAuth = { hmac: { apiKey, apiSecret }, bearer: { token } };
export const andxAuth = { accessSign: ANDX_CREDENTIALS };
export const allxonAuth = { allxonSig1: ALLXON_CREDENTIALS };

const local = { allowInsecureLoopback: true, clock: now, nonce: () => '1' };

/** A client of a test server with the credentials that it accepts. Each option given replaces the one here. */
export function allexAt({ url }: AllexServer, options: AllexOptions = {}): Allex {
  return new Allex({ ...local, baseUrl: url, auth: allexAuth, ...options });
}

export function andxAt({ url }: AndxServer, options: AndxOptions = {}): Andx {
  return new Andx({ ...local, baseUrl: url, auth: andxAuth, ...options });
}

export function allxonAt({ url }: AllxonServer, options: AllxonOptions = {}): Allxon {
  return new Allxon({ ...local, baseUrl: url, auth: allxonAuth, ...options });
}
