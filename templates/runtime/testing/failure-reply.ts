import { FakeError } from './fake-error.js';
import type { FakeOperation } from './fake-operation.js';
import { jsonReply } from './reply-parts.js';

/** The body of an error: of a declared status its type. */
export type FailureBody<Errors, Status> = Status extends keyof Errors ? Errors[Status] : unknown;

/** An error reply. */
export interface Failure<Errors, Status extends number> {
  readonly status: Status;
  /** Default: the example of the spec. */
  readonly body?: FailureBody<Errors, NoInfer<Status>> | undefined;
  readonly headers?: Readonly<Record<string, string>> | undefined;
}

/** An error reply of whatever operation. */
interface AnyFailure {
  readonly status: number;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>> | undefined;
}

/** As the API writes it. Throws {@link FakeError} for a success: only a failed envelope comes with one. */
export function failureReply(
  { operation, errors = {} }: FakeOperation,
  { status, body, headers }: AnyFailure,
): Response {
  const declared = [String(status), `${String(status).charAt(0)}XX`, ...(status < 400 ? [] : ['default'])];
  const key = declared.find((each) => Object.hasOwn(errors, each));
  if (status < 400 && key === undefined) throw new FakeError(`${operation.id} has no error with status ${status}`);
  return jsonReply(status, body ?? (key === undefined ? {} : errors[key]), headers);
}
