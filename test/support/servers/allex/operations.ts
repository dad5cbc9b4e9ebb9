import { marketOperations } from './market.js';
import type { AllexOperation } from './operation.js';
import { orderOperations } from './orders.js';
import { keyOperations, userOperations } from './users.js';

/** The 32 operations of the "ALLEX API Reference". */
export const allexOperations: readonly AllexOperation[] = [
  ...marketOperations,
  ...userOperations,
  ...orderOperations,
  ...keyOperations,
];
