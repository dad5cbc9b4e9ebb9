import type { CodeTable } from '../code-table.js';

export const signingCodes = {} satisfies CodeTable;
