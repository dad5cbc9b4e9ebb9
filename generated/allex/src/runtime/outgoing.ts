import type { CallParts, Shared } from './call-parts.js';
import type { KeptReply } from './kept-reply.js';
import type { Operation } from './operation.js';
import type { CallOptions } from './options.js';
import type { Settings } from './settings.js';

/** A call as the client keeps it. A class: V8 takes literals that often live on for old, and all that they refer to. */
export class Outgoing implements CallParts {
  readonly settings: Settings;
  readonly shared: Shared;
  readonly operation: Operation<never, unknown>;
  readonly input: unknown;
  readonly options: CallOptions;
  /** After it has succeeded. */
  reply: KeptReply | undefined = undefined;

  constructor({ settings, shared, operation, input, options }: CallParts) {
    this.settings = settings;
    this.shared = shared;
    this.operation = operation;
    this.input = input;
    this.options = options;
  }
}
