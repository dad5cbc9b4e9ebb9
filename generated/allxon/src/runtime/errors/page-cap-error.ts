import { CountersignError } from './countersign-error.js';

/** Pages that do not end. `pages({ max })` sets another cap. */
export class PageCapError extends CountersignError {
  override readonly name: string = 'PageCapError';

  constructor(operationId: string, pages: number) {
    super(`${operationId}: there are more than ${pages} pages`, undefined, { code: 'page_cap' });
  }
}
