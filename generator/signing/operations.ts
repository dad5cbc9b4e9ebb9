import type { Location } from '../diagnostics/location.js';
import { follow, pathItemFields } from '../read/resolve.js';
import type { SpecDocument, SpecNode } from '../read/spec-document.js';
import { entriesOf, entry, isMap, itemsOf, member, textOf } from '../read/spec-node.js';

/** What signing needs to know of an operation. */
export interface SignedOperation {
  readonly id: string;
  readonly location: Location;
  /** The security schemes that it may be signed with. */
  readonly schemes: ReadonlySet<string>;
  /** Constants of its `x-signing`; `name` is its operationId where it says none. */
  readonly constants: ReadonlyMap<string, string>;
  /** Media types of its request body. */
  readonly mediaTypes: readonly string[];
  /** Whether its requests may have a content type: that of their body, or one that a scheme sends. */
  readonly hasContentType: boolean;
}

const methods = new Set(['get', 'put', 'post', 'delete', 'options', 'head', 'patch', 'trace']);

/** The operations of a document as far as signing reads them. */
export function operationsOf(document: SpecDocument): readonly SignedOperation[] {
  const { root } = document.file;
  const standard = schemesOf(member(root, 'security'));
  const sending = schemesWithType(document);
  return [...entriesOf(member(root, 'paths'))].flatMap(({ key: path, value }) =>
    [...(pathItemFields(document, value)?.values() ?? [])]
      .filter(({ key }) => methods.has(key))
      .map(({ key, keyLocation, value: operation }): SignedOperation => {
        const id = textOf(member(operation, 'operationId')) ?? `${key} ${path}`;
        const security = entry(operation, 'security')?.value;
        const schemes = security === undefined ? standard : schemesOf(security);
        const mediaTypes = mediaTypesOf(follow(document, member(operation, 'requestBody')));
        return {
          id,
          location: keyLocation,
          schemes,
          constants: constantsOf(member(operation, 'x-signing'), id),
          mediaTypes,
          hasContentType: mediaTypes.length > 0 || [...schemes].some((name) => sending.has(name)),
        };
      }),
  );
}

export function schemesOf(security: SpecNode | undefined): ReadonlySet<string> {
  return new Set(itemsOf(security).flatMap((requirement) => [...entriesOf(requirement)].map(({ key }) => key)));
}

/** The security schemes that send a content type. */
export function schemesWithType(document: SpecDocument): ReadonlySet<string> {
  const declared = [...entriesOf(member(member(document.file.root, 'components'), 'securitySchemes'))];
  const sending = declared.filter(({ value }) => {
    const headers = member(member(member(follow(document, value), 'x-signing'), 'send'), 'headers');
    return [...entriesOf(headers)].some(({ key }) => key.toLowerCase() === 'content-type');
  });
  return new Set(sending.map(({ key }) => key));
}

function constantsOf(node: SpecNode | undefined, id: string): ReadonlyMap<string, string> {
  const constants = new Map([['name', id]]);
  for (const { key, value } of entriesOf(node)) {
    if (value.kind === 'scalar' && value.value !== null) constants.set(key, scalarText(value.value, value.text));
  }
  return constants;
}

/** Text as it is; numbers and booleans as they are written. */
function scalarText(value: string | number | boolean, text: string): string {
  return typeof value === 'string' ? value : text;
}

function mediaTypesOf(body: SpecNode | undefined): readonly string[] {
  const content = member(body, 'content');
  return isMap(content) ? [...content.entries.keys()].map((name) => name.toLowerCase()) : [];
}
