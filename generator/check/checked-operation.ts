import { follow, pathItemFields } from '../read/resolve.js';
import type { SpecDocument, SpecEntry, SpecMap, SpecNode } from '../read/spec-document.js';
import { entriesOf, isMap, itemsOf, member, textOf } from '../read/spec-node.js';

/** An operation with its surroundings. */
export interface CheckedOperation {
  /** The key is the path template. */
  readonly path: SpecEntry;
  /** The key is the method in lower case, and the place that findings about the whole operation point to. */
  readonly method: SpecEntry;
  readonly node: SpecMap;
  /** Its own and those of the path item that it does not replace, references followed. */
  readonly parameters: readonly CheckedParameter[];
}

export interface CheckedParameter {
  readonly name: string;
  readonly place: string;
  readonly node: SpecMap;
}

const methods = new Set(['get', 'put', 'post', 'delete', 'options', 'head', 'patch', 'trace', 'query']);

export function operationsOf(document: SpecDocument): readonly CheckedOperation[] {
  return [...entriesOf(member(document.file.root, 'paths'))]
    .filter(({ key }) => key.startsWith('/'))
    .flatMap((path) => operationsAt(document, path));
}

function operationsAt(document: SpecDocument, path: SpecEntry): readonly CheckedOperation[] {
  const fields = pathItemFields(document, path.value) ?? new Map<string, SpecEntry>();
  const shared = parametersIn(document, fields.get('parameters')?.value);
  return [...fields.values()].flatMap((method): readonly CheckedOperation[] => {
    const node = method.value;
    if (!methods.has(method.key) || !isMap(node)) return [];
    const own = parametersOf(document, node);
    const replaced = new Set(own.map(identityOf));
    const inherited = shared.filter((parameter) => !replaced.has(identityOf(parameter)));
    return [{ path, method, node, parameters: [...inherited, ...own] }];
  });
}

/** The parameters listed in a path item or an operation. */
export function parametersOf(document: SpecDocument, holder: SpecNode | undefined): readonly CheckedParameter[] {
  return parametersIn(document, member(holder, 'parameters'));
}

function parametersIn(document: SpecDocument, list: SpecNode | undefined): readonly CheckedParameter[] {
  return itemsOf(list).flatMap((item) => {
    const node = follow(document, item);
    const name = textOf(member(node, 'name'));
    const place = textOf(member(node, 'in'));
    return isMap(node) && name !== undefined && place !== undefined ? [{ name, place, node }] : [];
  });
}

/** What no two parameters of an operation have in common; names of header fields have no case. */
function identityOf({ name, place }: CheckedParameter): string {
  return `${place} ${place === 'header' ? name.toLowerCase() : name}`;
}
