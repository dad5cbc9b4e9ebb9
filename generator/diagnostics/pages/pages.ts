import type { DiagnosticCode } from '../table.js';
import type { CodePage } from './code-page.js';
import { configPages } from './config.js';
import { extensionPages } from './extension.js';
import { lintPages } from './lint.js';
import { modelPages } from './model.js';
import { openapiComponentPages } from './openapi-components.js';
import { openapiOperationPages } from './openapi-operations.js';
import { openapiStructurePages } from './openapi-structure.js';
import { planPages } from './plan.js';
import { readFilePages } from './read-files.js';
import { readReferencePages } from './read-references.js';
import { signingBodyPages } from './signing-bodies.js';
import { signingExpressionPages } from './signing-expressions.js';
import { signingRequestPages } from './signing-requests.js';
import { streamPages } from './stream.js';

/** The page of every code. */
export const pages: Readonly<Record<DiagnosticCode, CodePage>> = {
  ...configPages,
  ...readFilePages,
  ...readReferencePages,
  ...openapiStructurePages,
  ...openapiOperationPages,
  ...openapiComponentPages,
  ...lintPages,
  ...extensionPages,
  ...modelPages,
  ...planPages,
  ...signingExpressionPages,
  ...signingRequestPages,
  ...signingBodyPages,
  ...streamPages,
};
