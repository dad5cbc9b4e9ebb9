import { ApiError } from './errors/api-error.js';
import type { Operation } from './operation.js';

/** The errors that an operation declares: the status tells which body it is. */
export type ErrorOf<Errors, Code> = {
  [Status in keyof Errors]: ApiError & {
    readonly status: Status extends number ? Status : number;
    readonly body: Errors[Status];
    /** The vendor's; with the status in it where the reply has none. */
    readonly code: Code | `http_${number}` | 'envelope_error';
  };
}[keyof Errors];

/** Whether this is an error that the API replied to this operation, in JSON: then its body has the declared type. */
export type ErrorGuard<Code> = <Input, Output, Errors>(
  operation: Operation<Input, Output, Errors>,
  error: unknown,
) => error is ErrorOf<Errors, Code>;

/** The guard of an API that documents no codes. */
export const isErrorOf: ErrorGuard<string | number> = isApiErrorOf;

/** Every guard: `never` fits whichever codes an API documents. */
export function isApiErrorOf<Input, Output, Errors>(
  operation: Operation<Input, Output, Errors>,
  error: unknown,
): error is ErrorOf<Errors, never> {
  return (
    error instanceof ApiError &&
    error.operationId === operation.id &&
    typeof error.body === 'object' &&
    error.body !== null
  );
}
