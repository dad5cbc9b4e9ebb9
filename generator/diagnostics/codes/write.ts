import type { CodeTable } from '../code-table.js';

export const writeCodes = {} satisfies CodeTable;
