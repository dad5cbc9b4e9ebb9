import { nodesOf, type Expression } from '../signing/expression.js';
import { functionTable } from '../signing/functions/table.js';
import type { CelValue } from '../signing/reference/ordered-pairs.js';
import type { SigningScheme } from '../signing/signing-scheme.js';

/** Finds the text that is signed while a scheme is evaluated. */
export interface SignedText {
  readonly observe: (value: string, name: string, args: readonly CelValue[]) => void;
  /** What went last into the last primitive of the value that signs the request. */
  readonly text: () => string | undefined;
}

/** The value that signs: the last one that calls a primitive and, through the values it names, reads the request. */
export function signedText(scheme: SigningScheme): SignedText {
  const signer = signingValue(scheme);
  let message: CelValue | undefined;
  return {
    observe: (value, name, args) => {
      if (value === signer && functionTable.get(name)?.primitive === true) message = args.at(-1);
    },
    text: () => (message === undefined ? undefined : textOf(message)),
  };
}

function signingValue({ steps }: SigningScheme): string | undefined {
  const readers = new Set<string>();
  let found: string | undefined;
  for (const step of steps) {
    if (step.kind !== 'value') continue;
    const { name, expression } = step.value;
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
  if (typeof message === 'string') return message;
  if (!(message instanceof Uint8Array)) return String(message);
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(message);
  } catch {
    return Buffer.from(message).toString('hex');
  }
}
