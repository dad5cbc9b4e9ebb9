import type { CodeTable } from '../code-table.js';

export const planCodes = {} satisfies CodeTable;
