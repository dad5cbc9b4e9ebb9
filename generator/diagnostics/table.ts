import { openapiCodes } from './codes/openapi.js';
import { planCodes } from './codes/plan.js';
import { readCodes } from './codes/read.js';
import { signingCodes } from './codes/signing.js';
import { writeCodes } from './codes/write.js';

/** Every code there is. A stage adds its own to its file under `codes/`. */
export const codes = { ...readCodes, ...openapiCodes, ...signingCodes, ...planCodes, ...writeCodes };

/** The name of a code. */
export type DiagnosticCode = keyof typeof codes;

/** The facts that a code's sentence is made of. */
export type CodeParameters<Code extends DiagnosticCode> = Parameters<(typeof codes)[Code]['message']>[0];
