import type { SpecEntry, SpecMap, SpecNode } from '../read/spec-document.js';
import { entriesOf, isMap, isText, itemsOf, member, textOf } from '../read/spec-node.js';
import type { Declaration, DeclaredPlacement } from './declaration.js';
import { isName } from './name-syntax.js';
import type { Credential, CredentialFormat, PlacementPlace, SigningParameter } from './signing-scheme.js';

const formats: ReadonlySet<string> = new Set<CredentialFormat>(['base64', 'hex', 'pem', 'base58']);
const places: ReadonlySet<string> = new Set<PlacementPlace>(['headers', 'query', 'cookies', 'body', 'params']);

/** Reads `x-signing` of the security scheme of this name. */
export function readDeclaration(name: string, scheme: SpecMap, node: SpecMap): Declaration {
  const description = textOf(member(scheme, 'description'));
  return {
    isWhole: isWhole(node),
    location: node.location,
    name,
    ...(description === undefined ? {} : { description }),
    direction: textOf(member(node, 'direction')) === 'inbound' ? 'inbound' : 'outbound',
    credentials: membersOf(member(node, 'credentials')).map(readCredential),
    parameters: membersOf(member(node, 'parameters')).map(readParameter),
    values: membersOf(member(node, 'values')).map(({ key, keyLocation, value }) => ({
      name: key,
      nameLocation: keyLocation,
      node: value,
    })),
    send: membersOf(member(node, 'send')).flatMap(({ key, value }) => (isPlace(key) ? readPlace(key, value) : [])),
    verify: member(node, 'verify'),
    examples: itemsOf(member(node, 'examples')).filter(isMap),
  };
}

const keys = new Set(['credentials', 'parameters', 'values', 'send', 'verify', 'direction', 'examples']);

/** Whether no key is unknown, and none has a value of another kind than belongs there. */
function isWhole(node: SpecMap): boolean {
  const send = membersOf(member(node, 'send'));
  const named = ['credentials', 'parameters', 'values'].map((key) => member(node, key));
  const maps = ['credentials', 'parameters', 'values', 'send'].flatMap((key) => member(node, key) ?? []);
  const texts = [member(node, 'values'), ...send.map(({ value }) => value)].flatMap(membersOf);
  return (
    [...node.entries.keys()].every((key) => keys.has(key)) &&
    named.flatMap(membersOf).every(({ key }) => isName.test(key)) &&
    send.every(({ key }) => isPlace(key)) &&
    [...maps, ...send.map(({ value }) => value)].every(isMap) &&
    texts.every(({ value }) => isText(value))
  );
}

function membersOf(node: SpecNode | undefined): readonly SpecEntry[] {
  return [...entriesOf(node)];
}

function isPlace(key: string): key is PlacementPlace {
  return places.has(key);
}

function readPlace(place: PlacementPlace, node: SpecNode): readonly DeclaredPlacement[] {
  return membersOf(node).flatMap(({ key, keyLocation, value }) =>
    isText(value) ? [{ in: place, name: key, nameLocation: keyLocation, template: value }] : [],
  );
}

function readCredential({ key, keyLocation, value }: SpecEntry): Credential {
  const format = textOf(member(value, 'format'));
  return {
    location: keyLocation,
    name: key,
    description: textOf(member(value, 'description')) ?? '',
    secret: isTrue(member(value, 'secret')),
    sent: isTrue(member(value, 'sent')),
    ...(isFormat(format) ? { format } : {}),
  };
}

function isFormat(format: string | undefined): format is CredentialFormat {
  return format !== undefined && formats.has(format);
}

function isTrue(node: SpecNode | undefined): boolean {
  return node?.kind === 'scalar' && node.value === true;
}

function readParameter({ key, keyLocation, value }: SpecEntry): SigningParameter {
  const letters = itemsOf(member(value, 'enum')).flatMap((item) => textOf(item) ?? []);
  const standard = textOf(member(value, 'default'));
  const constant = textOf(member(value, 'const'));
  const valueNode = member(value, 'const') ?? member(value, 'default');
  return {
    location: keyLocation,
    ...(valueNode === undefined ? {} : { valueLocation: valueNode.location }),
    name: key,
    description: textOf(member(value, 'description')) ?? '',
    ...(letters.length === 0 ? {} : { enum: letters }),
    ...(standard === undefined ? {} : { default: standard }),
    ...(constant === undefined ? {} : { const: constant }),
  };
}
