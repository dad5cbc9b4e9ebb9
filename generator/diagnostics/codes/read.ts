import type { CodeTable } from '../code-table.js';

export const readCodes = {} satisfies CodeTable;
