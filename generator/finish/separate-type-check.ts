import { fork } from 'node:child_process';
import { join } from 'node:path';
import type { SourceFile } from '../emit/source-file.js';
import { InternalError } from '../internal-error.js';
import type { CheckReply, CheckRequest } from './type-check-process.js';

/** Checks packages in a process of its own, which begins to load at once. */
export interface SeparateTypeCheck {
  /** One check at a time. */
  check(packages: ReadonlyMap<string, readonly SourceFile[]>, earlier?: string): Promise<CheckReply>;
  end(): void;
}

/** `folder` has the built command. Where the process dies, the check throws: nothing counts as checked. */
export function separateTypeCheck(folder: string): SeparateTypeCheck {
  const child = fork(join(folder, 'type-check.js'), { serialization: 'advanced', execArgv: [] });
  let failure: InternalError | undefined;
  let fail = (error: InternalError): void => {
    failure = error;
  };
  const ended = (reason: unknown): void => {
    fail(new InternalError(`the process that checks types has ended: ${String(reason)}`, []));
  };
  child.once('error', ended).once('exit', (code, signal) => {
    ended(signal ?? code);
  });
  let isIdle = false;
  return {
    check: (packages, earlier) =>
      new Promise((resolve, reject) => {
        if (failure !== undefined) throw failure;
        fail = (error) => {
          failure = error;
          reject(error);
        };
        child.once('message', (reply) => {
          isIdle = true;
          resolve(reply as CheckReply);
        });
        isIdle = false;
        const request: CheckRequest = { packages: [...packages], earlier };
        child.send(request);
      }),
    end: () => {
      child.removeAllListeners().unref();
      // Left alone it keeps what it has compiled, for the next time.
      if (isIdle) child.disconnect();
      else child.kill();
    },
  };
}
