import { ApiError } from './errors/api-error.js';
import type { Operation } from './operation.js';

/** The errors that an operation declares: the status tells which body it is. */
export type ErrorOf<Errors> = {
  [Status in keyof Errors]: ApiError & {
    readonly status: Status extends number ? Status : number;
    readonly body: Errors[Status];
  };
}[keyof Errors];

/** Whether this is an error that the API replied to this operation, in JSON: then its body has the declared type. */
export function isErrorOf<Input, Output, Errors>(
  operation: Operation<Input, Output, Errors>,
  error: unknown,
): error is ErrorOf<Errors> {
  return (
    error instanceof ApiError &&
    error.operationId === operation.id &&
    typeof error.body === 'object' &&
    error.body !== null
  );
}
