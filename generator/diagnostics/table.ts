import { configCodes } from './codes/config.js';
import { extensionCodes } from './codes/extension.js';
import { lintCodes } from './codes/lint.js';
import { modelCodes } from './codes/model.js';
import { openapiCodes } from './codes/openapi.js';
import { openapiServerCodes } from './codes/openapi-servers.js';
import { planCodes } from './codes/plan.js';
import { readCodes } from './codes/read.js';
import { signingCodes } from './codes/signing.js';
import { streamCodes } from './codes/stream.js';
import { writeCodes } from './codes/write.js';

/** Every code there is. A stage adds its own to its file under `codes/`. */
export const codes = {
  ...configCodes,
  ...readCodes,
  ...openapiCodes,
  ...openapiServerCodes,
  ...lintCodes,
  ...extensionCodes,
  ...streamCodes,
  ...modelCodes,
  ...signingCodes,
  ...planCodes,
  ...writeCodes,
};

/** The name of a code. */
export type DiagnosticCode = keyof typeof codes;

/** The facts that a code's sentence and help are made of; `{}` where they need none. */
export type CodeParameters<Code extends DiagnosticCode> = FactsOf<(typeof codes)[Code]['message']> &
  ((typeof codes)[Code] extends { readonly help: infer Help } ? FactsOf<Help> : unknown);

type FactsOf<Sentence> = Sentence extends (facts: infer Facts) => unknown ? Facts : unknown;
