import type { AllexOptions } from '@countersign/allex';
import type { AllxonOptions } from '@countersign/allxon';
import type { AndxOptions } from '@countersign/andx';
import { allex } from './allex.js';
import { allxon } from './allxon.js';
import { andx } from './andx.js';

/** What a program is told, as JSON. */
export type ProgramInput =
  | { readonly api: 'allex'; readonly options: AllexOptions; readonly unreachable: string }
  | { readonly api: 'allxon'; readonly options: AllxonOptions }
  | { readonly api: 'andx'; readonly options: AndxOptions };

/** The same on every runtime. */
export function run(input: ProgramInput): Promise<object> {
  switch (input.api) {
    case 'allex':
      return allex(input.options, input.unreachable);
    case 'allxon':
      return allxon(input.options);
    case 'andx':
      return andx(input.options);
  }
}
