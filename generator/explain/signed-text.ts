import { nodesOf, type Expression } from '../signing/expression.js';
import { functionTable } from '../signing/functions/table.js';
import type { CelValue } from '../signing/reference/ordered-pairs.js';
import { showValue } from '../signing/show-value.js';
import type { SigningScheme } from '../signing/signing-scheme.js';
import { messageIndex } from './primitive.js';
import { valuesOf } from './scheme-parts.js';

/** What a signature is made of. */
export interface SignedMessage {
  /** The value that signs. */
  readonly value: string;
  /** The primitive: its last one. */
  readonly primitive: string;
  readonly args: readonly CelValue[];
  /** Text as it is; bytes that are no text in hex. */
  readonly text: string;
}

/** Finds the text that is signed while a scheme is evaluated. */
export interface SignedText {
  readonly observe: (value: string, name: string, args: readonly CelValue[]) => void;
  /** What went last into the last primitive of the value that signs the request. */
  readonly message: () => SignedMessage | undefined;
}

/** The value that signs: the last one that calls a primitive and, through the values it names, reads the request. */
export function signedText(scheme: SigningScheme): SignedText {
  const signer = signingValue(scheme);
  let found: SignedMessage | undefined;
  return {
    observe: (value, primitive, args) => {
      if (value !== signer || functionTable.get(primitive)?.primitive !== true) return;
      const message = args[messageIndex(primitive, args.length)];
      if (message !== undefined) found = { value, primitive, args, text: textOf(message) };
    },
    message: () => found,
  };
}

/** The name of the value that signs; nothing where none does. */
export function signingValue(scheme: SigningScheme): string | undefined {
  const readers = new Set<string>();
  let found: string | undefined;
  for (const { name, expression } of valuesOf(scheme)) {
    const nodes = nodesOf(expression);
    const reads = nodes.some((node) => readsRequest(node) || (node.kind === 'value' && readers.has(node.name)));
    if (reads) readers.add(name);
    if (nodes.some(isPrimitive) && (reads || found === undefined)) found = name;
  }
  return found;
}

function readsRequest(node: Expression): boolean {
  return node.kind === 'request' || (node.kind === 'call' && functionTable.get(node.function)?.reads === 'headers');
}

function isPrimitive(node: Expression): boolean {
  return node.kind === 'call' && functionTable.get(node.function)?.primitive === true;
}

function textOf(message: CelValue): string {
  if (!(message instanceof Uint8Array)) return showValue(message);
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(message);
  } catch {
    return Buffer.from(message).toString('hex');
  }
}
