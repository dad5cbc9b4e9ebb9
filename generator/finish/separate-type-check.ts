import { fork } from 'node:child_process';
import { join } from 'node:path';
import type { SourceFile } from '../emit/source-file.js';
import { InternalError } from '../internal-error.js';
import { fileSender } from './sent-files.js';
import type { CheckReply, CheckRequest } from './type-check-process.js';

/** Checks packages in a process of its own, which begins to load at once. */
export interface SeparateTypeCheck {
  /** One check at a time. */
  check(packages: ReadonlyMap<string, readonly SourceFile[]>): Promise<CheckReply>;
  end(): void;
}

/** `folder` has the built command. Where the process dies, the check throws: nothing counts as checked. */
export function separateTypeCheck(folder: string): SeparateTypeCheck {
  const program = join(folder, 'type-check.js');
  // What the two processes say is of use only where they die: the compiler says that it was ended, too.
  const child = fork(program, { serialization: 'advanced', execArgv: [], stdio: ['ignore', 'ignore', 'pipe', 'ipc'] });
  let said = '';
  child.stderr?.setEncoding('utf8').on('data', (text: string) => (said += text));
  let failure: InternalError | undefined;
  let fail = (error: InternalError): void => {
    failure = error;
  };
  const ended = (reason: unknown): void => {
    const lines = said.split('\n').filter((line) => line !== '');
    fail(new InternalError(`the process that checks types has ended: ${String(reason)}`, lines));
  };
  // When all is said.
  child.once('error', ended).once('close', (code, signal) => {
    ended(signal ?? code);
  });
  const sent = fileSender();
  let isIdle = true;
  return {
    check: (packages) =>
      new Promise((resolve, reject) => {
        if (failure !== undefined) throw failure;
        fail = (error) => {
          failure = error;
          reject(error);
        };
        isIdle = false;
        child.once('message', (reply) => {
          isIdle = true;
          resolve(reply as CheckReply);
        });
        const request: CheckRequest = [...packages].map(([name, files]) => [name, sent(name, files)]);
        child.send(request);
      }),
    end: () => {
      child.removeAllListeners().unref();
      child.stderr?.destroy();
      if (isIdle && child.connected) child.disconnect();
      else child.kill();
    },
  };
}
