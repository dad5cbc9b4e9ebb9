import type { AllexOptions } from '@countersign/allex';
import type { AllxonOptions } from '@countersign/allxon';
import type { AndxOptions } from '@countersign/andx';
import { allex } from './allex.js';
import { allxon } from './allxon.js';
import { andx } from './andx.js';
import { broken, failures, type Failing } from './failures.js';
import { keptClient } from './kept.js';
import { primitives, type PrimitivesInput } from './primitives.js';
import { stream, type StreamServers } from './stream.js';

/** What a program is told, as JSON. */
export type ProgramInput =
  | { readonly program: 'allex'; readonly options: AllexOptions }
  | { readonly program: 'broken'; readonly options: AllexOptions }
  | { readonly program: 'allxon'; readonly options: AllxonOptions }
  | { readonly program: 'andx'; readonly options: AndxOptions }
  | { readonly program: 'stream'; readonly servers: StreamServers; readonly auth: AllexOptions['auth'] }
  | ({ readonly program: 'primitives' } & PrimitivesInput)
  | { readonly program: 'kept'; readonly timeoutMs: number; readonly options: AllexOptions }
  | { readonly program: 'failures'; readonly failing: Failing; readonly options: AllexOptions };

/** The same on every runtime. */
export function run(input: ProgramInput): Promise<object> {
  switch (input.program) {
    case 'allex':
      return allex(input.options);
    case 'broken':
      return broken(input.options);
    case 'allxon':
      return allxon(input.options);
    case 'andx':
      return andx(input.options);
    case 'failures':
      return failures(input.failing, input.options);
    case 'kept':
      return keptClient(input.timeoutMs, input.options);
    case 'stream':
      return stream(input.servers, input.auth);
    case 'primitives':
      return primitives(input);
  }
}
