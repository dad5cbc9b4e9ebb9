import { nodesOf, partsOf, type Expression } from './expression.js';
import { functionTable } from './functions/table.js';

interface SecretNames {
  readonly credentials: ReadonlySet<string>;
  /** Values that a secret can be read from. */
  readonly values: ReadonlySet<string>;
}

/** Whether an expression writes a secret in another form than its own, so that it cannot be blotted out of the text. */
export function disguisesIn({ credentials, values }: SecretNames): (node: Expression) => boolean {
  const reaches = (node: Expression): boolean =>
    nodesOf(node).some(
      (inner) =>
        (inner.kind === 'credential' && credentials.has(inner.name)) ||
        (inner.kind === 'value' && values.has(inner.name)),
    );
  const disguises = (node: Expression): boolean => {
    if (node.kind === 'call' && !verbatim.has(node.function)) {
      return functionTable.get(node.function)?.primitive !== true && reaches(node);
    }
    return partsOf(node).some(disguises);
  };
  return disguises;
}

/** Functions whose text has that of their arguments in it, letter for letter. */
const verbatim = new Set(['lines', 'pairs', 'sorted', 'merge', 'omit', 'keys']);
