import type { CodeTable } from '../code-table.js';

export const openapiCodes = {} satisfies CodeTable;
