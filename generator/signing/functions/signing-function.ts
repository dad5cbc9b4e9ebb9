import type { CelType } from '../expression.js';
import type { ReferenceContext } from '../reference/context.js';
import type { CelValue } from '../reference/ordered-pairs.js';

/** One function of the language: everything that is known of it, in one place. */
export interface SigningFunction {
  /** As expressions write it. */
  readonly name: string;
  /** One line for the reference. Markdown. */
  readonly doc: string;
  readonly overloads: readonly Overload[];
  /** Arguments, counted from 0, that must be literals, and of which kind. */
  readonly literals?: Readonly<Record<number, 'text' | 'texts' | 'int'>>;
  /** What it reads besides its arguments. */
  readonly reads?: 'clock' | 'nonce' | 'headers';
  /** A hash, an HMAC or a signature: a promise outside Node, and what goes in cannot be read from what comes out. */
  readonly primitive?: boolean;
  /** Arguments of a primitive, counted from 0, that can be read from its result all the same. */
  readonly reveals?: readonly number[];
  /** The argument, counted from 0, that has to be written in one way: a key, or a text that encodes something. */
  readonly read?: number;
  /** Whether its text may have line breaks. `inherited`: where an argument has. */
  readonly lineBreaks: 'never' | 'inherited' | 'possible';
  /** Smallest and greatest result of a function to int. */
  readonly range?: readonly [least: number, greatest: number];
  /** What the declaration means: on `node:crypto`, sharing nothing with the code that ships. */
  readonly reference: (context: ReferenceContext, ...args: CelValue[]) => CelValue;
  readonly emit: Emitter;
  readonly vectors: readonly Vector[];
}

/** Parameters and result, by type. */
export interface Overload {
  readonly parameters: readonly CelType[];
  readonly returns: CelType;
}

/** How a call is written in TypeScript. */
export interface Emitter {
  /** `args` are printed arguments; without the `await`. */
  readonly print: (args: readonly string[], names: CallNames) => string;
  /** The exported function that the text calls; none: it only reads a part of the context. */
  readonly helper?: RuntimeHelper;
  /** The part of the signer's own parameters that the text names. */
  readonly names?: 'request' | 'now' | 'fresh' | 'received';
  readonly awaits: boolean;
}

/** What else a call mentions. */
export interface CallNames {
  /** The request as it stands. */
  readonly request: string;
  /** A string literal: the credential that the argument to be read is made of, where that is one and nothing else. */
  readonly credential?: string | undefined;
}

/** A function of the runtime. */
export interface RuntimeHelper {
  /** `#crypto`, or a path counted from a package's `src/`, such as `runtime/signing/hex.js`. */
  readonly module: string;
  readonly name: string;
}

/** A known answer: an expression without names, and what it is. */
export interface Vector {
  readonly expression: string;
  /** Text as it is, bytes in hex, an int in decimal digits, a map as JSON pairs. */
  readonly result: string;
  /** Where the answer comes from. */
  readonly source: string;
  /** Unix milliseconds. */
  readonly at?: number;
  readonly nonce?: string;
  readonly headers?: readonly (readonly [name: string, value: string])[];
}
