import type { Operation } from '../operation.js';
import type { ReadStyle } from './read-styled.js';
import type { ValueShape } from './value-shape.js';
import type { WriteItems } from './write-items.js';

/** What a fake knows of an operation besides its descriptor. */
export interface FakeOperation {
  readonly operation: Operation<never, unknown>;
  readonly reply: ExampleReply;
  /** Example bodies by declared status (`404`, `4XX`, `default`); a failed envelope stands under `200`. */
  readonly errors?: Readonly<Record<string, unknown>>;
  /** What parameters are, and `body` where it is a form; what is not named is text. */
  readonly input?: Readonly<Record<string, ValueShape>>;
  /** Reads parameters that are lists or objects. */
  readonly readStyle?: ReadStyle;
  /** Of an operation whose reply is a stream. */
  readonly stream?: WriteItems;
}

/** A success reply of the spec. */
export interface ExampleReply {
  readonly status: number;
  /** None: it has no content. */
  readonly mediaType?: string;
  /** The whole body, with its envelope; of a stream, its items. */
  readonly body?: unknown;
  /** Where the data of its envelope is: a JSON Pointer (RFC 6901). */
  readonly data?: string;
}
